import {
  ProblemError,
  type CollectionChange,
  type CollectionDetail,
  type CollectionFigures,
  type CollectionInput,
  type CollectionItem,
} from "@afterword/sdk";
import type { CollectionRow, Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { isClosed } from "../reports/content.ts";
import { namedSpan } from "../reports/when.ts";
import { newIds } from "../secret.ts";
import { doerOf, nameOf } from "../surveys/who-did.ts";
import { unusable } from "../unusable.ts";
import { figuresOf, shapeOf, type TrustShape } from "./figures.ts";

const most = 500;
/** Of fewer people's answers nothing is told to everybody. */
const fewestPeople = 5;

/** What is reported to the public, the latest quarters first. */
export async function listCollections(ctx: Ctx): Promise<{ readonly items: readonly CollectionItem[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const items: CollectionItem[] = [];
    for (const row of await rows.collections.list(most)) items.push(await toItem(ctx, rows, row));
    return { items };
  });
}

/**
 * Begins the report of a survey and a quarter; where there is one it gives that.
 *
 * @throws ProblemError `invalid_request` for a survey that asks about trust in neither shape, or a quarter that has not begun
 */
export async function addCollection(
  ctx: Ctx,
  { survey, period }: CollectionInput,
): Promise<{ readonly detail: CollectionDetail; readonly isNew: boolean }> {
  expectShape(ctx, survey, (message) => unusable("survey", message));
  const span = namedSpan("quarterly", period, Number.MAX_SAFE_INTEGER);
  if (span === null || Date.parse(span.from) > ctx.now)
    throw unusable("period", "Name a quarter that has begun, such as 2026-Q3.", "in_future");
  const { row, isNew } = await ctx.store.write(ctx.scope, async (rows) => {
    const [id = ""] = newIds("col", ctx.now, 1);
    const isNew = await rows.collections.add({
      ...{ id, survey, period, state: "draft", customers: null, offered: null, figures: null, reason: null },
      ...{ submittedBy: null, decidedBy: null, revision: 1, createdAt: ctx.now, updatedAt: ctx.now },
    });
    if (isNew) await note(ctx, rows, { action: "collections.add", kind: "collection", id });
    const row = await rows.collections.findOf(survey, period);
    if (!row) throw new Error("What was added is not there.");
    return { row, isNew };
  });
  return { detail: await toDetail(ctx, row), isNew };
}

/** A quarter's report with its figures. @throws ProblemError `not_found` */
export async function readCollection(ctx: Ctx, id: string): Promise<CollectionDetail> {
  const row = await ctx.store.read(ctx.scope, (rows) => rows.collections.find(id));
  if (!row) throw new ProblemError("not_found");
  return toDetail(ctx, row);
}

/**
 * Says the volumes of a draft, submits it, publishes it or requests a change. Figures are frozen when it is submitted; who
 * submitted it decides nothing.
 *
 * @throws ProblemError `not_found`; `collection_changed`; `collection_state`; `invalid_request` for volumes that can't be, a
 *   quarter that goes on, or where fewer people answered than may be told of
 */
export async function changeCollection(ctx: Ctx, id: string, change: CollectionChange): Promise<CollectionDetail> {
  const seen = await ctx.store.read(ctx.scope, (rows) => rows.collections.find(id));
  if (!seen) throw new ProblemError("not_found");
  if (seen.revision !== change.revision) throw new ProblemError("collection_changed");
  const { customers = seen.customers, offered = seen.offered, state, reason } = change;
  const isOpen = seen.state === "draft" || seen.state === "change_requested";
  if (!isOpen && (change.customers !== undefined || change.offered !== undefined))
    throw new ProblemError("collection_state", { detail: "Volumes change before it is submitted." });
  const next = { ...seen, customers, offered };
  const figures = state === "submitted" ? await frozen(ctx, next, isOpen) : seen.figures;
  const decides = state === "published" || state === "change_requested";
  if (decides) checkDecision(ctx, seen, state, reason);
  const saved: CollectionRow = {
    ...next,
    state: state ?? seen.state,
    figures: state === "change_requested" ? null : figures,
    reason: state === "change_requested" ? (reason ?? null) : state === undefined ? seen.reason : null,
    submittedBy: state === "submitted" ? doerOf(ctx.actor) : seen.submittedBy,
    decidedBy: decides ? doerOf(ctx.actor) : state === "submitted" ? null : seen.decidedBy,
    revision: seen.revision + 1,
    updatedAt: ctx.now,
  };
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.collections.save(saved))) throw new ProblemError("collection_changed");
    const action = state === undefined ? "collections.change" : deeds[state];
    await note(ctx, rows, { action, kind: "collection", id });
  });
  return toDetail(ctx, saved);
}

