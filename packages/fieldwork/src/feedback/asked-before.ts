import { defaultSource, ProblemError, type StaffResponse } from "@afterword/sdk";
import type { EventRow, InvitationRow, PersonRow, Rows } from "@afterword/store";
import type { CompiledProject } from "../compile-project.ts";
import { linkState } from "../open-link.ts";
import { unusable } from "../unusable.ts";
import { isWaveClosed } from "../wave/is-wave-closed.ts";

/** What staff say of whom they asked, with the time at which it was answered, in milliseconds since 1970. */
export type Asked = Pick<StaffResponse, "survey" | "person" | "subject" | "invitation"> & {
  readonly answeredAt: number;
};

/**
 * The person who is named, locked, or the one of the invitation that is.
 *
 * @throws ProblemError `invalid_request` for who or what isn't there, or doesn't fit the other
 */
export async function personAsked(rows: Rows, asked: Asked): Promise<PersonRow | null> {
  const { survey, person, invitation: id } = asked;
  const invitation = id === undefined ? null : await rows.invitations.find(id);
  if (id !== undefined && invitation?.survey !== survey)
    throw unusable("invitation", `"${survey}" has no such invitation.`);
  if (person !== undefined && invitation && invitation.person !== person)
    throw unusable("invitation", "It is another person's.");
  const whose = invitation?.person ?? person;
  const found = whose === undefined ? null : await rows.people.lock(whose);
  if (person !== undefined && !found) throw unusable("person", "There is no such person.");
  return found;
}

/**
 * The invitation that is answered, locked: the one that is named, else the newest of the person about the same subject,
 * so that nobody is counted twice who answers on the phone instead of by the link. Null where there is none, and where
 * the one that nobody named has ended.
 *
 * @throws ProblemError `already_answered`, naming it; of one that is named also `expired`, `withdrawn` and `closed`
 */
export async function invitationAsked(
  rows: Rows,
  asked: Asked,
  person: PersonRow | null,
): Promise<InvitationRow | null> {
  const { survey, subject = null, answeredAt } = asked;
  const id =
    asked.invitation ?? (person && (await rows.invitations.findNewestOfPerson({ survey, subject, person: person.id })));
  const invitation = id === null ? null : await rows.invitations.find(id, { lock: true });
  if (!invitation) return null;
  const isAnswered = (await rows.responses.findOfInvitation(invitation.id)) !== null;
  const state = linkState(invitation, isAnswered, answeredAt);
  if (state === "answered")
    throw new ProblemError("already_answered", { detail: `The invitation ${invitation.id} has been answered.` });
  const ended = state !== "open" ? state : (await isWaveClosed(rows, invitation)) ? "closed" : null;
  if (ended !== null && asked.invitation !== undefined) throw new ProblemError(ended);
  return ended === null ? invitation : null;
}

/**
 * The event that an answer without an invitation is about, whose facts it is counted by: of its subject the newest before it
 * that a rule asks the survey about, or any where none does. Null where there is none, or it is somebody else's.
 */
export async function eventAsked(
  rows: Pick<Rows, "events">,
  { project, rulesOf }: Pick<CompiledProject, "project" | "rulesOf">,
  { survey, subject, answeredAt }: Asked,
  person: PersonRow | null,
): Promise<EventRow | null> {
  if (subject === undefined) return null;
  const all = [...project.events.keys()];
  const asking = all.filter((type) => rulesOf(type).some(({ definition }) => definition.survey === survey));
  const types = asking.length > 0 ? asking : all;
  const events = await rows.events.listOfSubject(defaultSource, subject, types);
  const before = events.filter(({ occurredAt }) => occurredAt <= answeredAt);
  const newest = before.sort((a, b) => a.occurredAt - b.occurredAt).at(-1) ?? null;
  return person === null || newest?.person === person.id ? newest : null;
}
