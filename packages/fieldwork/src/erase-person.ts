import { ProblemError, type ErasureReply } from "@afterword/sdk";
import type { PersonRow, Rows } from "@afterword/store";
import { note } from "./access/audit.ts";
import { addressOf } from "./contact.ts";
import type { Ctx } from "./context.ts";
import { ended } from "./decide-due.ts";
import { cutFacts } from "./facts/cut-facts.ts";
import { mayTellAnswered } from "./explain/view-invitation.ts";
import { erasureHash } from "./erasure-hash.ts";
import { withoutWords } from "./own-words.ts";
import { eraseRecordsOf } from "./records/erase-records-of.ts";
import { newId } from "./secret.ts";

/**
 * Erases a person: what remains counts and names nobody. Their wish for no more mails stays, as a keyed hash, so that
 * adding them again does not write to them. Everything is gone with one transaction.
 *
 * @throws ProblemError `not_found` when there is no such person, or no longer
 */
export async function erasePerson(ctx: Ctx, id: string): Promise<ErasureReply> {
  const reply = await ctx.store.write(ctx.scope, async (rows) => {
    // Whoever decides about the person or reports an event of theirs waits here, or is waited for.
    const person = await rows.people.lock(id);
    if (!person) throw new ProblemError("not_found");
    const timers = await callOff(ctx, rows, id);
    // Before anything is reduced: whoever is settling a mail adds what came of it, and is waited for.
    const invitations = await rows.erasure.lockInvitations(id);
    const events = await eraseFromEvents(ctx, rows, id);
    // Another name than in the events: nothing leads from an answer to what it was about.
    const alias = newId("erased");
    const responses = await eraseFromResponses(ctx, rows, person, alias);
    await rows.deliveries.removeAbout("invitation", invitations);
    for (const invitation of invitations) {
      await rows.deliveries.removeOfMails("invitation", invitation);
      await rows.touches.removeOfInvitation(invitation);
      await rows.quarantined.removeOfInvitation(invitation);
      await rows.codes.removeOfInvitation(invitation);
      await rows.erasure.reduceInvitation(invitation, alias, ctx.now);
    }
    await rows.waveErasure.reducePeople(id, alias);
    await rows.waveErasure.moveCursors(id);
    await rows.people.remove(id);
    await note(ctx, rows, { action: "people.erase", kind: "person", id });
    // A backup from before still names them: restoring it erases them again.
    await rows.erasures.add({ kind: "person", hash: erasureHash(ctx.secret, "person", id), erasedAt: ctx.now });
    // Last of all, and before they are gone: where this fails, nothing has happened, and it can be done again.
    const mails = await forgetMails(ctx, person);
    return { erased: true, events, invitations: invitations.length, responses, timers, mails } as const;
  });
  // SQLite's log has what was there before. PostgreSQL vacuums by itself; all its tables would keep the reply waiting.
  if (ctx.store.engine === "sqlite") await ctx.store.scrub();
  return reply;
}

/** What the development mailbox has for somebody, under each address that messages may have gone to. */
async function forgetMails({ delivery, project }: Ctx, person: PersonRow): Promise<number> {
  const ways = new Set(["email", "phone", ...project.project.channels.map(({ to }) => to)]);
  const addresses = new Set([...ways].flatMap((to) => addressOf(person, to) ?? []));
  let mails = 0;
  for (const address of addresses) mails += await delivery.forget(address);
  return mails;
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
    await cutFacts(rows, event);
  }
  return events.length;
}

/**
 * Says of how many responses; where fewer than k may not be seen a number would tell that the person answered. There their
 * answers stay one person's: if the same figures counted more or fewer people than before, other cells would be shown.
 */
async function eraseFromResponses(ctx: Ctx, rows: Rows, person: PersonRow, alias: string): Promise<number> {
  const responses = await eraseRecordsOf(ctx, rows, person, await rows.erasure.listResponses(person.id));
  const mayTell = mayTellAnswered(rows);
  let told = 0;
  for (const { id, survey, version } of responses) {
    const definition = (await rows.surveys.findVersion(survey, version))?.definition;
    const isTold = await mayTell(survey);
    await rows.deliveries.removeAbout("response", [id]);
    const erased = { id, alias: isTold ? null : alias };
    await rows.cases.forgetWritten(id);
    await rows.erasure.reduceResponse(erased, (answers) => withoutWords(definition, answers));
    if (isTold) told++;
  }
  return told;
}
