import { compileValidator, eventInput } from "@afterword/sdk";
import { survey } from "./project.ts";

const validate = compileValidator(survey.definition);

/** A text that grows: what may be read again and again from each of its letters. */
export const pumped: readonly (readonly [start: string, unit: string, end: string])[] = [
  ["", "a", "!"],
  ["", " ", "x"],
  ["a@", "b.", "!"],
  ["", "a.", "@"],
  ["", "[", ""],
  ["", "{name}", ""],
  ["", "2026-", ""],
  ["en", "-aa", "!"],
  ["", "\t\n", "="],
  ["", "\u{1F600}", "\ud800"],
  ["", '"', ""],
  ["", "1", "e"],
];

/** What takes texts, whatever they are: each place that a stranger's text can come to. */
export const places: Readonly<Record<string, (text: string) => unknown>> = {
  "answers of each kind": (text) => {
    const given = Object.fromEntries(survey.definition.questions.map(({ name }) => [name, text]));
    return validate({ ...given, csat: 1 }, { complete: true });
  },
  "names of answers": (text) => validate({ csat: 1, [text]: text }, { complete: true }),
  "an event": (text) =>
    eventInput.safeParse({
      id: text,
      type: text,
      source: text,
      occurredAt: text,
      person: {
        id: text,
        email: text,
        name: text,
        locale: text,
        timeZone: text,
        attributes: { [text]: text, site: text },
      },
      data: { id: text, [text]: text },
    }),
};

/**
 * How much longer a text of eight times the length takes: about eight times where each letter is read so many times. The
 * least of several turns counts, as whatever else a machine does only adds.
 */
export function growth(
  place: (text: string) => unknown,
  [start, unit, end]: readonly [start: string, unit: string, end: string],
  length = 8_000,
): number {
  const textOf = (length: number) => start + unit.repeat(Math.ceil(length / unit.length)) + end;
  const [short, long] = [textOf(length), textOf(8 * length)];
  const least = (text: string): number => {
    let ms = Infinity;
    for (let turn = 0; turn < 3; turn++) {
      const { user } = process.cpuUsage();
      for (let time = 0; time < 10; time++) place(text);
      ms = Math.min(ms, (process.cpuUsage().user - user) / 1_000);
    }
    return ms;
  };
  // A turn of the clock is not to look like growth.
  const floorMs = 2;
  return least(long) / Math.max(floorMs, least(short));
}

/** Where each letter is read anew from each other one it would be 64. */
export const mostGrowth = 24;
