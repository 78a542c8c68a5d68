import type { ActionDetail, ActionInput } from "@afterword/sdk";
import { remindReview } from "@afterword/fieldwork";
import { rootUnit } from "@afterword/store";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { run } from "./program.ts";
import type { Reply, Served } from "./served.ts";
import type { Browser } from "./signing-in.ts";

/** Somebody at the console. */
export interface Sitting {
  readonly browser: Browser;
  readonly id: string;
  readonly email: string;
}

/** What the stories of actions share. */
export interface ActionsRoom {
  readonly aw: Served;
  /** The id of a member who may see to all actions. */
  readonly boss: string;
  /** Who leads ICT. */
  readonly lea: Sitting;
  /** Answers of a desk on a day: so many of 5, and so many of 2. */
  readonly answered: (desk: string, day: string, satisfied: number, unhappy: number) => Promise<void>;
  readonly plan: (change?: Partial<ActionInput>) => ActionInput;
  readonly as: (who: Sitting) => (method: string, path: string, body?: unknown) => Promise<Reply>;
  readonly detail: (id: string) => Promise<ActionDetail>;
  /** The program on the same database. */
  readonly program: (...args: string[]) => ReturnType<typeof run>;
  readonly folder: string;
}

/** The fields that were refused, with why. */
export const faultsOf = ({ json }: Reply) =>
  Object.fromEntries(
    ((json["errors"] ?? []) as { path: string; code: string }[]).map(({ path, code }) => [path, code]),
  );