const deeds = {
  submitted: "collections.submit",
  published: "collections.publish",
  change_requested: "collections.request",
} as const;

/** The figures as they are submitted. */
async function frozen(ctx: Ctx, row: CollectionRow, isOpen: boolean): Promise<CollectionFigures> {
  if (!isOpen) throw new ProblemError("collection_state", { detail: "It is submitted already." });
  const span = namedSpan("quarterly", row.period, ctx.now);
  if (span === null) throw unusable("state", "The quarter is not over.", "in_future");
  if (!(await isClosed(ctx, row.survey, span)))
    throw unusable("state", "Answers of the quarter can still change.", "not_closed");
  const asked = expectShape(ctx, row.survey, (detail) => new ProblemError("collection_state", { detail }));
  const figures = await figuresOf(ctx, row, asked);
  const { customers, offered, respondents } = figures.volumes;
  if (figures.withheld !== null || respondents === null || (figures.trust?.n ?? 0) < fewestPeople)
    throw unusable("state", "Too few people answered for this to be told to everybody.", "below_k");
  if (customers === null) throw unusable("customers", "Say how many customers there were.", "required");
  if ((offered ?? 0) < respondents)
    throw unusable("offered", `${String(respondents)} answered: no fewer could.`, "out_of_range");
  if (customers < (offered ?? 0))
    throw unusable("customers", `${String(offered ?? 0)} of them could answer: no fewer were there.`, "out_of_range");
  return figures;
}

function checkDecision(ctx: Ctx, row: CollectionRow, state: "published" | "change_requested", reason?: string): void {
  const from = state === "published" ? ["submitted"] : ["submitted", "published"];
  if (!from.includes(row.state)) throw new ProblemError("collection_state", { detail: "It is not submitted." });
  if (row.submittedBy === doerOf(ctx.actor))
    throw new ProblemError("collection_state", { detail: "Another member than who submitted it decides." });
  if (state === "change_requested" && reason === undefined)
    throw unusable("reason", "Say what is to be changed.", "required");
}

function expectShape(ctx: Ctx, survey: string, problem: (message: string) => ProblemError): TrustShape {
  const definition = ctx.project.survey(survey);
  const shape = definition ? shapeOf(definition) : null;
  if (shape === null) throw problem(`"${survey}" is no survey that asks about trust and what drives it.`);
  return shape;
}

async function toDetail(ctx: Ctx, row: CollectionRow): Promise<CollectionDetail> {
  const item = await ctx.store.read(ctx.scope, (rows) => toItem(ctx, rows, row));
  if (row.figures !== null) return { ...item, figures: row.figures as CollectionFigures };
  const shape = expectShape(ctx, row.survey, (detail) => new ProblemError("collection_state", { detail }));
  return { ...item, figures: await figuresOf(ctx, row, shape) };
}

async function toItem(ctx: Ctx, rows: Pick<Rows, "members" | "apiKeys">, row: CollectionRow): Promise<CollectionItem> {
  const { id, survey, period, state, customers, offered, reason, submittedBy, decidedBy, revision, updatedAt } = row;
  return {
    ...{ id, survey, period, state, customers, offered, reason, revision },
    submittedBy: await nameOf(rows, submittedBy),
    decidedBy: await nameOf(rows, decidedBy),
    own: submittedBy === doerOf(ctx.actor),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}
