import {
  mostAlerts,
  ProblemError,
  referredNames,
  type AlertDefinition,
  type AlertFault,
  type AlertItem,
  type AlertSeen,
  type AlertsQuery,
  type CheckedAlertChange,
  type CheckedAlertInput,
  type FieldError,
} from "@afterword/sdk";
import type { AlertRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { doerOf, nameOf } from "../surveys/who-did.ts";
import { unusable } from "../unusable.ts";
import { keptFaults } from "./kept-alerts.ts";
import { maySeeRestricted } from "./read-case.ts";

/** What opens a case, in the order in which it is tried: by the project's code, and what is kept here by survey. */
export function listAlerts(ctx: Ctx, { survey }: AlertsQuery): Promise<{ readonly items: readonly AlertItem[] }> {
  const isAsked = ({ survey: of }: AlertDefinition) => survey === undefined || of === survey;
  const inCode = ctx.project.project.alerts.map(({ definition }) => definition).filter(isAsked);
  return ctx.store.read(ctx.scope, async (rows) => {
    const kept = survey === undefined ? await rows.alerts.list() : await rows.alerts.listOf(survey);
    const items = inCode.map((definition) => toItem(definition, null));
    for (const row of kept) items.push(await toKeptItem(ctx, rows, row));
    return { items };
  });
}

/**
 * Keeps an alert: from the next answer on it opens cases.
 *
 * @throws ProblemError `invalid_request` naming each option that can't work, and where a survey has as many as it may
 */
export function addAlert(ctx: Ctx, { id, ...input }: CheckedAlertInput): Promise<AlertItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    // Two at once would take the same name, or one place.
    await rows.locks.take("alerts");
    const named = id ?? (await freeName(ctx, rows, input));
    const definition = definitionOf({ ...input, id: named });
    await expectFit(ctx, rows, definition);
    if ((await rows.alerts.listOf(input.survey)).length >= mostAlerts)
      throw unusable("survey", `A survey has ${String(mostAlerts)} alerts at most. Remove one first.`, "range");
    const { now: madeAt } = ctx;
    const row = { definition, revision: 1, madeAt, changedBy: doerOf(ctx.actor), changedAt: madeAt };
    if (!(await rows.alerts.add(row))) throw unusable("id", `There is an alert "${named}" already.`, "repeated");
    await note(ctx, rows, { action: "alerts.add", kind: "alert", id: named });
    return toKeptItem(ctx, rows, row);
  });
}

/**
 * Changes an alert that is kept, in place of what it was. Cases that it opened stay where they are.
 *
 * @throws ProblemError `not_found`, also for one of the code; `alert_changed`; `invalid_request` naming each option that can't work;
 *   `forbidden` of a restricted one for those who may not see its cases
 */
export function changeAlert(ctx: Ctx, id: string, { revision, ...options }: CheckedAlertChange): Promise<AlertItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await findKept(ctx, rows, id);
    const definition = definitionOf({ ...options, id, survey: before.definition.survey });
    if (before.revision !== revision) throw new ProblemError("alert_changed");
    await expectFit(ctx, rows, definition);
    const changed = { revision: revision + 1, changedBy: doerOf(ctx.actor), changedAt: ctx.now };
    const row: AlertRow = { ...before, definition, ...changed };
    if (!(await rows.alerts.save(row))) throw new ProblemError("alert_changed");
    await note(ctx, rows, { action: "alerts.change", kind: "alert", id });
    return toKeptItem(ctx, rows, row);
  });
}

/**
 * Removes an alert that is kept; its cases stay.
 *
 * @throws ProblemError `not_found`, also for one of the code; `alert_changed`; `forbidden` of a restricted one for those who may not
 *   see its cases
 */
export function removeAlert(ctx: Ctx, id: string, { revision }: AlertSeen): Promise<AlertItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const row = await findKept(ctx, rows, id);
    if (!(await rows.alerts.remove({ id, revision }))) throw new ProblemError("alert_changed");
    await note(ctx, rows, { action: "alerts.remove", kind: "alert", id });
    return toKeptItem(ctx, rows, row);
  });
}

