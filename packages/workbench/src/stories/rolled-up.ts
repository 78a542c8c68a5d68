import assert from "node:assert/strict";
import { checkRollups, keepColumns, report, type Ctx } from "@afterword/fieldwork";
import { defineEvent, defineProject, defineSurvey, metricQuery, q, when } from "@afterword/sdk";
import fc from "fast-check";
import { z } from "zod";
import { serve, type Served } from "./served.ts";

const closed = defineEvent(
  "ticket.closed",
  z.object({
    id: z.string(),
    dept: z.string().optional(),
    team: z.string().optional(),
    first: z.boolean().optional(),
    hours: z.number().optional(),
  }),
  {
    subject: "id",
    segments: ["dept", "team"],
    facts: { resolvedFirstContact: "first", turnaroundHours: "hours", slaHours: "hours" },
  },
);
const survey = defineSurvey("service", {
  csat: q.csat("How satisfied are you?").optional(),
  days: q.number("How many days did it take?").optional(),
  wrong: q.choices({ slow: "Too slow", rude: "Not kind" }, "What went wrong?").optional(),
  solved: q.yesNo("Is it solved?").optional(),
});
const project = defineProject({
  surveys: [survey],
  rules: [when(closed).ask(survey).by("email").after("0s").atMost(99, "1d").quiet("1m")],
  hierarchies: [["dept", "team"]],
});

const answers = fc.record(
  {
    csat: fc.integer({ min: 1, max: 5 }),
    days: fc.constantFrom(0, 2.5, 7, 20),
    wrong: fc.subarray(["slow", "rude"], { minLength: 1 }),
    solved: fc.boolean(),
  },
  { requiredKeys: ["csat"] },
);
const who = fc.nat({ max: 1 });
const place = fc.record({ dept: fc.constantFrom("HR", "ICT"), team: fc.constantFrom("A", "B") }, { requiredKeys: [] });
const first = fc.option(fc.boolean(), { nil: undefined });
const hours = fc.constantFrom(0.5, 7.25, 48, undefined);
const steps = fc.array(
  fc.oneof(
    { arbitrary: fc.record({ does: fc.constant("close" as const), who, place, first, hours }), weight: 5 },
    {
      arbitrary: fc.record({
        ...{ does: fc.constant("answer" as const), who, isComplete: fc.boolean() },
        // What is sent second changes what was sent first, at once or when the day is over and its columns are kept.
        answers: fc.array(answers, { minLength: 1, maxLength: 3 }),
        isLater: fc.boolean(),
        // What becomes known of the ticket when the day is over.
        learns: fc.option(fc.boolean(), { nil: undefined }),
      }),
      weight: 5,
    },
    fc.record({ does: fc.constant("erase" as const), who }),
    fc.record({ does: fc.constant("phone" as const), who, answers, place }),
    fc.record({ does: fc.constant("wait" as const), who, how: fc.constantFrom("1d", "33d") }),
    fc.record({ does: fc.constant("keep" as const), who }),
  ),
  { minLength: 4, maxLength: 14 },
);
type Step = typeof steps extends fc.Arbitrary<(infer T)[]> ? T : never;

/** What was done and found in many runs. */
export interface Rolled {
  /** How many answers were changed, and how often a fact was said of an event. */
  readonly changed: number;
  readonly facts: number;
  /** What a check of all sums found in the end, and what any check found to differ. */
  readonly series: number;
  readonly sums: number;
  readonly parts: number;
  /** How many parts were written, in all runs. */
  readonly written: number;
  readonly differing: readonly object[];
}

/**
 * Does anything in any order, and compares the sums and columns with the answers after each run; a run that differs throws.
 * With a seed it is the same each time.
 */
export async function afterAnything(
  database: string,
  { runs: numRuns, seed }: { readonly runs: number; readonly seed: number },
): Promise<Rolled> {
  const aw = await serve(database, project);
  const context = () => aw.parts.contextOf({ unit: "org", mode: "test" }, { kind: "host", id: "story" });
  let [run, changed, facts, written] = [0, 0, 0, 0];
  const keep = async () => {
    for (const series of kept(context()))
      written += await keepColumns({ ...context(), leaseNow: Date.now() }, series, 99);
  };
  try {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const people = new People(aw, String(run++), keep);
        for (const step of all) await people.take(step);
        changed += people.changed;
        facts += people.facts;
        assert.deepEqual((await checkRollups(context())).differing, []);
        await countsAlike(context());
      }),
      { numRuns, seed },
    );
    await aw.call("POST", "/dev/clock", { advance: "1d" });
    await keep();
    return { changed, facts, written, ...(await checkRollups(context())) };
  } finally {
    await aw.stop();
  }
}

/** What is kept column by column: the answers, and what is known of the tickets. */
const kept = (ctx: Ctx) => ["service", ctx.store.eventSeries("ticket.closed")];

