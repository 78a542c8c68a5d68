import { surveyErrors, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import type { Refusal } from "../surveyjs/refusal.ts";

/** A column of answers as the other system exports it, and where it goes. */
export interface AnswerSource {
  /** Names that the column may have there. */
  readonly columns: readonly string[];
  /** The column of ours: a question's name, of a matrix with `.` and the row. */
  readonly into: string;
  /** What is stored here for what stands there; what is not listed stays as it is. */
  readonly values: ReadonlyMap<string, string>;
  /** The option that this column ticks, where a list has a column for each of its options. */
  readonly ticks?: string;
  /** Its place, where a ranking has a column for each. */
  readonly isList?: true;
  /** A day, which may stand there with a time. */
  readonly isDay?: true;
}

/** A survey of another system as it would be asked here. */
export interface ImportedSurvey {
  readonly definition: SurveyDefinition;
  /** What is not taken over, part by part: whoever takes the rest has to mean it. */
  readonly refused: readonly Refusal[];
  /** What only concerns looks, or words around the questions, and is left out. */
  readonly leftOut: readonly string[];
  readonly answers: readonly AnswerSource[];
}

/** A name as ours: a small letter first, then letters, digits and `_`; another than those that are taken. */
export function nameOf(code: string, taken: ReadonlySet<string>): string {
  const plain = code
    .normalize("NFKD")
    .replace(/\W+/g, "_")
    .replace(/^_+|_+$/g, "");
  const begun = /^[A-Za-z]/.test(plain) ? plain : `q${plain}`;
  const name = (begun.slice(0, 1).toLowerCase() + begun.slice(1)).slice(0, 60);
  for (let at = 2; ; at++) {
    const free = at === 2 ? name : `${name}_${String(at - 1)}`;
    if (!taken.has(free)) return free;
  }
}

/**
 * Puts questions together to a survey; those whose conditions or words can't work are refused, and what hangs on them.
 *
 * @param id what it is called here
 */
export function assemble(
  about: Pick<SurveyDefinition, "id"> & Partial<SurveyDefinition>,
  questions: readonly QuestionDefinition[],
): { readonly definition: SurveyDefinition; readonly refused: readonly Refusal[] } {
  const refused: Refusal[] = [];
  let left = questions;
  for (;;) {
    const definition: SurveyDefinition = {
      kind: "transactional",
      privacy: "identified",
      k: (about.privacy ?? "identified") === "identified" ? 1 : 5,
      ...about,
      questions: left,
    };
    const errors = surveyErrors(definition);
    const wrong = new Set(errors.flatMap(({ path }) => /^questions\.([^.]+)/.exec(path)?.[1] ?? []));
    refused.push(...errors.map(({ path, message }) => ({ path, code: "definition" as const, message })));
    if (wrong.size === 0) return { definition, refused };
    left = left.filter(({ name }) => !wrong.has(name));
  }
}
