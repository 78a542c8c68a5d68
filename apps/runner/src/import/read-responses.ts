import { answerOfCell, importResponses, type Ctx, type ResponseToImport } from "@afterword/fieldwork";
import type { QuestionDefinition, SurveyDefinition } from "@afterword/sdk";
import { findColumns, needColumns, type Columns, type Field } from "./columns.ts";
import { ImportMistake } from "./mistake.ts";
import { given, textOf, type Reader } from "./reader.ts";

const around = ["id", "event", "source", "person", "submittedAt", "status", "channel", "locale"] as const;

/** What the same things are called elsewhere in the contract. */
const otherNames: { readonly [name: string]: readonly string[] } = {
  person: ["person.id"],
  submittedAt: ["answeredAt"],
};

interface AnswerColumn {
  readonly question: QuestionDefinition;
  /** The row of a matrix. */
  readonly row: string | null;
  readonly path: string;
}

/**
 * Prepares to read responses to one survey from a file with this header.
 *
 * @throws ImportMistake when the survey is not clear, or a column that is needed isn't there
 */
export function responseReader(
  ctx: Ctx,
  options: { readonly survey?: string | undefined },
  header: readonly string[],
  maps: ReadonlyMap<string, string>,
): Reader<ResponseToImport> {
  const survey = chooseSurvey(ctx, options.survey);
  const answers = survey.questions.filter((question) => question.kind !== "info").flatMap(answerColumns);
  const segments = [...ctx.project.segments];
  const fields: Field[] = [
    ...around.map((name) => ({ path: name, names: [...(otherNames[name] ?? []), name] })),
    ...segments.map((name) => ({ path: `segments.${name}`, names: [`segments.${name}`, `segment.${name}`] })),
    ...answers.map(({ path }) => ({ path, names: answerNames(path) })),
  ];
  const columns = findColumns(header, maps, fields);
  needColumns(columns, ["id", "submittedAt"], fields);
  const at = (path: string) => columns.positions.get(path);
  return {
    columns,
    notes: notesOn(columns, answers),
    importer: importResponses(ctx, survey),
    read: (cells) => ({
      ...given(Object.fromEntries(around.map((name) => [name, textOf(cells, at(name))]))),
      segments: given(Object.fromEntries(segments.map((name) => [name, textOf(cells, at(`segments.${name}`))]))),
      answers: readAnswers(cells, answers, columns),
    }),
  };
}

function answerColumns(question: QuestionDefinition): AnswerColumn[] {
  const path = `answers.${question.name}`;
  if (question.kind !== "matrix") return [{ question, row: null, path }];
  return (question.rows ?? []).map(({ value }) => ({ question, row: value, path: `${path}.${value}` }));
}

/** A question is called by its name, unless something around the answers has that name. */
function answerNames(path: string): string[] {
  const name = path.slice("answers.".length);
  return (around as readonly string[]).includes(name) ? [path] : [path, name];
}

function readAnswers(
  cells: readonly string[],
  columns: readonly AnswerColumn[],
  { positions }: Columns,
): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const { question, row, path } of columns) {
    const cell = cells[positions.get(path) ?? -1] ?? "";
    if (cell.trim() === "") continue;
    if (row === null) answers[question.name] = answerOfCell(cell, question);
    else answers[question.name] = { ...(answers[question.name] as object | undefined), [row]: cell.trim() };
  }
  return answers;
}

function notesOn({ positions }: Columns, answers: readonly AnswerColumn[]): string[] {
  const missing = answers.filter(({ path }) => !positions.has(path)).map(({ path }) => path.slice("answers.".length));
  if (missing.length === answers.length)
    throw new ImportMistake(`No column is named after a question. Use --map ${missing[0] ?? "question"}=<column>.`);
  return missing.length === 0 ? [] : [`Questions without a column: ${missing.join(", ")}.`];
}

function chooseSurvey(ctx: Ctx, id: string | undefined): SurveyDefinition {
  const { surveys } = ctx.project.project;
  const ids = surveys.map((survey) => survey.id).join(", ") || "none";
  if (id === undefined && surveys.length !== 1)
    throw new ImportMistake(`Say which survey they answer with --survey. The project's are: ${ids}.`);
  const survey = surveys.find((one) => id === undefined || one.id === id);
  if (!survey) throw new ImportMistake(`The project has no survey "${id ?? ""}". Its surveys are: ${ids}.`);
  if (survey.definition.privacy === "anonymous")
    throw new ImportMistake(`"${survey.id}" is anonymous: a file that names people or times can't be brought into it.`);
  return survey.definition;
}
