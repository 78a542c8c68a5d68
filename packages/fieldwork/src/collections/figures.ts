import {
  check,
  metricQuery,
  trustDrivers,
  type CollectionFigures,
  type DriverCount,
  type MetricRow,
  type QuestionDefinition,
  type SurveyDefinition,
  type TrustDriver,
} from "@afterword/sdk";
import type { CollectionRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { leastPeople } from "../privacy/least-people.ts";
import { report } from "../report.ts";
import { namedSpan, type ReportSpan } from "../reports/when.ts";

/** What the ready-made surveys call the drivers; OMB's own ids are taken as well. */
const names: Readonly<Record<TrustDriver, string>> = {
  effectiveness: "effective",
  ease: "easy",
  efficiency: "timely",
  transparency: "clear",
  humanity: "fair",
  employee: "staff",
  other: "other",
};

/** How a survey asks about trust: yes or no with what went well or badly, or on five points statement by statement. */
export type TrustShape =
  | {
      readonly shape: "thumbs";
      readonly trust: string;
      readonly sides: readonly (readonly [side: "positive" | "negative", question: QuestionDefinition])[];
    }
  | {
      readonly shape: "five-point";
      readonly trust: string;
      readonly statements: readonly (readonly [driver: TrustDriver, question: string])[];
    };

/** The shape of a survey; null for one that asks in neither. */
export function shapeOf({ questions }: Pick<SurveyDefinition, "questions">): TrustShape | null {
  const withKey = (key: string, kind: string) => questions.find((one) => one.key === key && one.kind === kind);
  const thumb = withKey("trust_thumb", "yesNo");
  const [well, badly] = [withKey("thumb_went_well", "choices"), withKey("thumb_went_badly", "choices")];
  if (thumb && well && badly)
    return {
      shape: "thumbs",
      trust: thumb.name,
      sides: [
        ["positive", well],
        ["negative", badly],
      ],
    };
  const trust = withKey("trust", "agree");
  const statements = trustDrivers.flatMap((driver) => {
    const asked = withKey(driver, "agree") ?? withKey(names[driver], "agree");
    return asked ? [[driver, asked.name] as const] : [];
  });
  return trust && statements.length > 0 ? { shape: "five-point", trust: trust.name, statements } : null;
}

type Counts = ReadonlyMap<string, number>;

/**
 * The figures of a quarter, by the function that computes every figure: what is withheld there is withheld here. A driver is
 * 1 where it was ticked, or agreed with; 0 where it was there and was not; and not offered to whom its list was not shown, or
 * who said nothing of the statement.
 */
export async function figuresOf(
  ctx: Ctx,
  { survey, period, customers, offered }: Pick<CollectionRow, "survey" | "period" | "customers" | "offered">,
  asked: TrustShape,
): Promise<CollectionFigures> {
  const span = namedSpan("quarterly", period, Number.MAX_SAFE_INTEGER);
  if (span === null) throw new Error(`"${period}" is no quarter.`);
  const { shape } = asked;
  const [row] = await rowsOf(ctx, "distribution", survey, span, asked.trust);
  const [rate] = await rowsOf(ctx, "response-rate", survey, span, null);
  const sent = offered ?? rate?.n ?? null;
  if (!row || row.withheld !== null || row.n === null || row.missing === null) {
    const k = row?.withheld?.k ?? (await leastPeople(ctx, survey));
    const volumes = { customers, offered: sent, respondents: null };
    return { shape, trust: null, drivers: [], volumes, withheld: { k } };
  }
  const said = countsOf(row);
  const ones = shape === "thumbs" ? at(said, "true") : at(said, "4") + at(said, "5");
  const drivers: DriverCount[] = [];
  if (asked.shape === "thumbs")
    for (const [side, question] of asked.sides) {
      const there = at(said, side === "positive" ? "true" : "false");
      const [ticked] = await rowsOf(ctx, "distribution", survey, span, question.name);
      // Where too few ticked for it to be told, nothing is told of that list.
      if (ticked?.withheld === null) drivers.push(...tickedOf(side, question, countsOf(ticked), { there, all: row.n }));
    }
  else
    for (const [driver, question] of asked.statements) {
      const [answered] = await rowsOf(ctx, "distribution", survey, span, question);
      if (answered?.withheld !== null) continue;
      const counts = countsOf(answered);
      const n = [...counts.values()].reduce((sum, one) => sum + one, 0);
      const agreed = at(counts, "4") + at(counts, "5");
      drivers.push({ driver, side: "statement", ones: agreed, zeros: n - agreed, notOffered: respondentsOf(row) - n });
    }
  const volumes = { customers, offered: sent, respondents: respondentsOf(row) };
  return { shape, trust: { ones, n: row.n }, drivers, volumes, withheld: null };
}

const respondentsOf = ({ n, missing }: MetricRow): number => (n ?? 0) + (missing ?? 0);

function tickedOf(
  side: "positive" | "negative",
  { options = [] }: QuestionDefinition,
  ticked: Counts,
  { there, all }: { readonly there: number; readonly all: number },
): DriverCount[] {
  return trustDrivers.flatMap((driver) => {
    const option = options.find(({ value }) => value === driver || value === names[driver]);
    if (!option) return [];
    const ones = at(ticked, option.value);
    return [{ driver, side, ones, zeros: there - ones, notOffered: all - there }];
  });
}

const countsOf = ({ answers = [] }: MetricRow): Counts => new Map(answers.map(({ answer, n }) => [answer, n]));
const at = (counts: Counts, answer: string): number => counts.get(answer) ?? 0;

function rowsOf(
  ctx: Ctx,
  metric: "distribution" | "response-rate",
  survey: string,
  { from, to }: ReportSpan,
  question: string | null,
): Promise<MetricRow[]> {
  const asked = { survey, from, to, where: {}, by: [], ...(question === null ? {} : { question }) };
  return report(ctx, metric, check(metricQuery, asked, "invalid_query"));
}
