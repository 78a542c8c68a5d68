import { useWords } from "../../app/words.tsx";

/** A day such as `2026-11-21`, as the reader's language writes it. */
export function Day({ on }: { readonly on: string }) {
  const words = useWords();
  return <time dateTime={on}>{words.date(Date.parse(on), { dateStyle: "medium", timeZone: "UTC" })}</time>;
}
