import { sentiments, type CommentSentiment } from "../contract/response.ts";

/** The views of the results: for whom they are. */
export const resultsViews = ["leader", "manager", "team"] as const;
/** Times that can be looked at by name. */
export const resultsSpans = ["3m", "6m", "12m", "year", "fiscal", "days", "all"] as const;
/** What figures can be compared with: the time just before, or the same time so many years earlier. */
export const resultsComparisons = ["before", "1y", "2y", "3y", "4y", "none"] as const;
/** Steps of a trend. */
export const resultsSteps = ["month", "quarter", "year"] as const;
/** Limits of a funnel plot: of chance alone, or widened where groups differ more than that. */
export const resultsLimits = ["plain", "adjusted"] as const;
/** Scores by which comments can be picked. */
export const resultsMoods = ["low", "middle", "high"] as const;

/** What is looked at, as the address says it. All of it is optional: what is left out is chosen for the reader. */
export interface ResultsSearch {
  readonly survey?: string;
  readonly view?: (typeof resultsViews)[number];
  readonly span?: (typeof resultsSpans)[number];
  /** Of `year` and `fiscal`: which. */
  readonly year?: number;
  /** The month in which a fiscal year starts, 1 to 12. */
  readonly start?: number;
  /** Of `days`: from inclusive, to exclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Values of segments that an answer has to have. */
  readonly where?: Readonly<Record<string, string>>;
  readonly compare?: (typeof resultsComparisons)[number];
  /** The question that is looked at. */
  readonly measure?: string;
  /** The segment by which figures are split, and a second one. */
  readonly by?: string;
  readonly and?: string;
  readonly every?: (typeof resultsSteps)[number];
  /** Of a funnel plot; plain ones unless told. */
  readonly limits?: (typeof resultsLimits)[number];
  /** Of comments: how content those were who wrote them, and in which language. */
  readonly mood?: (typeof resultsMoods)[number];
  readonly language?: string;
  /** Of comments: what they are about, and what they say. */
  readonly theme?: string;
  readonly sentiment?: CommentSentiment;
  /** Of comments: words that they have. */
  readonly find?: string;
  /** Of comments: whether answers without any are among them. */
  readonly written?: "all";
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);
const isDay = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
const textOf = (value: unknown): string | undefined =>
  (typeof value === "string" || typeof value === "number") && String(value) !== ""
    ? String(value).slice(0, 200)
    : undefined;
const wholeBetween = (value: unknown, least: number, most: number): number | undefined =>
  Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Reads an address: what it can't mean is left out. */
export function readResultsSearch(raw: Readonly<Record<string, unknown>>): ResultsSearch {
  const where = Object.entries(isRecord(raw["where"]) ? raw["where"] : {}).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[name, text] as const];
  });
  return withoutNothing({
    survey: textOf(raw["survey"]),
    view: oneOf(resultsViews, raw["view"]),
    span: oneOf(resultsSpans, raw["span"]),
    year: wholeBetween(raw["year"], 1990, 2200),
    start: wholeBetween(raw["start"], 1, 12),
    from: isDay(raw["from"]) ? raw["from"] : undefined,
    to: isDay(raw["to"]) ? raw["to"] : undefined,
    where: where.length === 0 ? undefined : Object.fromEntries(where),
    compare: oneOf(resultsComparisons, raw["compare"]),
    measure: textOf(raw["measure"]),
    by: textOf(raw["by"]),
    and: textOf(raw["and"]),
    every: oneOf(resultsSteps, raw["every"]),
    limits: oneOf(resultsLimits, raw["limits"]),
    mood: oneOf(resultsMoods, raw["mood"]),
    language: /^[a-z]{2,3}$/.test(String(raw["language"])) ? String(raw["language"]) : undefined,
    theme: textOf(raw["theme"]),
    find: textOf(raw["find"]),
    sentiment: oneOf(sentiments, raw["sentiment"]),
    written: oneOf(["all"], raw["written"]),
  });
}

/** The same without what is undefined, so that the address says only what was chosen. */
export const withoutNothing = (search: {
  readonly [N in keyof ResultsSearch]: ResultsSearch[N] | undefined;
}): ResultsSearch => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

/** The pages of the results. */
export const resultsPages = [
  "/results",
  "/results/measure",
  "/results/drivers",
  "/results/reached",
  "/results/comments",
] as const;

/** What an address of the results leads to. */
export interface ResultsAddress {
  readonly page: (typeof resultsPages)[number];
  readonly search: ResultsSearch;
}

/**
 * Reads an address of the console's results, as its router writes it: values that are no texts are JSON.
 *
 * @example readResultsAddress("/results?span=year&where=%7B%22team%22%3A%22ICT%22%7D")
 */
export function readResultsAddress(address: string): ResultsAddress {
  const [path = "", query = ""] = address.split("?", 2);
  const raw = Object.fromEntries([...new URLSearchParams(query)].map(([name, text]) => [name, valueOf(text)]));
  return { page: resultsPages.find((page) => page === path) ?? "/results", search: readResultsSearch(raw) };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Writes it as the console's router does. */
export function writeResultsAddress({ page, search }: ResultsAddress): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(withoutNothing(search)))
    query.set(name, typeof value === "string" && !isJson(value) ? value : JSON.stringify(value));
  return query.size === 0 ? page : `${page}?${query.toString()}`;
}

const isJson = (text: string): boolean => typeof valueOf(text) !== "string" || text.startsWith('"');
