import type { ConsoleKey } from "@afterword/language/console";
import { useWords } from "../app/words.tsx";

interface SayProps {
  readonly text: ConsoleKey;
  /** What is filled in and is nobody's translation: names, ids, titles. Each is set apart in direction. */
  readonly own: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, string | number | Date>>;
}

/** A message with somebody's own words in it. */
export function Say({ text, own, params }: SayProps) {
  const pieces = useWords().pieces(text, own, params);
  return pieces.map((piece, at) => (typeof piece === "string" ? piece : <bdi key={at}>{piece.own}</bdi>));
}
