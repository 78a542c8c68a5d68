import { createHmac, randomBytes } from "node:crypto";
import { ProblemError, retentionFields, type RetentionField } from "@afterword/sdk";
import type { OldPosition, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { erasePerson } from "../erase-person.ts";
import { base62 } from "../secret.ts";
import type { Done, Pass } from "./page.ts";
import { limitOf, stages } from "./stages.ts";

/** How many of each field were taken away. */
export type Retained = { readonly [F in RetentionField]?: number };

/** A pass over what is old: where it is, and what it has done. */
export interface Going {
  readonly now: number;
  /** The month of the last pass over everything: what comes in with an old date is found in the next one. */
  readonly month: string;
  /** Up to when each was gone through before; nothing of what is missing. */
  readonly since: Retained;
  readonly stage: number;
  /** After which row the stage goes on: a position, or of people an id. */
  readonly after: OldPosition | string | null;
  readonly counts: Retained;
  /** What names of this pass are made with; it is gone when the pass is over. */
  readonly nonce: string;
}

const pageSize = 200;
/** The people of whom nothing was heard are the last stage: with them goes all that is left. */
const ofPeople = stages.length;

/** Begins a pass; over everything in a new month, or when it is not known how far the last one came. */
export function beginPass(now: number, before: Partial<Going> = {}): Going {
  const month = new Date(now).toISOString().slice(0, 7);
  const since = before.month === month ? (before.since ?? {}) : {};
  return { now, month, since, stage: 0, after: null, counts: {}, nonce: randomBytes(16).toString("hex") };
}

/** Whether a pass is over. */
export const isPassed = ({ stage }: Going): boolean => stage > ofPeople;

/** Does one page of a pass; in a dry run all is as before, but counted. */
export async function goOn(ctx: Ctx, going: Going, isDry = false): Promise<Going> {
  const field = stages[going.stage]?.field ?? "people";
  const before = limitOf(ctx, field, going.now);
  if (before === null) return { ...going, stage: going.stage + 1, after: null };
  const done =
    going.stage === ofPeople ? await silent(ctx, going, before, isDry) : await page(ctx, going, before, isDry);
  const counts = { ...going.counts, [field]: (going.counts[field] ?? 0) + done.count };
  const isOver = done.next === null;
  return { ...going, counts, stage: isOver ? going.stage + 1 : going.stage, after: done.next };
}

/** What is kept of a pass that is over. */
export function endPass(ctx: Ctx, { now, month, counts }: Going): Omit<Going, "nonce" | "stage" | "after"> {
  const since = Object.fromEntries(
    retentionFields.flatMap((field) => {
      const limit = limitOf(ctx, field, now);
      return limit === null ? [] : [[field, limit]];
    }),
  );
  return { now, month, since, counts };
}

/** Undoes a dry run. */
class Undone extends Error {}

async function page(ctx: Ctx, going: Going, before: number, isDry: boolean): Promise<Done> {
  const { field, work } = stages[going.stage] ?? { field: "people" as const, work: undefined };
  if (!work) throw new Error("There is no such stage.");
  const aliasOf = (purpose: string, person: string) =>
    `erased_${base62(createHmac("sha256", going.nonce).update(`${purpose} ${person}`).digest().subarray(0, 16), 22)}`;
  const after = typeof going.after === "string" ? null : going.after;
  const pass: Pass = { from: going.since[field] ?? 0, before, after, limit: pageSize, now: going.now, aliasOf };
  let done: Done = { next: null, count: 0 };
  await ctx.store
    .write(ctx.scope, async (rows) => {
      done = await work(ctx, rows, pass);
      if (isDry) throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return done;
}

/** Erases people of whom nothing was heard. The place to go on from is never one of them. */
async function silent(ctx: Ctx, { after, since }: Going, before: number, isDry: boolean) {
  // Whoever was heard of since the last pass over everything is looked at in the next.
  if (since.people !== undefined) return { next: null, count: 0 };
  const from = typeof after === "string" ? after : null;
  const { found, gone } = await ctx.store.read(ctx.scope, (rows) => findSilent(rows, from, before));
  if (!isDry) for (const id of gone) await erasePerson(ctx, id).catch(unlessGone);
  const stays = found.filter((id) => isDry || !gone.includes(id));
  return { next: found.length < pageSize ? null : (stays.at(-1) ?? from ?? ""), count: gone.length };
}

async function findSilent(rows: Rows, after: string | null, before: number) {
  const people = await rows.people.page({ after, limit: pageSize });
  const gone: string[] = [];
  for (const { id, updatedAt } of people)
    if (updatedAt < before && !(await rows.retention.isHeardOf(id, before))) gone.push(id);
  return { found: people.map(({ id }) => id), gone };
}

function unlessGone(error: unknown): void {
  if (!(error instanceof ProblemError) || error.code !== "not_found") throw error;
}