/** Whoever sees to an action is reminded of its reviews once, and what is found is kept in order. */
export async function expectReminded({ aw, lea, plan, as, detail }: ActionsRoom): Promise<void> {
  // A Monday; the first of the days is a Saturday: it is told on the Monday after it.
  const dates = { startsOn: "2026-05-11", dueOn: "2026-07-31", reviewsOn: ["2026-05-16", "2026-05-20", "2026-06-10"] };
  const made = await as(lea)("POST", "/v1/actions", plan({ ...dates, title: "Answer by chat" }));
  expect(made.status, made.text).toBe(201);
  const id = String(made.json["id"]);
  expect(made.json).toMatchObject({ nextReviewOn: "2026-05-16", reviewOverdue: false, reviews: [] });
  const mails = async () =>
    ((await aw.call("GET", `/dev/mail.json?to=${lea.email}`)).json as unknown as { subject: string; text: string }[])
      .filter(({ text }) => text.includes(id))
      .map(({ subject, text }) => [
        /(?:An|\d) actions?.+/.exec(subject)?.[0],
        /It (?:is|was to be) looked at [^.]+\./.exec(text)?.[0],
      ]);
  const pass = (advance: string) => aw.call("POST", "/dev/clock", { advance });
  await pass("6d");
  expect(await mails()).toEqual([]);
  await pass("1d");
  // Beside it are cases that are late by now.
  const first = ["1 action need you", "It was to be looked at on 16 May 2026."];
  expect(await mails()).toEqual([first]);
  expect((await as(lea)("GET", "/v1/actions?review=overdue")).json["items"]).toContainEqual(
    expect.objectContaining({ id, nextReviewOn: "2026-05-16", reviewOverdue: true }),
  );
  // A worker that slept meanwhile, or another one, tells it no second time.
  const { store, contextOf } = aw.parts;
  const ctx = contextOf({ unit: rootUnit, mode: "test" }, { kind: "worker", id: "late" });
  const timer = { ...ctx.scope, kind: "remind-review", key: `${id}:2026-05-16`, dueAt: 0, owner: "late", attempt: 1 };
  await remindReview(ctx, { ...timer, payload: { action: id, day: "2026-05-16" } });
  const told = { reader: `member ${lea.id}`, action: id, reviewOn: "2026-05-16", at: ctx.now, dueAt: ctx.now };
  await store.write(ctx.scope, (rows) => rows.notices.addReview(told));
  await pass("2h");
  expect(await mails()).toEqual([first]);

  const review = (body: object) => as(lea)("POST", `/v1/actions/${id}/reviews`, body);
  const found = "Few know of it.";
  expect(faultsOf(await review({ revision: 1, found, decision: "change" }))).toEqual({ reason: "custom" });
  expect(faultsOf(await review({ revision: 1, found: " ", decision: "go_on" }))).toEqual({ found: "custom" });
  expect(faultsOf(await review({ revision: 1, found, decision: "go_on", on: "2026-05-17" }))).toEqual({
    on: "unknown",
  });
  expect((await review({ revision: 7, found, decision: "go_on" })).json["code"]).toBe("action_changed");
  const changed = await review({ revision: 1, found, decision: "change", reason: "It is on the portal." });
  expect([changed.status, changed.json["revision"]]).toEqual([201, 2]);
  expect(changed.json).toMatchObject({
    reviews: [{ on: "2026-05-16", found, decision: "change", reason: "It is on the portal.", by: "lea" }],
    ...{ nextReviewOn: "2026-05-20", reviewOverdue: false },
  });
  // What was looked at before its day needs no mail of it.
  expect((await review({ revision: 2, found: "Half use it.", decision: "go_on" })).json["nextReviewOn"]).toBe(
    "2026-06-10",
  );
  await pass("10d");
  expect(await mails()).toEqual([first]);
  await pass("14d");
  expect((await mails()).length).toBe(2);
  expect((await detail(id)).reviewOverdue).toBe(true);
  const stopped = await review({ revision: 3, found: "Nobody uses it.", decision: "stop", reason: "They call." });
  expect(stopped.json).toMatchObject({ state: "dropped", reason: "They call.", nextReviewOn: null });
  expect((stopped.json["reviews"] as unknown[]).length).toBe(3);
  expect((await review({ revision: 4, found, decision: "go_on" })).json["code"]).toBe("action_state");
  const file = await as(lea)("GET", "/v1/exports/actions?state=dropped");
  const lines = file.text.trim().split("\r\n");
  expect(lines[0]).toMatch(/^id,title,state,owner,measure,segments,startsOn,.*,reviewOn,found,decision,reason,/);
  const own = lines.filter((line) => line.startsWith(`${id},Answer by chat,dropped,lea,csat csat.csat,desk=ICT,`));
  expect(own.map((line) => /,(2026-\d\d-\d\d),([^,]+),(go_on|change|stop),/.exec(line)?.slice(1))).toEqual([
    ["2026-05-16", "Few know of it.", "change"],
    ["2026-05-20", "Half use it.", "go_on"],
    ["2026-06-10", "Nobody uses it.", "stop"],
  ]);
  // Lea sees nothing of others; a workbook is one.
  expect(file.text).not.toContain("desk=HR");
  const book = await Array.fromAsync(aw.afterword.actions.export({ format: "xlsx" }));
  expect(Buffer.concat(book).subarray(0, 2).toString()).toBe("PK");
  expect((await aw.call("GET", "/v1/exports/actions?format=pdf")).status).toBe(422);
  const log = (await aw.call("GET", "/v1/audit?action=actions.review")).json["items"] as object[];
  expect(log).toHaveLength(3);
}

/** Seven months of four desks: a third of them more is satisfied once a desk was reached, and every month some more everywhere. */
const desks = ["North", "South", "East", "West"];
const months = ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"];
const rollout = {
  by: "desk",
  steps: desks.map((unit, at) => ({ unit, on: ["2025-11-01", "2025-12-01", "2026-01-01", "2026-01-01"][at] ?? "" })),
};
const stepped = {
  ...{ startsOn: "2025-11-01", dueOn: "2026-01-31", reviewsOn: ["2026-01-15"], title: "Answer by chat, desk by desk" },
  measure: { survey: "csat", question: "csat", metric: "csat" as const, from: "2025-09-01", to: "2025-11-01" },
};