/** Cuts that nobody declared, and tickets, are counted alike with the columns that are kept and without any. */
async function countsAlike(ctx: Ctx): Promise<void> {
  const cuts = [
    {},
    { by: ["team"], period: "month" as const },
    { by: ["fact:resolvedFirstContact", "team"] },
    { by: ["team"], where: { "fact:resolvedFirstContact": "true", dept: "ICT" }, period: "month" as const },
  ];
  const ofTickets = [
    {},
    { by: ["team", "dept"], period: "month" as const },
    { by: ["team"], where: { dept: "ICT" }, from: "2026-01-03" },
  ];
  const ask = () =>
    Promise.all([
      ...cuts.map((cut) => report(ctx, "csat", metricQuery.parse({ survey: "service", question: "csat", ...cut }))),
      ...(["fcr", "sla", "turnaround"] as const).flatMap((figure) =>
        ofTickets.map((cut) => report(ctx, figure, metricQuery.parse({ survey: "service", ...cut }))),
      ),
    ]);
  const before = await ask();
  await ctx.store.write(ctx.scope, async ({ columns }) => {
    for (const series of kept(ctx))
      for (const { period } of await columns.listHeads(series)) await columns.remove(series, period);
  });
  assert.deepEqual(await ask(), before);
}

/** Two people of one run, and the links that they were sent. */
class People {
  readonly #aw: Served;
  readonly #run: string;
  readonly #keep: () => Promise<void>;
  readonly #links = new Map<number, { token: string; editToken?: string }[]>();
  #tickets = 0;
  /** How many answers were changed, and how often a fact was said of an event. */
  changed = 0;
  facts = 0;

  constructor(aw: Served, run: string, keep: () => Promise<void>) {
    this.#aw = aw;
    this.#run = run;
    this.#keep = keep;
  }

  async take(step: Step): Promise<void> {
    const { call } = this.#aw;
    const id = `p${this.#run}-${String(step.who)}`;
    if (step.does === "wait") await call("POST", "/dev/clock", { advance: step.how });
    else if (step.does === "keep") await this.#keep();
    else if (step.does === "erase") await call("DELETE", `/v1/people/${id}`);
    else if (step.does === "close") await this.#close(id, step);
    else if (step.does === "answer")
      for (const [at, answers] of step.answers.entries()) {
        if (at > 0 && step.isLater) await this.#endDay();
        await this.#answer(step, answers);
        if (step.learns === undefined) continue;
        await this.#endDay();
        await this.#say(step.learns);
      }
    else {
      const reply = await call("POST", "/v1/responses", {
        ...{ survey: "service", channel: "phone", person: id, answers: step.answers, segments: step.place },
      });
      assert.ok([201, 422].includes(reply.status), reply.text);
    }
  }

  async #close(id: string, { who, place, first, hours }: Extract<Step, { does: "close" }>): Promise<void> {
    const email = `${id}@example.org`;
    const data = { id: this.#ticket(++this.#tickets), ...place, first, hours };
    const { call } = this.#aw;
    await call("POST", "/v1/events", { type: "ticket.closed", person: { id, email }, data });
    await call("POST", "/dev/clock", { advance: "2m" });
    const mails = (await call("GET", `/dev/mail.json?to=${email}`)).json as unknown as { text: string }[];
    const token = /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1];
    if (token !== undefined) this.#links.set(who, [...(this.#links.get(who) ?? []), { token }]);
  }

  #ticket(number: number): string {
    return `INC-${this.#run}-${String(number)}`;
  }

  /** It becomes known whether the newest ticket was settled at once. */
  async #say(isFirst: boolean): Promise<void> {
    if (this.#tickets === 0) return;
    const fact = { subject: this.#ticket(this.#tickets), key: "resolvedFirstContact", value: isFirst };
    const { parts, call } = this.#aw;
    const reply = await call("POST", "/v1/facts", { ...fact, at: new Date(parts.clock.now()).toISOString() });
    assert.equal(reply.status, 200, reply.text);
    this.facts += (reply.json["results"] as { joins: number }[])[0]?.joins ?? 0;
  }

  /** The day is over: its answers are kept column by column. */
  async #endDay(): Promise<void> {
    await this.#aw.call("POST", "/dev/clock", { advance: "1d" });
    await this.#keep();
  }

  async #answer({ who, isComplete }: Extract<Step, { does: "answer" }>, answers: object): Promise<void> {
    const link = this.#links.get(who)?.at(-1);
    if (!link) return;
    const { status, json } = await this.#aw.call("POST", `/r/${link.token}`, {
      ...{ answers, complete: isComplete, submissionId: crypto.randomUUID() },
      ...(link.editToken === undefined ? {} : { editToken: link.editToken }),
    });
    assert.ok([200, 201, 404, 409, 410].includes(status), String(status));
    if (status === 200) this.changed++;
    if (typeof json["editToken"] === "string") link.editToken = json["editToken"];
  }
}
