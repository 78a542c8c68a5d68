import { placeOf, type SurveyDefinition } from "@afterword/sdk";
import type {
  NewInvitationRow,
  NewMessageRow,
  PersonRow,
  Rows,
  TimerRow,
  WavePersonRow,
  WaveRow,
} from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newMessage } from "../new-message.ts";
import { newIds, sha256, tokenOf } from "../secret.ts";
import { segmentsOfPerson } from "../segments-of.ts";
import { compileAudience } from "./audience.ts";
import { decideMember, type MemberVerdict } from "./decide-member.ts";
import { contactsOf, factsOf, loadCircumstances, type Contacts } from "./load-members.ts";
import { isDeciding } from "./is-opening.ts";
import { sendTime } from "./send-time.ts";
import { noSlots, type Slots } from "./slots.ts";

/** People looked at in one transaction: with more, whoever answers a page meanwhile would have to wait (measured). */
const chunkSize = 200;

/** What is left of opening: after whom it goes on, and which minutes are full. */
interface Left {
  readonly after?: string | null;
  readonly slots?: Slots;
}

/** The links of an invitation, made before the transaction: they take time, and others wait for that. */
type Links = Pick<NewInvitationRow, "id" | "tokenHash" | "unsubscribeHash">;

/** Whoever was not decided about when the wave was closed. */
const tooLate: MemberVerdict = { outcome: "skipped", reason: "closed_wave", inclusion: 1, compared: {} };

/** What is decided about some people, to be saved. */
interface Decided {
  readonly people: WavePersonRow[];
  readonly invitations: NewInvitationRow[];
  readonly messages: NewMessageRow[];
  slots: Slots;
}

/**
 * Decides about the next people of a wave's audience, and saves it together with where to go on. What is left then, or
 * null when that was all, or another worker has gone on with it.
 */
export async function openChunk(ctx: Ctx, timer: TimerRow, wave: WaveRow): Promise<TimerRow | null> {
  const { after = null, slots = noSlots } = timer.payload as Left;
  const page = await ctx.store.read(ctx.scope, (rows) => rows.people.page({ after, limit: chunkSize }));
  const audience = compileAudience(wave);
  const members = page.filter((person) => audience.has(person));
  const contacts = contactsOf(ctx);
  for (const person of members) contacts(person);
  const ids = newIds("inv", ctx.now, members.length);
  const links = new Map(members.map((person, at) => [person.id, linksOf(ctx, ids[at] ?? "")]));
  const isLast = page.length < chunkSize;
  return ctx.store.write(ctx.scope, async (rows) => {
    const current = await rows.waves.find(wave.id, { lock: true });
    if (!current || !isDeciding(current, timer)) {
      await rows.timers.finish(timer, "done", ctx.now);
      return null;
    }
    const decided = await decideAll(ctx, rows, current, [...links.keys()], { contacts, links, slots });
    const payload = { ...timer.payload, after: page.at(-1)?.id ?? after, slots: decided.slots };
    const isMine = isLast ? await rows.timers.finish(timer, "done", ctx.now) : await rows.timers.note(timer, payload);
    if (!isMine) return null;
    await saveAll(rows, current, decided);
    if (isLast) await endOpening(ctx, rows, current);
    return isLast ? null : { ...timer, payload };
  });
}

function linksOf({ secret }: Pick<Ctx, "secret">, id: string): Links {
  return {
    id,
    tokenHash: sha256(tokenOf(secret, "answer", id)),
    unsubscribeHash: sha256(tokenOf(secret, "unsubscribe", id)),
  };
}

/** Decides about people as they are in this transaction; who was decided about before is passed over. */
async function decideAll(
  ctx: Ctx,
  rows: Rows,
  wave: WaveRow,
  ids: readonly string[],
  prepared: { readonly contacts: Contacts; readonly links: ReadonlyMap<string, Links>; readonly slots: Slots },
): Promise<Decided> {
  const { definition, closesAt } = wave;
  const audience = compileAudience(wave);
  const before = new Set(await rows.wavePeople.listDecided(wave.id, ids));
  const locked = await rows.people.findMany(ids, { lock: true });
  const people = locked.filter((person) => !before.has(person.id) && audience.has(person));
  const { contacts } = prepared;
  const circumstances = await loadCircumstances(ctx, rows, people, contacts);
  const version = await rows.surveys.findNewest(definition.survey);
  if (!version) throw new Error(`Survey "${definition.survey}" has not been published.`);
  const about = { definition, closesAt, audience, survey: version.definition, circumstances, contacts };
  const decided: Decided = { people: [], invitations: [], messages: [], slots: prepared.slots };
  for (const person of people) {
    const verdict =
      wave.state === "closed" ? tooLate : decideMember(definition, wave.strata, factsOf(ctx, about, person));
    const links = prepared.links.get(person.id);
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
  decided.messages.push(newMessage(ctx, links.id, "invitation", at, links.id.replace("inv_", "msg_")));
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

async function saveAll(rows: Rows, wave: WaveRow, { people, invitations, messages }: Decided): Promise<void> {
  await rows.invitations.addMany(invitations);
  await rows.wavePeople.addMany(people);
  await rows.messages.addMany(messages, wave.state === "paused" ? "paused" : "queued");
  const owners = people.filter(({ invitation }) => invitation !== null);
  await rows.segments.addMany(
    owners.map(({ invitation, segments }) => ({ owner: invitation ?? "", values: segments })),
  );
}

/** Everybody has been decided about. A wave that has nobody in its audience is closed at once. */
async function endOpening(ctx: Ctx, rows: Rows, wave: WaveRow): Promise<void> {
  if (wave.state === "closed") return;
  const counts = await rows.wavePeople.countOfWave(wave.id);
  if (counts.length === 0)
    await rows.waves.save({ ...wave, state: "closed", reason: "empty_audience", pausedFrom: null, closedAt: ctx.now });
  else if (wave.state === "paused") await rows.waves.save({ ...wave, pausedFrom: "open" });
  else await rows.waves.save({ ...wave, state: "open" });
}
