import { ProblemError, type FieldError, type QuestionDefinition, type SurveyDefinition } from "@afterword/sdk";
import { isScore } from "./feedback-survey.ts";

/** What is read of a row beside its answers. */
const around = ["id", "receivedAt", "person", "subject", "locale", "channel"] as const;
/** What the same things are called elsewhere in the contract. */
const otherNames: { readonly [name: string]: readonly string[] } = {
  receivedAt: ["submittedAt", "answeredAt"],
  person: ["person.id"],
  subject: ["about"],
};

/** Something that a column can be read into. */
interface Field {
  /** Where mistakes are reported: `segments.team`, `answers.message`. */
  readonly path: string;
  /** What a map and columns may call it, the most exact name first. */
  readonly names: readonly string[];
  readonly question?: QuestionDefinition;
}

/** Which column of a file is read into which field of feedback. */
export interface FeedbackColumns {
  readonly header: readonly string[];
  /** Positions of columns by the path of their field. */
  readonly positions: ReadonlyMap<string, number>;
  /** Questions by the path of their field. */
  readonly questions: ReadonlyMap<string, QuestionDefinition>;
  /** Columns that nothing is read from. */
  readonly unused: readonly string[];
}

/**
 * Finds each field's column: the one that a map names, else one of the same name.
 *
 * @throws ProblemError `invalid_request` naming a field or column that isn't there, and a column that would move a score
 */
export function feedbackColumns(
  header: readonly string[],
  survey: SurveyDefinition,
  { segments, maps }: { readonly segments: readonly string[]; readonly maps: ReadonlyMap<string, string> },
): FeedbackColumns {
  const questions = survey.questions.filter(({ kind }) => kind !== "info");
  const fields: Field[] = [
    ...around.map((name) => ({ path: name, names: [name, ...(otherNames[name] ?? [])] })),
    ...segments.map((name) => ({ path: `segments.${name}`, names: [`segments.${name}`, `segment.${name}`] })),
    ...questions.map((question) => ({ path: `answers.${question.name}`, names: answerNames(question.name), question })),
  ];
  const errors: FieldError[] = [...mapErrors(maps, fields, header)];
  const positions = new Map<string, number>();
  const given = new Set(maps.values());
  for (const { path, names } of fields) {
    // A column that a map gives to one field is read into no other that is only called alike.
    const mapped = names.flatMap((name) => maps.get(name) ?? []);
    const called = names.filter((name) => !given.has(name));
    const at = [...mapped, ...called].map((name) => header.indexOf(name)).find((one) => one >= 0);
    if (at !== undefined) positions.set(path, at);
  }
  const read = fields.flatMap(({ path, question }) =>
    question && positions.has(path) ? [[path, question] as const] : [],
  );
  for (const [path, question] of read)
    if (isScore(survey, question))
      errors.push({ path, code: "score", message: "It is a score: feedback from elsewhere has none." });
  if (errors.length === 0 && !positions.has("id"))
    errors.push({ path: "map.id", code: "no_column", message: `There is no column "id". ${columnsAre(header)}` });
  if (errors.length === 0 && read.length === 0) {
    const message = `No column is named after a question of "${survey.id}": ${list(questions.map(({ name }) => name))}.`;
    errors.push({ path: "map", code: "no_column", message });
  }
  if (errors.length > 0) throw new ProblemError("invalid_request", { errors });
  const used = new Set(positions.values());
  const unused = header.filter((name, at) => name !== "" && !used.has(at));
  return { header, positions, questions: new Map(read), unused };
}

function* mapErrors(
  maps: ReadonlyMap<string, string>,
  fields: readonly Field[],
  header: readonly string[],
): Generator<FieldError> {
  const known = new Set(fields.flatMap(({ names }) => names));
  for (const [field, column] of maps)
    if (!known.has(field))
      yield {
        path: `map.${field}`,
        code: "no_field",
        message: `There is no field "${field}". The fields are ${list([...known])}.`,
      };
    else if (!header.includes(column))
      yield {
        path: `map.${field}`,
        code: "no_column",
        message: `There is no column "${column}". ${columnsAre(header)}`,
      };
}

/** A question is called by its name, unless something around the answers has that name. */
const answerNames = (name: string): string[] =>
  [...around, ...Object.values(otherNames).flat()].includes(name) ? [`answers.${name}`] : [`answers.${name}`, name];

const columnsAre = (header: readonly string[]): string => `The columns are ${list(header)}.`;
const list = (names: readonly string[]): string => names.filter((name) => name !== "").join(", ");
