import { ProblemError, type ErasureReply, type SurveyDefinition } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import type { Ctx } from "./context.ts";
import { ended } from "./decide-due.ts";
import { newId } from "./secret.ts";

/** Answers in the person's own words, or that say who they are. */
const ownWords = new Set(["comment", "text", "email"]);

type Counts = Omit<ErasureReply, "erased" | "mails">;

/**
 * Erases a person: what remains counts and names nobody. Their wish for no more mails stays, as a keyed hash, so that
 * adding them again does not write to them. Everything is gone with one transaction.
 *
 * @throws ProblemError `not_found` when there is no such person, or no longer
 */
export async function erasePerson(ctx: Ctx, id: string): Promise<ErasureReply> {
  const { email, counts } = await ctx.store.write(ctx.scope, async (rows) => {
    // Whoever decides about the person or reports an event of theirs waits here, or is waited for.
    const person = await rows.people.lock(id);
    if (!person) throw new ProblemError("not_found");
    const timers = await callOff(ctx, rows, id);
    const events = await eraseFromEvents(ctx, rows, id);
    // Another name than in the events: nothing leads from an answer to what it was about.
    const alias = newId("erased");
    const invitations = await rows.erasure.lockInvitations(id);
    const responses = await eraseFromResponses(rows, id);
    for (const invitation of invitations) await rows.erasure.reduceInvitation(invitation, alias, ctx.now);
    await rows.waveErasure.reducePeople(id, alias);
    await rows.waveErasure.moveCursors(id);
    await rows.people.remove(id);
    return {
      email: person.email,
      counts: { events, invitations: invitations.length, responses, timers } satisfies Counts,
    };
  });
  const mails = email === null ? 0 : await ctx.delivery.forget(email);
  return { erased: true, ...counts, mails };
}

/** Ends what was still to be decided or sent; each event that waited gets its last word. */
async function callOff(ctx: Ctx, rows: Rows, person: string): Promise<number> {
  const timers = await rows.erasure.endTimers(person, ctx.now);
  for (const { payload } of timers.filter(({ kind }) => kind === "decide"))
    await rows.decisions.add(await ended(ctx, rows, { payload }, "cancelled", {}));
  return timers.length;
}

/** Events keep what they were, about what and when; of their data only the declared segments. */
async function eraseFromEvents(ctx: Ctx, rows: Rows, person: string): Promise<number> {
  const alias = newId("erased");
  const events = await rows.erasure.listEvents(person);
  for (const event of events) {
    const segments = ctx.project.project.events.get(event.type)?.segments ?? [];
    const data = Object.fromEntries(Object.entries(event.data).filter(([field]) => segments.includes(field)));
    await rows.erasure.reduceDecisions(event);
    await rows.erasure.reduceEvent({ ...event, data }, alias);
  }
  return events.length;
}

async function eraseFromResponses(rows: Rows, person: string): Promise<number> {
  const responses = await rows.erasure.listResponses(person);
  for (const { id, survey, version } of responses) {
    const definition = (await rows.surveys.findVersion(survey, version))?.definition;
    await rows.erasure.reduceResponse(id, (answers) => withoutWords(definition, answers));
  }
  return responses.length;
}

/** What was chosen or scored; answers whose question nobody knows go too. */
function withoutWords(definition: SurveyDefinition | undefined, answers: Readonly<Record<string, unknown>>) {
  const kept = new Set(definition?.questions.filter(({ kind }) => !ownWords.has(kind)).map(({ name }) => name));
  return Object.fromEntries(Object.entries(answers).filter(([name]) => kept.has(name)));
}
