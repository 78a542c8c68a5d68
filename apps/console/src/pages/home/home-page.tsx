import { Link } from "@tanstack/react-router";
import { useMe } from "../../app/session.tsx";
import { mayOpen, sections } from "../../app/sections.ts";
import { useWords } from "../../app/words.tsx";
import { Page } from "../../parts/page.tsx";
import { Say } from "../../parts/say.tsx";
import { StepsLeft } from "./steps-left.tsx";

/** Where somebody begins: what they may look at and do. */
export function HomePage() {
  const words = useWords();
  const me = useMe();
  const groups = sections.map(({ label, pages }) => ({ label, open: pages.filter((page) => mayOpen(me, page)) }));
  return (
    <Page
      title={words.text("console.home.title")}
      intro={<Say text="console.home.intro" own={{ name: me.name ?? me.id }} />}
    >
      <StepsLeft />
      {groups
        .filter(({ open }) => open.length > 0)
        .map(({ label, open }) => (
          <section key={label}>
            <h2>{words.text(label)}</h2>
            <ul className="cards plain">
              {open.map(({ path, label: title, about }) => (
                <li key={path} className="card">
                  <h3>
                    <Link to={path}>{words.text(title)}</Link>
                  </h3>
                  <p>{words.text(about)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Page>
  );
}
