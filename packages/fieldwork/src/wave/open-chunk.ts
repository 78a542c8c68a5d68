import type { Rows, TimerRow, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { newIds, sha256, tokenOf } from "../secret.ts";
import { compileAudience } from "./audience.ts";
import { decideMembers, type Decided, type Links } from "./decide-members.ts";
import { isDeciding } from "./is-opening.ts";
import { contactsOf } from "./load-members.ts";
import { keepSlots } from "./slots.ts";

/** People looked at in one transaction: with more, whoever answers a page meanwhile would have to wait (measured). */
const chunkSize = 200;

/**
 * Decides about the next people of a wave's audience, and saves it together with after whom to go on.
 *
 * @param isTurnOver whether other timers get their turn after this
 * @returns the timer as it is then, to go on with at once; null when that was all, or all of this turn, or another worker
 *   has gone on with it
 */
export async function openChunk(
  ctx: Ctx,
  timer: TimerRow,
  wave: WaveRow,
  isTurnOver: () => boolean,
): Promise<TimerRow | null> {
  const { after = null } = timer.payload as { readonly after?: string | null };
  const page = await ctx.store.read(ctx.scope, (rows) => rows.people.page({ after, limit: chunkSize }));
  const audience = compileAudience(wave);
  const members = page.filter((person) => audience.has(person));
  const contacts = contactsOf(ctx);
  for (const person of members) contacts(person);
  const ids = newIds("inv", ctx.now, members.length);
  const links = new Map(members.map((person, at) => [person.id, linksOf(ctx, ids[at] ?? "")]));
  const last = page.at(-1);
  const isLast = page.length < chunkSize;
  return ctx.store.write(ctx.scope, async (rows) => {
    const current = await rows.waves.find(wave.id, { lock: true });
    if (!current || !isDeciding(current, timer)) {
      await rows.timers.finish(timer, "done", ctx.now);
      return null;
    }
    const locked = await rows.people.findMany([...links.keys(), ...(last ? [last.id] : [])], { lock: true });
    // Only somebody who is still there is named as the place to go on from: an erasure looks for it.
    const there = locked.at(-1);
    if (!there && !isLast) return timer;
    const payload = { ...timer.payload, after: there?.id ?? null };
    const isOver = isLast || isTurnOver();
    const decided = await decideMembers(ctx, rows, current, locked, { contacts, links });
    const isMine = isLast
      ? await rows.timers.finish(timer, "done", ctx.now)
      : isOver
        ? await rows.timers.proceed(timer, { payload, dueAt: wave.opensAt })
        : await rows.timers.note(timer, payload);
    if (!isMine) return null;
    await saveAll(rows, current, decided);
    const saved = await keepSlots(rows, current, decided.slots);
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
  await rows.invitations.addMany(invitations);
  await rows.wavePeople.addMany(people);
  await rows.messages.addMany(messages, wave.state === "paused" ? "paused" : "queued");
  const owners = people.filter(({ invitation }) => invitation !== null);
  await rows.segments.addMany(
    owners.map(({ invitation, segments }) => ({ owner: invitation ?? "", values: segments })),
  );
}

/**
 * Everybody has been decided about. A wave that has nobody in its audience is closed at once. How it was sampled is
 * forgotten: a stratum of one would name what that person is; each member's probability stays.
 */
async function endOpening(ctx: Ctx, rows: Rows, last: WaveRow): Promise<void> {
  const wave: WaveRow = { ...last, strata: null };
  if (wave.state === "closed") return rows.waves.save(wave);
  const counts = await rows.wavePeople.countOfWave(wave.id);
  if (counts.length === 0)
    await rows.waves.save({ ...wave, state: "closed", reason: "empty_audience", pausedFrom: null, closedAt: ctx.now });
  else if (wave.state === "paused") await rows.waves.save({ ...wave, reason: null, pausedFrom: "open" });
  else await rows.waves.save({ ...wave, reason: null, state: "open" });
}
