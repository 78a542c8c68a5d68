import { ProblemError } from "@afterword/sdk";
import type { PersonRow, Rows } from "@afterword/store";
import { isSamePerson, mergePerson, type CheckedChange } from "./change-person.ts";
import { contactHashes, keptHashes } from "./contact.ts";
import type { Ctx } from "./context.ts";

/** What storing one person comes to. */
export interface PersonPlan {
  readonly status: "added" | "changed" | "unchanged";
  readonly person: PersonRow;
  /** Contacts under which opt-outs are kept, before and after. */
  readonly contacts: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly optOuts: { readonly add: readonly string[]; readonly remove: readonly string[] };
}

/** A plan, or what is wrong, for each change; each names another person. */
export async function planPeople(
  ctx: Ctx,
  rows: Rows,
  changes: readonly CheckedChange[],
  how: { readonly lock: boolean },
): Promise<(PersonPlan | ProblemError)[]> {
  const ids = changes.map(({ id }) => id);
  const known = new Map((await rows.people.findMany(ids, how)).map((person) => [person.id, person]));
  const drafts = changes.map((change) => draft(ctx, known.get(change.id) ?? null, change));
  const asked = drafts.flatMap((one) => ("person" in one && one.change.optOuts ? one.contacts.all : []));
  const kept = Map.groupBy(await rows.optOuts.listOfContacts(asked), ({ contactHash }) => contactHash);
  return drafts.map((one) => ("person" in one ? finish(one, (contact) => kept.get(contact) ?? []) : one));
}

type Draft = ReturnType<typeof draftOf>;

function draft(ctx: Ctx, before: PersonRow | null, change: CheckedChange): Draft | ProblemError {
  try {
    return draftOf(ctx, before, change);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

function draftOf(ctx: Ctx, before: PersonRow | null, change: CheckedChange) {
  const person = mergePerson(before, change);
  // Most changes say nothing of opt-outs: then no hash is needed.
  const isAsked = change.optOuts !== undefined;
  const of = (row: PersonRow | null) => (row && isAsked ? contactHashes(ctx.secret, row) : []);
  const contacts = { before: of(before), after: of(person) };
  return { before, person, change, contacts: { ...contacts, all: [...contacts.before, ...contacts.after] } };
}

function finish(
  { before, person, change, contacts }: Draft,
  keptOf: (contact: string) => readonly { readonly scope: string }[],
): PersonPlan {
  const kept = new Set(contacts.all.flatMap(keptOf).map(({ scope }) => scope));
  const wanted = new Set(change.optOuts ?? []);
  const add = [...wanted].filter((scope) => !kept.has(scope));
  // That an address bounces is a fact, which no wish takes back.
  const remove =
    change.optOuts === undefined ? [] : [...kept].filter((scope) => !wanted.has(scope) && !scope.startsWith("@"));
  const isSame = before !== null && isSamePerson(before, person) && add.length + remove.length === 0;
  const status = before === null ? "added" : isSame ? "unchanged" : "changed";
  return { status, person, contacts, optOuts: { add, remove } };
}

/** Stores what was planned with the rows locked. @throws ProblemError `unavailable` when somebody added the same people */
export async function storePlans(ctx: Ctx, rows: Rows, plans: readonly PersonPlan[]): Promise<void> {
  const having = (status: PersonPlan["status"]) =>
    plans.filter((plan) => plan.status === status).map(({ person }) => person);
  const added = having("added");
  if ((await rows.people.addMany(added, ctx.now)) !== added.length) throw addedMeanwhile();
  await rows.people.putMany(having("changed"), ctx.now);
  for (const { person, contacts, optOuts } of plans) {
    for (const scope of optOuts.remove) await rows.optOuts.remove([...contacts.before, ...contacts.after], scope);
    for (const scope of optOuts.add)
      for (const contactHash of keptHashes(ctx.secret, person))
        await rows.optOuts.add({ contactHash, scope, reason: "admin", createdAt: ctx.now });
  }
}

const addedMeanwhile = () =>
  new ProblemError("unavailable", {
    detail: "Some of these people were added by another call at the same time. Send them again.",
  });
