import type { Part } from "./parts-of.ts";
import type { MeetingKind } from "./search.ts";

/** What stands in a form: texts as they are typed, and rows of them. */
export interface Draft {
  readonly [name: string]: string | boolean | readonly Draft[];
}

type Content = Readonly<Record<string, unknown>>;

/** A form with nothing in it, but a row where there has to be one. */
export const emptyDraft = (parts: readonly Part[], more: Draft = {}): Draft => ({
  ...Object.fromEntries(
    parts.map(({ name, as, of = [""], rows }): [string, Draft[string]] => {
      if (rows) return [name, [emptyDraft(rows)]];
      return [name, as === "tick" ? false : as === "choice" ? (of[0] ?? "") : ""];
    }),
  ),
  ...more,
});

/** What is stored, as a form shows it. */
export function draftOf(parts: readonly Part[], content: Content): Draft {
  const flat: Content = { ...content, ...(content["group"] as Content | undefined) };
  return Object.fromEntries(
    parts.map(({ name, as, rows }): [string, Draft[string]] => {
      const value = flat[name];
      if (rows) return [name, (value as Content[]).map((row) => draftOf(rows, row))];
      if (as === "tick") return [name, value === true];
      if (as === "quotes")
        return [name, ((value ?? []) as { text: string }[]).map(({ text }) => inLine(text)).join("\n")];
      if (as === "each") return [name, ((value ?? []) as string[]).map(inLine).join("\n")];
      if (as === "values")
        return [
          name,
          Object.entries(value ?? {})
            .map((pair) => pair.join("="))
            .join("\n"),
        ];
      return [name, value === undefined ? "" : `${value as string | number}`];
    }),
  );
}

/** What is in a form, as the API takes it: what was left empty is left out. */
export function contentOf(kind: MeetingKind, parts: readonly Part[], draft: Draft): Content {
  const { people, segments, ...content } = given(parts, draft);
  return kind === "forum" ? content : { ...content, group: { people, ...(segments !== undefined && { segments }) } };
}

function given(parts: readonly Part[], draft: Draft): Record<string, unknown> {
  return Object.fromEntries(
    parts.flatMap(({ name, as, rows }): [string, unknown][] => {
      const value = draft[name];
      if (rows) return [[name, (value as readonly Draft[]).map((row) => given(rows, row))]];
      if (as === "tick") return [[name, value]];
      const text = (value as string).trim();
      if (text === "") return [];
      if (as === "number") return [[name, Number(text)]];
      if (as === "each") return [[name, linesOf(text)]];
      if (as === "quotes") return [[name, linesOf(text).map((one) => ({ text: one, consent: true }))]];
      if (as === "values") return [[name, Object.fromEntries(linesOf(text).map(pairOf))]];
      return [[name, text]];
    }),
  );
}

/** Of a list each line is one: what has several becomes one. */
const inLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, " ");

const linesOf = (text: string): string[] =>
  text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));

const pairOf = (line: string): [string, string] => {
  const [segment = "", ...value] = line.split("=");
  return [segment.trim(), value.join("=").trim()];
};
