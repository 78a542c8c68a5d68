import { definitionsVersion, leastPeople, readCoverage, type AnswerCell, type Ctx } from "@afterword/fieldwork";
import { direction, message, type Key } from "@afterword/language";
import type { CoverageRow, EditionDetail } from "@afterword/sdk";
import { coverageColumns, rowsCsv, rowsTable } from "../rows-csv.ts";
import { partsOf, row, sheetEnd, sheetStart, sheetStartFromRight } from "./workbook-parts.ts";
import { zip, type ZipEntry } from "./zip.ts";

/** How a file of figures is made. */
export interface FigureFile {
  readonly format: "csv" | "xlsx";
  /** Of a workbook: the language of its sheets. */
  readonly language: string;
}

/** What its rows are: the metric and the query, as they were asked for. */
type Asked = Readonly<Record<string, unknown>>;

type Lines = readonly (readonly AnswerCell[])[];

/**
 * Rows of figures as comma-separated values, each with what was asked in columns such as `asked.survey` and `asked.where.team`, how many
 * people a figure needs (`asked.k`), and by which version of the metrics it was made (`asked.definitions`): a file that is passed on says by
 * itself when it was, and of whom. Of coverage these columns begin with `query.`.
 */
export async function figuresCsv(ctx: Ctx, rows: readonly object[], asked: Asked): Promise<string> {
  const said = { ...asked, k: await leastOf(ctx, asked), definitions: definitionsVersion };
  // How many were asked is a column of coverage itself.
  const more = isOfCoverage(asked) ? { query: said } : { asked: said };
  return rowsCsv(
    rows.map((row) => ({ ...row, ...more })),
    firstOf(asked),
  );
}

/** The columns of a metric; of coverage, which has none, its own. */
const firstOf = (asked: Asked): readonly string[] | undefined => (isOfCoverage(asked) ? coverageColumns : undefined);
const isOfCoverage = (asked: Asked): boolean => asked["metric"] === undefined;

const surveyOf = (asked: Asked): string => (typeof asked["survey"] === "string" ? asked["survey"] : "");
const leastOf = async (ctx: Ctx, asked: Asked): Promise<number> =>
  surveyOf(asked) === "" ? 1 : leastPeople(ctx, surveyOf(asked));

/**
 * Rows of figures as the bytes of a file. A workbook has sheets besides that say what its figures are, what was asked and how many
 * people a figure needs, and whom the survey reached. In languages from right to left its first column is at the right.
 */
export async function* figuresFile(
  ctx: Ctx,
  rows: readonly object[],
  asked: Asked,
  { format, language }: FigureFile,
): AsyncGenerator<Uint8Array> {
  if (format === "csv") {
    yield Buffer.from(await figuresCsv(ctx, rows, asked));
    return;
  }
  const survey = surveyOf(asked);
  const k = await leastOf(ctx, asked);
  const { columns, cells } = rowsTable(rows, firstOf(asked));
  const made = new Date(ctx.now).toISOString();
  const say = (key: Key): string => message(language, key);
  const sheets: Sheet[] = [
    [say("book.results"), [columns, ...cells], (column) => tenths.test(columns[column] ?? "")],
    [say("book.definitions"), definitionsOf(say, asked, columns)],
    [say("book.filter"), [...said(asked), ["k", k], ["made", made]]],
    [say("book.coverage"), await coverageOf(ctx, say, survey, asked), () => true],
  ];
  yield* bookOf(sheets, language);
}

/** A sheet of a workbook: its title, its lines with the header first, and which columns have digits that say nothing. */
type Sheet = readonly [title: string, lines: Lines, isTenths?: (column: number) => boolean];

/** A workbook of some sheets, in the direction of its language. */
const bookOf = (sheets: readonly Sheet[], language: string): AsyncGenerator<Uint8Array> =>
  zip(entries(sheets, direction(language) === "rtl" ? sheetStartFromRight : sheetStart));