/** An action reaches one desk after the other, and what came of it is told beside those that wait. */
export async function expectSteps(room: ActionsRoom): Promise<void> {
  const { aw, boss, lea, answered, plan, as, detail, program } = room;
  for (const [at, desk] of desks.entries())
    for (const [month, name] of months.entries()) {
      const isReached = `${name}-01` >= (rollout.steps[at]?.on ?? "");
      const satisfied = 3 + at + Math.floor(month / 3) + (isReached ? 5 : 0) + (((at * 5 + month * 7) % 3) - 1);
      await answered(desk, `${name}-10`, satisfied, 16 - satisfied);
    }
  const post = (change: object) =>
    aw.call("POST", "/v1/actions", { ...plan(stepped), owner: boss, rollout, ...change });
  const refused = async (steps: object[], more: object = {}) =>
    faultsOf(await post({ rollout: { ...rollout, ...more, steps } }));
  const [north, south, east, west] = rollout.steps;
  expect(await refused([north!])).toEqual({ "rollout.steps": "too_small" });
  expect(await refused([north!, { ...south!, on: "2026-02-30" }])).toEqual({ "rollout.steps.1.on": "invalid_format" });
  expect(await refused([north!, south!, { ...north!, on: "2026-01-01" }])).toEqual({ "rollout.steps.2.unit": "twice" });
  expect(await refused([north!, { ...south!, on: "2026-03-01" }, { ...east!, on: "2025-10-01" }])).toEqual({
    ...{ "rollout.steps.1.on": "out_of_order", "rollout.steps.2.on": "out_of_order" },
  });
  const together = await post({ rollout: { ...rollout, steps: desks.map((unit) => ({ unit, on: "2025-12-01" })) } });
  expect(faultsOf(together)).toEqual({ "rollout.steps": "none_waiting" });
  expect(together.text).toContain("No unit waits while another has begun");
  expect(await refused([north!, south!])).toEqual({ "rollout.steps": "few_units" });
  expect(await refused([north!, east!, west!])).toEqual({ "rollout.steps": "few_units" });
  expect(await refused([north!, south!, { unit: "Nort", on: "2026-01-01" }])).toEqual({
    "rollout.steps.2.unit": "no_answers",
  });
  expect(await refused(rollout.steps, { by: "floor" })).toEqual({ "rollout.by": "unknown" });
  const days = await post({ measure: { ...stepped.measure, from: "2025-09-02" } });
  expect(faultsOf(days)).toEqual({ "measure.from": "not_first" });
  // Lea leads ICT: she plans for no other desk.
  const leas = await as(lea)("POST", "/v1/actions", { ...plan(stepped), rollout });
  expect(faultsOf(leas)).toMatchObject({ "measure.where": "outside", "rollout.steps.0.unit": "outside" });
  // Of a survey that shows nobody too few have answered.
  const quiet = await post({ measure: { ...stepped.measure, survey: "quiet" } });
  expect(Object.keys(faultsOf(quiet))).toEqual([0, 1, 2, 3].map((at) => `rollout.steps.${String(at)}.unit`));

  const tried = await aw.afterword.actions.baseline({ ...stepped.measure, rollout });
  const made = (await post({})).json as unknown as ActionDetail;
  expect(made.rollout).toEqual(rollout);
  expect(made.baseline).toMatchObject({ smallestDetectable: tried.smallestDetectable, figure: { n: 8 * 16 } });
  expect(made.baseline.units.map(({ unit, figure }) => [unit, figure.n])).toEqual(desks.map((unit) => [unit, 32]));
  expect(tried.smallestDetectable).toBeGreaterThan(15);
  expect(tried.smallestDetectable).toBeLessThan(60);
  const patch = (body: object) => aw.call("PATCH", `/v1/actions/${made.id}`, body);
  await patch({ revision: 1, state: "doing" });
  const moved = { ...rollout, steps: [north, south, east, { ...west, on: "2026-01-20" }] };
  expect(faultsOf(await patch({ revision: 2, rollout: moved }))).toEqual({ "rollout.steps.3.on": "begun" });
  expect((await patch({ revision: 2, rollout: null })).json["code"]).toBe("action_state");
  expect(faultsOf(await patch({ revision: 2, state: "done", doneOn: "2025-12-31" }))).toEqual({
    doneOn: "out_of_order",
  });
  expect((await patch({ revision: 2, state: "done", doneOn: "2026-01-31" })).json["verdict"]).toBe("too_early");
  await aw.call("POST", "/dev/clock", { advance: "1s" });
  const { effect } = await detail(made.id);
  expect(effect).toMatchObject({
    ...{ verdict: "improvement", why: null, after: { from: "2026-02-01", to: "2026-04-01" }, pairs: null, other: null },
    ...{ group: { before: { n: 128 }, after: { n: 128 } }, interval: { method: "stepped_wedge" } },
  });
  // Five of sixteen: all together rose by more, as every month brought some.
  expect(effect?.difference).toBeGreaterThan(20);
  expect(effect?.difference).toBeLessThan(40);
  const rose = (effect?.group?.after.value ?? 0) - (effect?.group?.before.value ?? 0);
  expect(rose).toBeGreaterThan((effect?.difference ?? 0) + 3);
  expect(effect?.rollout?.months).toEqual(months);
  const shown = await program("show", made.id);
  expect(shown.stdout, shown.stderr).toMatch(
    /\n {2}Months {3}2025-09 [^]+\n {2}South {4}\(\d+\) +\(\d+\) +\(\d+\) +\d+ /,
  );
  expect(shown.stdout).toContain("  2025-12-01  desk=South begins\n");
  expect(effect?.rollout?.units[1]?.cells.map(({ state, n }) => [state, n])).toEqual(
    months.map((month) => [month < "2025-12" ? "waiting" : "reached", 16]),
  );
}

