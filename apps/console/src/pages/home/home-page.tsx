import { Link } from "@tanstack/react-router";
import { may, useMe } from "../../app/session.tsx";
import { sections } from "../../app/sections.ts";
import { useWords } from "../../app/words.tsx";
import { Page } from "../../parts/page.tsx";
import { Say } from "../../parts/say.tsx";
import { StepsLeft } from "./steps-left.tsx";

/** Where somebody begins: what they may look at and do. */
export function HomePage() {
  const words = useWords();
  const me = useMe();
  const pages = sections.flatMap((section) => section.pages);
  const open = pages.filter(
    ({ action, isWhole }) => action === null || may(me, action, isWhole ? "everywhere" : "somewhere"),
  );
  return (
    <Page
      title={words.text("console.home.title")}
      intro={<Say text="console.home.intro" own={{ name: me.name ?? me.id }} />}
    >
      <StepsLeft />
      <ul className="cards plain">
        {open.map(({ path, label, about }) => (
          <li key={path} className="card">
            <h2>
              <Link to={path}>{words.text(label)}</Link>
            </h2>
            <p>{words.text(about)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
