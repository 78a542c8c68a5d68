import { useWords } from "../app/words.tsx";

/** A point in time as the reader's language writes it; a word where there is none. */
export function Moment({ at, none }: { readonly at: string | null; readonly none?: string }) {
  const words = useWords();
  if (at === null) return none ?? words.text("console.never");
  return <time dateTime={at}>{words.text("console.moment", { at: new Date(at) })}</time>;
}
