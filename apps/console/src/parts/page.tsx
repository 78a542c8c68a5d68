import { useEffect, useRef, type ReactNode } from "react";
import { useWords } from "../app/words.tsx";

interface PageProps {
  readonly title: string;
  /** Whether the title is somebody's own words, such as an id, and in whatever language it is. */
  readonly isOwnTitle?: boolean;
  /** What can be done on the page as a whole. */
  readonly actions?: ReactNode;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the console: its title is the document's, and takes the focus when somebody comes to it. */
export function Page({ title, isOwnTitle = false, actions, intro, children }: PageProps) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = words.text("console.title", { page: title });
  }, [title, words]);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {isOwnTitle ? <bdi>{title}</bdi> : title}
        </h1>
        {actions !== undefined && <div className="buttons">{actions}</div>}
      </header>
      {intro !== undefined && <p className="intro">{intro}</p>}
      {children}
    </>
  );
}