/** A report as it was made, as a workbook: its figures, what they are, and what it is of. */
export function editionBook(
  { content, createdAt }: Pick<EditionDetail, "content" | "createdAt">,
  language: string,
): AsyncGenerator<Uint8Array> {
  const say = (key: Key): string => message(language, key);
  const rows = content.sections.flatMap(({ where, measures, rate }) => [
    ...measures.flatMap(({ question, metric, all, groups }) =>
      [all, ...groups].map((row) => ({ ...row, group: { ...where, ...row.group }, metric, question })),
    ),
    { ...rate, group: where, metric: "response-rate" },
  ]);
  const { columns, cells } = rowsTable(rows);
  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  const { kind, survey, period, from, to, definitions } = content;
  const defined = metrics.flatMap((metric) =>
    definitionsOf(say, { metric }, metric === metrics[0] ? columns : []).slice(1),
  );
  return bookOf(
    [
      [say("book.results"), [columns, ...cells], (column) => tenths.test(columns[column] ?? "")],
      [say("book.definitions"), [[say("book.version"), definitions], ...defined]],
      [say("book.filter"), said({ survey, kind, period, from, to, by: content.by, made: createdAt })],
    ],
    language,
  );
}

/** Columns of figures, whose digits after the first say nothing. */
const tenths =
  /^(?:value|(?:.*\.)?(?:lower|upper)|comparison\.(?:value|difference)|goal\.value|responseRate\.rate|coverage|responseRate)$/;

async function* entries(sheets: readonly Sheet[], start: string): AsyncGenerator<ZipEntry> {
  for (const [at, [, lines, isTenths]] of sheets.entries()) {
    const text = lines.map((cells, index) => row(index + 1, cells, index === 0 ? undefined : isTenths));
    yield { path: `xl/worksheets/sheet${String(at + 1)}.xml`, text: [start, ...text, sheetEnd] };
  }
  for (const [path, text] of partsOf(sheets.map(([title]) => title))) yield { path, text: [text] };
}

const definedColumns = ["value", "n", "interval", "missing", "invalid", "withheld", "goal"] as const;

/** What the metric is, by which version of its definition, and what stands in the columns that there are. */
function definitionsOf(say: (key: Key) => string, asked: Asked, columns: readonly string[]): Lines {
  const version = [say("book.version"), definitionsVersion];
  if (isOfCoverage(asked))
    return [version, ...steps.map(([name, key]) => [name, say(key)]), ["withheld", say("book.withheld")]];
  const metric = String(asked["metric"]);
  const known = definedColumns.filter((name) => columns.some((one) => one === name || one.startsWith(`${name}.`)));
  return [version, [metric, say(`book.${metric}` as Key)], ...known.map((name) => [name, say(`book.${name}`)])];
}

/** Whom the survey reached in the time; nothing where none is named, or several parts are not added up. */
async function coverageOf(ctx: Ctx, say: (key: Key) => string, survey: string, asked: Asked): Promise<Lines> {
  if (survey === "" || (ctx.parts !== null && ctx.parts.length !== 1)) return [[say("book.whole")]];
  const bounds = Object.fromEntries(
    ["from", "to", "last"].flatMap((name) => (typeof asked[name] === "string" ? [[name, asked[name]]] : [])),
  );
  const [reached] = await readCoverage(ctx, { survey, by: [], ...bounds });
  if (reached === undefined) return [[say("book.whole")]];
  return [
    [say("book.whole")],
    ...steps.map(([name, key]): readonly AnswerCell[] => [say(key), reached[name]]),
    ...Object.entries(reached.skipped),
    ...(reached.withheld === null ? [] : [[say("book.withheld"), reached.withheld.k]]),
  ];
}

/** The steps from who could be asked to who answered, and their shares: of a row of coverage, and what it is called. */
const steps = [
  ["eligible", "chart.step.eligible"],
  ["asked", "chart.step.asked"],
  ["delivered", "chart.step.delivered"],
  ["opened", "chart.step.opened"],
  ["answered", "chart.step.started"],
  ["completed", "chart.step.completed"],
  ["coverage", "book.coverageShare"],
  ["responseRate", "book.responseRate"],
] as const satisfies readonly (readonly [keyof CoverageRow, Key])[];

/** What was asked, a line for each: its name and its value. */
const said = (asked: Asked): Lines =>
  Object.entries(asked).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === "") return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.join(", ")]];
    if (typeof value === "object") return Object.entries(value).map(([part, one]) => [`${name}.${part}`, String(one)]);
    return [[name, typeof value === "number" || typeof value === "boolean" ? value : textOf(value)]];
  });

const textOf = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
