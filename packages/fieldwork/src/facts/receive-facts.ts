import {
  check,
  defaultSource,
  factInput,
  factValue,
  ProblemError,
  type FactResult,
  type FactsReply,
} from "@afterword/sdk";
import type { EventFactsRow, FactRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { problemOf } from "../record-event.ts";
import { isIn, stretchOf } from "./join-facts.ts";
import { rejoin } from "./keep-facts.ts";

const mostFacts = 1_000;

/**
 * Receives facts about subjects, which may come before their events or after them. The latest by its own time holds; the
 * same once more changes nothing, and another value for the same moment is refused.
 *
 * @throws ProblemError `invalid_request` when there are too many
 */
export async function receiveFacts(ctx: Ctx, inputs: readonly unknown[]): Promise<FactsReply> {
  if (inputs.length > mostFacts)
    throw new ProblemError("invalid_request", {
      errors: [{ path: "", code: "too_many", message: `At most ${String(mostFacts)} facts in one call.` }],
    });
  const read = inputs.map(tryRead);
  const good = read.filter((one): one is FactRow => !("problem" in one));
  const stored = await ctx.store.write(ctx.scope, (rows) => store(ctx, rows, good));
  const results = read.map((one): FactResult => ("problem" in one ? one : (stored.get(one) ?? rejected(one))));
  const count = (status: FactResult["status"]) => results.filter((one) => one.status === status).length;
  const counts = { accepted: count("accepted"), duplicate: count("duplicate"), rejected: count("rejected") };
  return { results, counts };
}

/** Receives one fact. @throws ProblemError `invalid_request` naming the path, `idempotency_mismatch` */
export async function receiveFact(ctx: Ctx, input: unknown): Promise<FactsReply> {
  const fact = readFact(input);
  const reply = await receiveFacts(ctx, [input]);
  if (reply.counts.rejected > 0) throw mismatch(fact);
  return reply;
}

function readFact(input: unknown): FactRow {
  const { source = defaultSource, subject, key, value, at } = check(factInput, input);
  return { source, subject, key, at: Date.parse(at), value: factValue(key, value) ?? 0 };
}

function tryRead(input: unknown): FactRow | (FactResult & { readonly problem: object }) {
  try {
    return readFact(input);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { subject, key } = (input ?? {}) as { subject?: unknown; key?: unknown };
    const shown = (text: unknown) => (typeof text === "string" ? text.slice(0, 200) : "");
    return { subject: shown(subject), key: shown(key), status: "rejected", joins: 0, problem: problemOf(error) };
  }
}

async function store(ctx: Ctx, rows: Rows, facts: readonly FactRow[]): Promise<Map<FactRow, FactResult>> {
  const results = new Map<FactRow, FactResult>();
  await rows.facts.lockEvents();
  for (const [source, ofSource] of Map.groupBy(facts, (fact) => fact.source)) {
    const subjects = [...new Set(ofSource.map(({ subject }) => subject))];
    const known = new Map((await rows.facts.listOfSubjects(source, subjects)).map((fact) => [keyOf(fact), fact]));
    const fresh: FactRow[] = [];
    for (const fact of ofSource) {
      const before = known.get(keyOf(fact));
      if (before === undefined) {
        fresh.push(fact);
        known.set(keyOf(fact), fact);
      }
      if (before === undefined || before.value === fact.value)
        results.set(fact, { ...nameOf(fact), status: before === undefined ? "accepted" : "duplicate", joins: 0 });
      else results.set(fact, rejected(fact));
    }
    await rows.facts.addMany(fresh, ctx.now);
    const events = Map.groupBy(await rejoin(rows, source, [...known.values()]), (event) => event.subject);
    for (const fact of ofSource) {
      const result = results.get(fact);
      const joins = countJoined(fact, events.get(fact.subject) ?? []);
      if (result && result.status !== "rejected") results.set(fact, { ...result, joins });
    }
  }
  return results;
}

const countJoined = ({ at }: FactRow, events: readonly EventFactsRow[]): number =>
  events.filter((event) => isIn(at, stretchOf(event, events))).length;

const keyOf = ({ subject, key, at }: FactRow): string => `${key} ${String(at)} ${subject}`;

const nameOf = ({ subject, key }: FactRow) => ({ subject, key });

const mismatch = ({ subject, key, at }: FactRow): ProblemError =>
  new ProblemError("idempotency_mismatch", {
    detail: `Another ${key} of "${subject}" was accepted for ${new Date(at).toISOString()}. Say it with a later time.`,
  });

const rejected = (fact: FactRow): FactResult => ({
  ...nameOf(fact),
  status: "rejected",
  joins: 0,
  problem: problemOf(mismatch(fact)),
});
