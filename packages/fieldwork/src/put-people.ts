import { ProblemError, type PeopleReply, type PersonResult, type ProblemDocument } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "./access/audit.ts";
import { contentHash } from "./canonical.ts";
import { readChange, type CheckedChange } from "./change-person.ts";
import type { Ctx } from "./context.ts";
import { planPeople, storePlans, type PersonPlan } from "./plan-people.ts";

type Read =
  | { readonly change: CheckedChange; readonly isRepeated?: boolean }
  | { readonly id: string; readonly problem: ProblemError };

/**
 * Adds or changes people: what is left out stays as it was, null erases. One that can't be used takes none of the others
 * with it; an input may be the problem that reading it had. A dry run says the same and stores nothing.
 */
export async function putPeople(
  ctx: Ctx,
  inputs: readonly unknown[],
  how: { readonly isDryRun: boolean },
): Promise<PeopleReply> {
  const read = withoutTwins(inputs.map((input) => readOne(ctx, input)));
  const planned = how.isDryRun
    ? await ctx.store.read(ctx.scope, (rows) => plan(ctx, rows, read, { lock: false }))
    : await ctx.store.write(ctx.scope, async (rows) => {
        const plans = await plan(ctx, rows, read, { lock: true });
        const found = [...plans.values()].filter(isPlan);
        await storePlans(ctx, rows, found);
        await noteEach(ctx, rows, found);
        return plans;
      });
  const results = read.map((one) => resultOf(one, planned));
  const count = (status: PersonResult["status"]) => results.filter((one) => one.status === status).length;
  const counts = {
    added: count("added"),
    changed: count("changed"),
    unchanged: count("unchanged"),
    rejected: count("rejected"),
  };
  return { results, counts };
}

/** Adds or changes one person. @throws ProblemError `invalid_request` naming each path */
export async function putPerson(ctx: Ctx, input: unknown, how: { readonly isDryRun: boolean }): Promise<PeopleReply> {
  readChange(ctx, input);
  const reply = await putPeople(ctx, [input], how);
  const problem = reply.results[0]?.problem;
  if (problem) throw new ProblemError("invalid_request", { detail: problem.detail, errors: problem.errors });
  return reply;
}

/** One entry for one person, and for a list one for the list: a file of thousands would bury all others. */
async function noteEach(ctx: Ctx, rows: Rows, plans: readonly PersonPlan[]): Promise<void> {
  const changed = plans.filter(({ status }) => status !== "unchanged");
  const [first] = changed;
  if (!first) return;
  const only = changed.length === 1 ? { id: first.person.id } : {};
  await note(ctx, rows, { action: "people.put", kind: "person", ...only });
}

const isPlan = (one: PersonPlan | ProblemError): one is PersonPlan => !(one instanceof ProblemError);

function readOne(ctx: Ctx, input: unknown): Read {
  if (input instanceof ProblemError) return { id: "", problem: input };
  try {
    return { change: readChange(ctx, input) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const id = (input as { id?: unknown } | null)?.id;
    return { id: typeof id === "string" ? id.slice(0, 200) : "", problem: error };
  }
}

/** Of two that name one person and say different things, nobody knows which is meant: the second is refused. */
function withoutTwins(read: readonly Read[]): Read[] {
  const first = new Map<string, string>();
  return read.map((one) => {
    if ("problem" in one) return one;
    const { id } = one.change;
    const hash = contentHash(one.change);
    const before = first.get(id);
    if (before === undefined) first.set(id, hash);
    if (before === undefined || before === hash) return { ...one, isRepeated: before !== undefined };
    return { id, problem: new ProblemError("invalid_request", { errors: [twin] }) };
  });
}

const twin = { path: "id", code: "duplicate_id", message: "Further up is the same id with other content." };

async function plan(
  ctx: Ctx,
  rows: Rows,
  read: readonly Read[],
  how: { readonly lock: boolean },
): Promise<Map<string, PersonPlan | ProblemError>> {
  const changes = new Map(read.flatMap((one) => ("change" in one ? [[one.change.id, one.change] as const] : [])));
  const ids = [...changes.keys()];
  const plans = await planPeople(ctx, rows, [...changes.values()], how);
  return new Map(plans.map((one, at) => [ids[at] ?? "", one]));
}

function resultOf(one: Read, planned: ReadonlyMap<string, PersonPlan | ProblemError>): PersonResult {
  if ("problem" in one) return { id: one.id, status: "rejected", problem: asSent(one.problem) };
  const { id } = one.change;
  const made = planned.get(id);
  if (made instanceof ProblemError) return { id, status: "rejected", problem: asSent(made) };
  return { id, status: one.isRepeated === true ? "unchanged" : (made?.status ?? "unchanged") };
}

function asSent(problem: ProblemError): NonNullable<PersonResult["problem"]> {
  const { errors, ...rest }: ProblemDocument = problem.toDocument();
  return { ...rest, ...(errors ? { errors: [...errors] } : {}) };
}
