import { dayMs, type AlertTrial, type CheckedAlertInput } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { dayAt } from "../periods.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { loadEntries } from "../privacy/entries.ts";
import { periodKey } from "../privacy/figure-periods.ts";
import { endOfMonth, startOfMonth } from "../privacy/months.ts";
import { newId } from "../secret.ts";
import { definitionOf, expectFit } from "./alerts.ts";
import { compileAlert, type Answers, type CompiledAlert } from "./compile-alert.ts";
import { alertFor, alertsOf } from "./kept-alerts.ts";

/** So many days back it is looked, and at so many answers at most. */
const days = 90;
const most = 5_000;

/** An answer that is looked at, and whose it is. */
interface Looked {
  readonly who: string;
  readonly answers: Answers;
}

/**
 * How many of a survey's answers of the last 90 days an alert would have opened a case on, and no other before it. Of a survey whose
 * figures need k people those count that lie in a month or wave that is over and began since; both numbers are rounded down to a
 * multiple of k, so that no two trials differ by somebody, and are withheld where fewer than k people fit, or fewer than k do not.
 *
 * @throws ProblemError `invalid_request` for an alert that can't work
 */
export function tryAlert(ctx: Ctx, { id = newId("trial"), ...input }: CheckedAlertInput): Promise<AlertTrial> {
  const definition = definitionOf({ ...input, id });
  return ctx.store.read(ctx.scope, async (rows) => {
    await expectFit(ctx, rows, definition);
    const alerts = inItsPlace(await alertsOf(ctx, rows, input.survey), compileAlert(definition));
    const opens = ({ answers }: Pick<Looked, "answers">) => alertFor(alerts, answers)?.definition === definition;
    const [from, k] = [ctx.now - days * dayMs, await kOfFigures(rows, input.survey)];
    const span = { from: dayAt(from), to: dayAt(ctx.now + dayMs) };
    const shown = { ...span, exact: k === 1, withheld: null };
    if (k === 1) {
      const found = await rows.responses.list({ survey: input.survey, filter: { from }, after: null, limit: most + 1 });
      const looked = found.slice(0, most);
      return { ...shown, looked: looked.length, opened: looked.filter(opens).length, more: found.length > most };
    }
    const { looked, more } = await closedAnswers(ctx, rows, input.survey, from);
    const fitting = looked.filter(opens);
    const people = (all: readonly Looked[]) => new Set(all.map(({ who }) => who)).size;
    const isFew = people(fitting) < k || people(looked.filter((one) => !opens(one))) < k;
    if (isFew) return { ...shown, looked: null, opened: null, more: false, withheld: { reason: "below_k", k } };
    const down = (n: number) => n - (n % k);
    return { ...shown, looked: down(looked.length), opened: down(fitting.length), more };
  });
}

/** The alerts with the one that is tried in the place of the one that it changes, else after all others. */
function inItsPlace(alerts: readonly CompiledAlert[], one: CompiledAlert): CompiledAlert[] {
  const isBefore = ({ definition }: CompiledAlert) => definition.id === one.definition.id;
  return alerts.some(isBefore) ? alerts.map((other) => (isBefore(other) ? one : other)) : [...alerts, one];
}

/** The answers of months and waves that are over, and of which nothing lies before a time. */
async function closedAnswers(
  ctx: Ctx,
  rows: Rows,
  survey: string,
  from: number,
): Promise<{ readonly looked: readonly Looked[]; readonly more: boolean }> {
  const { entries, periods } = await loadEntries(ctx, rows, { survey, what: "answers", names: [] });
  const isShown = (key: string) => {
    const period = periods.get(key);
    return period?.isOpen === false && startOfMonth(period.month) >= from && endOfMonth(period.month) <= ctx.now;
  };
  const shown = entries.filter((entry) => isShown(periodKey(entry)));
  const all = shown.sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));
  const whoOf = new Map(all.slice(0, most).map(({ id, who }) => [id, who]));
  const found = await rows.unasked.findMany([...whoOf.keys()]);
  const looked = found.map(({ id, answers }) => ({ answers, who: whoOf.get(id) ?? id }));
  return { looked, more: all.length > most };
}
