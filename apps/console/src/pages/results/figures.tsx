import { Children, useEffect, useRef, useState, type ReactNode } from "react";

/** How far below the window a figure may be to be asked for already, in CSS pixels. */
const ahead = "250px";
const showing = "afterword-show-all";

/** Asks for every figure of the page, seen or not: for paper. */
export const showAll = (): void => {
  dispatchEvent(new Event(showing));
};

/** Figures side by side where there is room. Each is asked for when it comes into the window, so that the first are there soon. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <div className="figures">{Children.map(children, (child) => child && <WhenSeen>{child}</WhenSeen>)}</div>;
}

function WhenSeen({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (isSeen || place.current === null) return;
    const show = () => {
      setSeen(true);
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) show();
      },
      { rootMargin: ahead },
    );
    observer.observe(place.current);
    addEventListener(showing, show);
    return () => {
      observer.disconnect();
      removeEventListener(showing, show);
    };
  }, [isSeen]);
  return (
    <div ref={place} className={isSeen ? "seen" : "not-yet"}>
      {isSeen && children}
    </div>
  );
}
