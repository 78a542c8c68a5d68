import { dayMs, type QuestionDefinition, type ResponseItem, type SurveyDefinition } from "@afterword/sdk";

/** A time in a table: an instant, or a day. */
export interface Moment {
  /** In milliseconds since 1970. */
  readonly ms: number;
  readonly text: string;
}

/** What stands in one cell of a table of answers; null is an empty one. */
export type AnswerCell = string | number | boolean | Moment | null;

/** One column of a table of answers. */
export interface AnswerColumn {
  readonly name: string;
  readonly cellOf: (item: ResponseItem) => AnswerCell;
}

/** Whose answers a table has, and what of them. */
export interface TableParts {
  /** Every version whose answers may be in it, the newest first. */
  readonly versions: readonly SurveyDefinition[];
  /** By the questions of the version that was answered; null where it isn't told. */
  readonly questionsOf: (item: ResponseItem) => ReadonlyMap<string, QuestionDefinition> | null;
  readonly segments: readonly string[];
  /** What is told of what comments are coded as: all of it, or where figures need several people nothing that tells a score. */
  readonly hasCodings: "whole" | "words" | null;
  /** Into which languages comments are translated, and of which questions. */
  readonly translated: readonly { readonly question: string; readonly language: string }[];
  readonly hasPeople: boolean;
  readonly isApart: boolean;
}

/**
 * The columns of a table of answers: what each answer has, the questions under their metric keys, and the segments. One of
 * several versions, or of several surveys, has a column for each key. A matrix has one for each of its rows. A name that is
 * taken already gets `answer.` or `segment.` before it.
 */
export function answerColumns(parts: TableParts): AnswerColumn[] {
  const columns = alwaysOf(parts);
  const names = new Set(columns.map(({ name }) => name));
  const add = (under: string, plain: string, cellOf: AnswerColumn["cellOf"]) => {
    const name = names.has(plain) ? `${under}.${plain}` : plain;
    names.add(name);
    columns.push({ name, cellOf });
  };
  for (const [name, { key, row }] of askedIn(parts.versions))
    add("answer", name, (item) => answerCell(answered(parts.questionsOf(item), item, key), row));
  for (const { name, key } of parts.hasCodings ? commentsIn(parts.versions) : []) {
    const coding = ({ comments = [] }: ResponseItem) => comments.find(({ question }) => question === name);
    add("coded", `${key}.language`, (item) => coding(item)?.language ?? null);
    add("coded", `${key}.themes`, (item) => coding(item)?.themes.join("; ") ?? null);
    if (parts.hasCodings === "whole") {
      add("coded", `${key}.sentiment`, (item) => coding(item)?.sentiment ?? null);
      add("coded", `${key}.source`, (item) => coding(item)?.source ?? null);
    }
    for (const { language } of parts.translated.filter(({ question }) => question === name))
      add("translated", `${key}.${language}`, ({ translations = [] }) => {
        const found = translations.find((one) => one.question === name && one.language === language);
        return found?.text ?? null;
      });
  }
  for (const segment of parts.segments) add("segment", segment, ({ segments }) => segments[segment] ?? null);
  return columns;
}

function alwaysOf({ hasPeople, isApart }: TableParts): AnswerColumn[] {
  const plain = (
    name: "id" | "survey" | "version" | "status" | "locale" | "channel" | "wave" | "person" | "subject",
  ) => ({
    name,
    cellOf: (item: ResponseItem) => item[name],
  });
  return [
    ...[plain("id"), plain("survey"), plain("version"), plain("status")],
    { name: "submittedAt", cellOf: ({ submittedAt }) => momentOf(submittedAt) },
    ...[plain("locale"), plain("channel"), plain("wave")],
    ...(hasPeople ? [plain("person"), plain("subject")] : []),
    ...(isApart ? [{ name: "quarantined", cellOf: (item: ResponseItem) => item.quarantined?.reason ?? null }] : []),
  ];
}

/** The questions that are answered in a comment, each once. */
const commentsIn = (versions: readonly SurveyDefinition[]): QuestionDefinition[] => {
  const all = versions.flatMap(({ questions }) => questions).filter(({ kind }) => kind === "comment");
  return [...new Map(all.map((question) => [question.key, question])).values()];
};

/** What has a column, by its name: the key of a question, and the row of a matrix. */
function askedIn(versions: readonly SurveyDefinition[]): Map<string, { readonly key: string; readonly row?: string }> {
  const asked = new Map<string, { readonly key: string; readonly row?: string }>();
  for (const { key, kind, rows } of versions.flatMap(({ questions }) => questions)) {
    if (kind === "info") continue;
    if (kind !== "matrix") asked.set(key, { key });
    else for (const { value } of rows ?? []) asked.set(`${key}.${value}`, { key, row: value });
  }
  return asked;
}

/** An answer with its question; where it isn't told which version was answered, under the question's own name. */
function answered(
  questions: ReadonlyMap<string, QuestionDefinition> | null,
  { answers }: ResponseItem,
  key: string,
): { readonly value: unknown; readonly kind: QuestionDefinition["kind"] | null } {
  const question = questions?.get(key);
  if (question === undefined) return { value: questions === null ? answers[key] : undefined, kind: null };
  return { value: answers[question.name], kind: question.kind };
}

function answerCell({ value, kind }: ReturnType<typeof answered>, row: string | undefined): AnswerCell {
  const isRows = typeof value === "object" && value !== null && !Array.isArray(value);
  if (row !== undefined) return isRows ? cell((value as Record<string, unknown>)[row]) : null;
  if (isRows) return null;
  return kind === "date" && typeof value === "string" ? momentOf(value) : cell(value);
}

function cell(value: unknown): AnswerCell {
  if (Array.isArray(value)) return value.map(String).join("; ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** A time; text that is none, such as an answer beside the question, stays text. */
function momentOf(text: string): AnswerCell {
  const ms = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? text : { ms, text };
}

/** Whether a time is a whole day. */
export const isDay = ({ ms, text }: Moment): boolean => text.length === 10 && ms % dayMs === 0;