/** Units that are followed one by one are each compared with themselves, and count as units. */
export async function expectPaired({ aw, boss, plan, detail, program, folder }: ActionsRoom): Promise<void> {
  const measure = { ...stepped.measure, units: "desk" };
  const post = (change: object) =>
    aw.call("POST", "/v1/actions", { ...plan(stepped), owner: boss, measure: { ...measure, ...change } });
  expect(faultsOf(await post({ where: { desk: "North" } }))).toEqual({ "measure.units": "same" });
  expect(faultsOf(await post({ units: "floor" }))).toEqual({ "measure.units": "unknown" });
  expect(faultsOf(await post({ units: "site" }))).toEqual({ "measure.units": "few_units" });
  const ended = async ({ id }: { readonly id: string }) => {
    await aw.call("PATCH", `/v1/actions/${id}`, { revision: 1, state: "done", doneOn: "2026-01-31" });
    await aw.call("POST", "/dev/clock", { advance: "1s" });
    return (await detail(id)).effect;
  };
  const file = join(folder, "plan.json");
  writeFileSync(file, JSON.stringify({ ...plan(stepped), owner: boss, measure }));
  const byProgram = await program("plan", file, "--json");
  const paired = await ended(JSON.parse(byProgram.stdout) as ActionDetail);
  const pooled = await ended(await aw.afterword.actions.add({ ...plan(stepped), owner: boss }));
  const pairs = paired?.pairs ?? [];
  expect(pairs.map(({ unit, before, after }) => [unit, before.n, after.n])).toEqual([
    ...[["East", 32, 32], ["HR", 0, 40], ["ICT", 0, 40], ["North", 32, 32], ["South", 32, 32], ["West", 32, 32]], // prettier-ignore
  ]);
  const changes = pairs.flatMap(({ before, after }) =>
    before.value === null || after.value === null ? [] : [after.value - before.value],
  );
  expect(paired).toMatchObject({ verdict: "improvement", interval: { method: "paired_units" } });
  expect(paired?.difference).toBeCloseTo(changes.reduce((sum, one) => sum + one, 0) / 4, 9);
  // Who answered for the first time afterwards makes all together look otherwise.
  expect(Math.abs((paired?.difference ?? 0) - (pooled?.difference ?? 0))).toBeGreaterThan(3);
  expect(pooled?.interval?.method).not.toBe("paired_units");
}
