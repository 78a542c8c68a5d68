import { quantile, share } from "@afterword/metrics";
import { isCaseClosed, type CaseFigures, type CaseFiguresQuery, type CaseState } from "@afterword/sdk";
import type { CaseTimes } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { wrongQuery } from "../wrong-query.ts";
import { maySeeRestricted } from "./read-case.ts";

const [hourMs, dayMs] = [3_600_000, 86_400_000];

/** From how many days on a case is in which row. */
const ages = [0, 2, 5, 10] as const;

/**
 * How the cases are worked on that the caller may see: what is open now by age, and of a time how many were opened and closed,
 * how soon somebody spoke with the client, and how many were closed by when they were to be.
 *
 * @throws ProblemError `invalid_query` for a time that ends before it begins
 */
export async function readCaseFigures(ctx: Ctx, query: CaseFiguresQuery): Promise<CaseFigures> {
  const from = query.from === undefined ? 0 : Date.parse(query.from);
  const to = query.to === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(query.to);
  if (from >= to) throw wrongQuery("to", "The end is not after the start.", "out_of_order");
  const { survey = null, queue = null } = query;
  const cut = { survey, queue, parts: ctx.parts, isOpenOnly: !maySeeRestricted(ctx) };
  return ctx.store.read(ctx.scope, async (rows) => {
    const cases = await rows.caseFigures.listTimes({ ...cut, since: from, before: ctx.now + 1 });
    const asked = await rows.caseQuestions.listAnswers({ ...cut, from, before: to });
    const ks = await Promise.all([...new Set(asked.map((one) => one.survey))].map((one) => kOfFigures(rows, one)));
    return {
      ...figuresOf(cases, { from, to, now: ctx.now }),
      recovery: recoveryOf(asked, Math.max(1, ...ks)),
    };
  });
}

/**
 * How many of those who were asked are satisfied with how their case was settled, by Wilson's interval. Of a case that was
 * asked about more than once the last answer counts.
 *
 * @param asked the questions of one case in order
 * @param k fewer who answered are withheld
 */
export function recoveryOf(
  asked: readonly { readonly case: string; readonly answer: "yes" | "no" | null }[],
  k: number,
): CaseFigures["recovery"] {
  const last = new Map<string, "yes" | "no" | null>();
  for (const one of asked) last.set(one.case, one.answer ?? last.get(one.case) ?? null);
  const said = [...last.values()].filter((one) => one !== null);
  const settled = said.filter((one) => one === "yes").length;
  if (said.length > 0 && said.length < k)
    return {
      ...{ asked: last.size, answered: null, settled: null, value: null, interval: null },
      withheld: { reason: "below_k", k },
    };
  const { value, interval } = share({ x: settled, n: said.length });
  return { asked: last.size, answered: said.length, settled, value, interval, withheld: null };
}

/** The figures of cases, by their times. */
export function figuresOf(
  cases: readonly CaseTimes[],
  { from, to, now }: { readonly from: number; readonly to: number; readonly now: number },
): Omit<CaseFigures, "recovery"> {
  const isIn = (at: number) => at >= from && at < to;
  const open = cases.filter(({ state }) => !isCaseClosed(state as CaseState));
  const opened = cases.filter(({ openedAt }) => isIn(openedAt));
  const waits = opened.flatMap(({ openedAt, contactedAt }) =>
    contactedAt === null ? [] : [(contactedAt - openedAt) / hourMs],
  );
  const closed = cases.filter((one) => isIn(closedAt(one) ?? -1));
  const inTime = closed.filter((one) => (closedAt(one) ?? 0) <= one.resolveBy);
  const { value, interval } = share({ x: inTime.length, n: closed.length });
  return {
    ...count(open, now),
    ages: ages.map((fromDays, at) => {
      const toDays = ages[at + 1] ?? null;
      const isAged = ({ openedAt }: CaseTimes) => {
        const days = (now - openedAt) / dayMs;
        return days >= fromDays && (toDays === null || days < toDays);
      };
      return { fromDays, toDays, ...count(open.filter(isAged), now) };
    }),
    opened: opened.length,
    contacted: waits.length,
    contactMedianHours: quantile(countsOf(waits), 0.5),
    closed: closed.length,
    closedInTime: value,
    interval,
  };
}

const count = (cases: readonly CaseTimes[], now: number) => ({
  open: cases.length,
  late: cases.filter(({ dueAt }) => dueAt !== null && dueAt < now).length,
});

/** When a case was first closed; null where it never was. */
function closedAt({ entered }: CaseTimes): number | null {
  const times = Object.entries(entered).flatMap(([state, at]) => (isCaseClosed(state as CaseState) ? [at] : []));
  return times.length === 0 ? null : Math.min(...times);
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