async function findKept(ctx: Ctx, rows: Pick<Rows, "alerts">, id: string): Promise<AlertRow> {
  const row = await rows.alerts.find(id);
  // Else whoever may not see its cases would have the next ones open to them.
  if (row?.definition.restricted === true && !maySeeRestricted(ctx))
    throw new ProblemError("forbidden", { detail: "Only who may see its cases changes a restricted alert." });
  if (row) return row;
  const isInCode = ctx.project.project.alerts.some(({ definition }) => definition.id === id);
  throw new ProblemError(
    "not_found",
    isInCode ? { detail: "The project's code declares it: it is changed there." } : {},
  );
}

/**
 * Refuses an alert that can't work, with all that is wrong with it.
 *
 * @throws ProblemError `invalid_request`
 */
export async function expectFit(ctx: Ctx, rows: Pick<Rows, "surveys">, definition: AlertDefinition): Promise<void> {
  const errors = await errorsOf(ctx, rows, definition);
  if (errors.length > 0) throw new ProblemError("invalid_request", { detail: "The alert can't work.", errors });
}

/** What is wrong with an alert that is kept, as things are. */
async function errorsOf(ctx: Ctx, rows: Pick<Rows, "surveys">, definition: AlertDefinition): Promise<FieldError[]> {
  const newest = await rows.surveys.findNewest(definition.survey);
  if (!newest) return [{ path: "survey", code: "unknown", message: `There is no survey "${definition.survey}".` }];
  const k = await kOfFigures(rows, definition.survey);
  return [...keptFaults(ctx.project, definition, { survey: newest.definition, k })].map(toError);
}

const toError = ({ option, code, message }: AlertFault): FieldError => ({
  path: option === "" ? "survey" : option,
  code,
  message,
});

/** An alert as it was said, with what was left out. */
export function definitionOf({
  route = null,
  urgent = false,
  restricted = false,
  escalation = null,
  consent = null,
  acknowledge = null,
  followUp = true,
  ...said
}: CheckedAlertInput & { readonly id: string }): AlertDefinition {
  const [question = null] = referredNames(said.when, "answer");
  return {
    ...{ ...said, question, route, urgent, restricted, escalation, consent },
    ...(acknowledge === null ? {} : { acknowledge }),
    ...(followUp ? {} : { followUp }),
  };
}

/** A name that no alert has: `<survey>:<question>`, as in code, else with a number. */
async function freeName(
  { project }: Ctx,
  rows: Pick<Rows, "alerts">,
  { survey, when }: Pick<CheckedAlertInput, "survey" | "when">,
): Promise<string> {
  const [question = ""] = referredNames(when, "answer");
  const base = `${survey}:${question}`.replaceAll(/[^\w.:-]/g, "_").slice(0, 58);
  const inCode = new Set(project.project.alerts.map(({ definition }) => definition.id));
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${String(n)}`;
    if (!inCode.has(name) && (await rows.alerts.find(name)) === null) return name;
  }
}

type Kept = Pick<AlertRow, "revision" | "changedAt"> & { readonly changedBy: string | null };

async function toKeptItem(ctx: Ctx, rows: Rows, row: AlertRow): Promise<AlertItem> {
  const faults = await errorsOf(ctx, rows, row.definition);
  return { ...toItem(row.definition, { ...row, changedBy: await nameOf(rows, row.changedBy) }), faults };
}

const toItem = ({ acknowledge, followUp, ...definition }: AlertDefinition, kept: Kept | null): AlertItem => ({
  ...definition,
  route: definition.route && { segment: definition.route.segment, queues: { ...definition.route.queues } },
  acknowledge: acknowledge ?? null,
  followUp: followUp ?? true,
  inCode: kept === null,
  revision: kept?.revision ?? null,
  changedBy: kept?.changedBy ?? null,
  changedAt: kept === null ? null : new Date(kept.changedAt).toISOString(),
  faults: [],
});
