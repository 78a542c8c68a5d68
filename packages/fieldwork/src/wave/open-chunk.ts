import type { Rows, TimerRow, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newIds, sha256, tokenOf } from "../secret.ts";
import { compileAudience } from "./audience.ts";
import { decideMembers, type Decided, type Links } from "./decide-members.ts";
import { isDeciding } from "./is-opening.ts";
import { contactsOf, type Contacts } from "./load-members.ts";
import { keepSlots } from "./slots.ts";

/** Some people in the order of their ids, with what is made for them before the transaction: others would wait for it. */
export interface Chunk {
  /** The last of them: whoever comes next is after them. */
  readonly last: string | null;
  /** Whether nobody comes after them. */
  readonly isLast: boolean;
  readonly contacts: Contacts;
  /** Of those who belong to the audience. */
  readonly links: ReadonlyMap<string, Links>;
}

/** Reads the next people, and makes hashes and links of those who belong to the audience. */
export async function readChunk(
  ctx: Ctx,
  wave: WaveRow,
  from: { after: string | null; limit: number },
): Promise<Chunk> {
  const page = await ctx.store.read(ctx.scope, (rows) => rows.people.page(from));
  const audience = compileAudience(wave);
  const members = page.filter((person) => audience.has(person));
  const contacts = contactsOf(ctx);
  for (const person of members) contacts(person);
  const ids = newIds("inv", ctx.now, members.length);
  const links = new Map(members.map((person, at) => [person.id, linksOf(ctx, ids[at] ?? "")]));
  return { last: page.at(-1)?.id ?? null, isLast: page.length < from.limit, contacts, links };
}

/**
 * Decides about some people of a wave's audience, and saves it together with after whom to go on.
 *
 * @param isTurnOver whether other timers get their turn after this
 * @returns the timer as it is then, to go on with at once; null when that was all, or all of this turn, or another worker
 *   has gone on with it
 */
export async function openChunk(
  ctx: Ctx,
  timer: TimerRow,
  { id, opensAt }: WaveRow,
  { last, isLast, contacts, links }: Chunk,
  isTurnOver: () => boolean,
): Promise<TimerRow | null> {
  const ids = [...links.keys()];
  return ctx.store.write(ctx.scope, async (rows) => {
    const [wave, locked] = await Promise.all([
      rows.waves.find(id, { lock: true }),
      rows.people.findMany([...ids, ...(last === null ? [] : [last])], { lock: true }),
    ]);
    if (!wave || !isDeciding(wave, timer)) {
      await rows.timers.finish(timer, "done", ctx.now);
      return null;
    }
    // Only somebody who is still there is named as the place to go on from: an erasure looks for it.
    const there = locked.at(-1);
    if (!there && !isLast) return timer;
    const payload = { ...timer.payload, after: there?.id ?? null };
    const isOver = isLast || isTurnOver();
    const [isMine, decided] = await Promise.all([
      isLast
        ? rows.timers.finish(timer, "done", ctx.now)
        : isOver
          ? rows.timers.proceed(timer, { payload, dueAt: opensAt })
          : rows.timers.note(timer, payload),
      decideMembers(ctx, rows, wave, locked, { contacts, links }),
    ]);
    if (!isMine) return null;
    await saveAll(rows, wave, decided);
    const saved = await keepSlots(rows, wave, decided.slots);
    if (isLast) await endOpening(ctx, rows, saved);
    return isOver ? null : { ...timer, payload };
  });
}

function linksOf({ secret }: Pick<Ctx, "secret">, id: string): Links {
  return {
    id,
    tokenHash: sha256(tokenOf(secret, "answer", id)),
    unsubscribeHash: sha256(tokenOf(secret, "unsubscribe", id)),
  };
}

async function saveAll(rows: Rows, wave: WaveRow, { people, invitations, messages }: Decided): Promise<void> {
  const owners = people.filter(({ invitation }) => invitation !== null);
  await together(
    rows.invitations.addMany(invitations),
    rows.wavePeople.addMany(people),
    rows.messages.addMany(messages, wave.state === "paused" ? "paused" : "queued"),
    rows.segments.addMany(owners.map(({ invitation, segments }) => ({ owner: invitation ?? "", values: segments }))),
  );
}

/** Waits for statements of which none waits for another's reply; when one fails, until none of them is under way. */
async function together(...statements: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(statements);
  await Promise.all(statements);
}

/**
 * Everybody has been decided about. A wave that has nobody in its audience is closed at once. How it was sampled is
 * forgotten: a stratum of one would name what that person is; each member's probability stays.
 */
async function endOpening(ctx: Ctx, rows: Rows, last: WaveRow): Promise<void> {
  const wave: WaveRow = { ...last, strata: null };
  if (wave.state === "closed") return rows.waves.save(wave);
  if (!(await rows.wavePeople.hasAny(wave.id)))
    await rows.waves.save({ ...wave, state: "closed", reason: "empty_audience", pausedFrom: null, closedAt: ctx.now });
  else if (wave.state === "paused") await rows.waves.save({ ...wave, reason: null, pausedFrom: "open" });
  else await rows.waves.save({ ...wave, reason: null, state: "open" });
}
