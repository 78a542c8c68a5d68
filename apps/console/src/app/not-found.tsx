import { Link } from "@tanstack/react-router";
import { Page } from "../parts/page.tsx";
import { useWords } from "./words.tsx";

/** An address of the console without a page. */
export function NotFound() {
  const words = useWords();
  return (
    <Page title={words.text("console.notFound.title")}>
      <p>{words.text("console.notFound.body")}</p>
      <Link to="/">{words.text("console.home")}</Link>
    </Page>
  );
}
