import type { ConsoleKey } from "@afterword/language/console";
import { Link } from "@tanstack/react-router";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { useWords } from "./words.tsx";

/** A page of the menu to somebody who may do nothing there: they came by its address. */
export function NotAllowed({ title }: { readonly title: ConsoleKey }) {
  const words = useWords();
  return (
    <Page title={words.text(title)}>
      <Notice kind="problem">
        <p>{words.text("console.problem.forbidden")}</p>
      </Notice>
      <Link to="/">{words.text("console.home")}</Link>
    </Page>
  );
}
