import { placeOf, type SurveyDefinition } from "@afterword/sdk";
import type { NewInvitationRow, NewMessageRow, PersonRow, Rows, Slots, WavePersonRow, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newMessage } from "../new-message.ts";
import { segmentsOfPerson } from "../segments-of.ts";
import { compileAudience } from "./audience.ts";
import { decideMember, tooLate } from "./decide-member.ts";
import { factsOf, loadCircumstances, type Contacts } from "./load-members.ts";
import { sendTime } from "./send-time.ts";
import { noSlots } from "./slots.ts";

/** The links of an invitation, made before the transaction: they take time, and others wait for that. */
export type Links = Pick<NewInvitationRow, "id" | "tokenHash" | "unsubscribeHash">;

/** What is decided about some people, to be saved. */
export interface Decided {
  readonly people: WavePersonRow[];
  readonly invitations: NewInvitationRow[];
  readonly messages: NewMessageRow[];
  slots: Slots;
}

/**
 * Decides about people as they are in this transaction, which has locked them; who was decided about before is passed
 * over, and who has no links prepared.
 */
export async function decideMembers(
  ctx: Ctx,
  rows: Rows,
  wave: WaveRow,
  locked: readonly PersonRow[],
  { contacts, links: prepared }: { readonly contacts: Contacts; readonly links: ReadonlyMap<string, Links> },
): Promise<Decided> {
  const { definition, closesAt } = wave;
  const audience = compileAudience(wave);
  const candidates = locked.filter((person) => prepared.has(person.id) && audience.has(person));
  const [decidedBefore, circumstances, version] = await Promise.all([
    rows.wavePeople.listDecided(wave.id, [...prepared.keys()]),
    loadCircumstances(ctx, rows, candidates, contacts),
    rows.surveys.findNewest(definition.survey),
  ]);
  const before = new Set(decidedBefore);
  const people = candidates.filter((person) => !before.has(person.id));
  if (!version) throw new Error(`Survey "${definition.survey}" has not been published.`);
  const about = { definition, closesAt, audience, survey: version.definition, circumstances, contacts };
  const decided: Decided = { people: [], invitations: [], messages: [], slots: wave.slots ?? noSlots };
  for (const person of people) {
    const verdict =
      wave.state === "closed"
        ? tooLate(definition, wave.strata, audience.stratumOf(person))
        : decideMember(definition, wave.strata, factsOf(ctx, about, person));
    const links = prepared.get(person.id);
    if (verdict.outcome === "asked" && links)
      ask(ctx, wave, person, { ...verdict, version: version.version, survey: version.definition, links }, decided);
    else decided.people.push(memberRow(ctx, wave, person, { reason: null, ...verdict, invitation: null }));
  }
  return decided;
}

function ask(
  ctx: Ctx,
  wave: WaveRow,
  person: PersonRow,
  how: {
    readonly notBefore: number | null;
    readonly inclusion: number;
    readonly compared: WavePersonRow["compared"];
    readonly version: number;
    readonly survey: SurveyDefinition;
    readonly links: Links;
  },
  decided: Decided,
): void {
  const { definition, opensAt, closesAt } = wave;
  const { links, inclusion, compared } = how;
  const place = placeOf(person, ctx.project.project, definition.timeZone);
  const from = Math.max(opensAt, how.notBefore ?? opensAt);
  const { at, slots } = sendTime(definition, decided.slots, {
    salt: wave.id,
    person: person.id,
    place,
    from,
    now: ctx.now,
  });
  if (at >= closesAt) {
    const window = { from: new Date(from).toISOString(), closesAt: new Date(closesAt).toISOString() };
    const why = { outcome: "skipped", reason: "outside_window_expired", invitation: null, inclusion } as const;
    decided.people.push(memberRow(ctx, wave, person, { ...why, compared: { ...compared, ...window } }));
    return;
  }
  decided.slots = slots;
  const asked = { outcome: "asked", reason: null, invitation: links.id, inclusion, compared } as const;
  decided.people.push(memberRow(ctx, wave, person, asked));
  decided.messages.push(newMessage(ctx, links.id, "invitation", at, { id: links.id.replace("inv_", "msg_") }));
  decided.invitations.push({
    ...links,
    rule: `wave:${wave.plan}`,
    survey: definition.survey,
    version: how.version,
    isRelational: true,
    person: person.id,
    source: null,
    event: null,
    subject: null,
    resolution: null,
    wave: wave.id,
    inclusion,
    channel: "email",
    locale: person.locale,
    keyId: ctx.secret.keyId,
    createdAt: ctx.now,
    expiresAt: closesAt + definition.graceMs,
  });
}

function memberRow(
  ctx: Ctx,
  wave: WaveRow,
  person: PersonRow,
  what: Pick<WavePersonRow, "outcome" | "reason" | "invitation" | "inclusion" | "compared">,
): WavePersonRow {
  const { outcome, reason, invitation, inclusion, compared } = what;
  const segments = segmentsOfPerson(ctx.project, person);
  const row = { outcome, reason, invitation, inclusion, compared, segments };
  return { wave: wave.id, person: person.id, ...row, decidedAt: ctx.now };
}
