import {
  boundsOfResults,
  comparisonOfResults,
  factSegments,
  quartersOfResults,
  resultsSteps,
  kindsWithScores,
  splitBy,
  type ResultsSearch,
  type ShownView,
  type SurveyItem,
} from "@afterword/sdk";

/** What a link shows: the survey and the filters are in the address, so that they are what they were. */
export interface Shown {
  readonly search: ResultsSearch;
  readonly survey: SurveyItem;
  /** The parts of the organisation whose figures it shows; null is all of it. */
  readonly parts: ShownView["parts"];
  /** The day from which times such as the last three months are counted. */
  readonly today: string;
}

/** Figures that are asked for: which route, and its query after it was checked. */
export interface AskedFigures {
  readonly route: "readMetric" | "readTrend" | "readBenchmark" | "readCoverage";
  readonly query: Readonly<Record<string, unknown>>;
}

/**
 * Whether figures are some that the page of a view shows: of its survey, its time and its filters, split by no more than it
 * names, and of questions with scores. Anything that is not known here is no part of it.
 *
 * @example isOfView(shown, { route: "readMetric", query: { survey: "annual", question: "nps", by: ["team"], where: {} } })
 */
export function isOfView(shown: Shown, { route, query }: AskedFigures): boolean {
  const { search, survey, today } = shown;
  const { survey: of, from, to, by = [], where = {}, ...rest } = query;
  const bounds = boundsOfResults(search, today);
  // Whoever looks as a leader does sees how it went over the last quarters too.
  const isOfYears = route === "readTrend" && rest["period"] === "quarter" && (search.view ?? "leader") === "leader";
  const times = isOfYears ? [bounds, quartersOfResults(bounds, today)] : [bounds];
  if (of !== survey.id || !times.some((time) => from === time.from && to === time.to)) return false;
  if (!(by as string[]).every((name) => segmentsOf(shown, route).includes(name))) return false;
  const filters = search.where ?? {};
  // Whom a survey reached is counted without filters: of a view that has some it is no part.
  if (route === "readCoverage") return Object.keys(filters).length === 0 && hasOnly(rest, []);
  if (!isSame(where as Record<string, string>, filters)) return false;
  return isOfQuestions(shown, rest) && isCompared(shown, rest) && isOfRoute(shown, route, rest);
}

type Query = Readonly<Record<string, unknown>>;

const hasOnly = (query: Query, names: readonly string[]): boolean =>
  Object.entries(query).every(([name, value]) => value === undefined || names.includes(name));

const isSame = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([name, value]) => b[name] === value);

function segmentsOf({ search, survey, parts }: Shown, route: AskedFigures["route"]): readonly string[] {
  const first = splitBy(survey, search, parts);
  if (first === undefined || route === "readCoverage") return first === undefined ? [] : [first];
  const second = survey.segments.find((name) => name === search.and && search.where?.[name] === undefined);
  return [first, ...(second === undefined ? [] : [second]), ...factSegments];
}

/** Questions that have scores, and whether something was solved at once. */
function isOfQuestions({ survey: { questions } }: Shown, { question, drivers }: Query): boolean {
  const known = questions
    .filter(
      ({ kind, name, key }) => kindsWithScores.includes(kind) || (kind === "yesNo" && [name, key].includes("fcr")),
    )
    .map(({ name }) => name);
  const asked = [...(question === undefined ? [] : [question]), ...((drivers as string[] | undefined) ?? [])];
  return asked.every((name) => known.includes(name as string));
}

/** With the earlier time that the view is compared with; or groups of what it is split by, with each other. */
function isCompared({ search, today }: Shown, { compare, compareFrom, compareTo, against }: Query): boolean {
  const isGroups = compare === "rest" || compare === "group";
  if (compare === undefined || isGroups)
    return compareFrom === undefined && compareTo === undefined && (against === undefined || isGroups);
  const with_: Query = comparisonOfResults(search, boundsOfResults(search, today));
  return (
    against === undefined &&
    compare === with_["compare"] &&
    compareFrom === with_["compareFrom"] &&
    compareTo === with_["compareTo"]
  );
}

const compared = ["question", "compare", "compareFrom", "compareTo", "against", "fact", "drivers", "channels"];

function isOfRoute({ search }: Shown, route: AskedFigures["route"], rest: Query): boolean {
  if (route === "readTrend") {
    const isStep = resultsSteps.some((step) => step === rest["period"]);
    return isStep && rest["baseline"] === 12 && hasOnly(rest, ["question", "period", "baseline"]);
  }
  if (route === "readBenchmark")
    return rest["limits"] === (search.limits ?? "plain") && hasOnly(rest, ["question", "limits"]);
  return hasOnly(rest, compared);
}
