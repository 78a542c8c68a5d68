import { placeOf } from "@afterword/sdk";
import type { PersonRow, Rows, TimerRow, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { onFrom } from "./on-from.ts";
import { takeTurn } from "./plan-waves.ts";
import { sendTime } from "./send-time.ts";
import { keepSlots, noSlots } from "./slots.ts";

const chunkSize = 500;

/** A page of a wave's invitations, and those of the people who are there, locked. */
interface Page {
  readonly invitations: readonly string[];
  readonly personOf: ReadonlyMap<string, PersonRow>;
}

/**
 * Goes on with what is done to all mails of a wave, a page at a time, as long as the wave stays where it is. What a
 * worker claims meanwhile is looked at when it would leave.
 */
async function onward(
  ctx: Ctx,
  timer: TimerRow,
  isStill: (wave: WaveRow) => boolean,
  work: (rows: Rows, wave: WaveRow, page: Page) => Promise<void>,
): Promise<void> {
  const { wave: id, after = null } = timer.payload as { wave: string; after?: string | null };
  await ctx.store.write(ctx.scope, async (rows) => {
    const wave = await rows.waves.find(id, { lock: true });
    const page = wave && isStill(wave) ? await rows.waveMails.page({ wave: id, after, limit: chunkSize }) : [];
    if (!wave || page.length === 0) {
      await rows.timers.finish(timer, "done", ctx.now);
      return;
    }
    const people = await rows.people.findMany(
      page.map((one) => one.person),
      { lock: true },
    );
    const byId = new Map(people.map((person) => [person.id, person]));
    const there = page.flatMap(({ person: id, invitation }) => {
      const person = byId.get(id);
      return person ? [[invitation, person] as const] : [];
    });
    await work(rows, wave, { invitations: there.map(([invitation]) => invitation), personOf: new Map(there) });
    if (!(await rows.timers.proceed(timer, { ...onFrom(timer, people), dueAt: ctx.now })))
      throw new Error("Another worker has gone on with this wave.");
  });
}

/** Lets the mails of a paused wave wait. */
export const pauseMails = (ctx: Ctx, timer: TimerRow): Promise<void> =>
  onward(
    ctx,
    timer,
    ({ state }) => state === "paused",
    async (rows, _wave, { invitations }) => {
      await rows.waveMails.pause(invitations);
    },
  );

/** Lets the mails of a wave that goes on leave, each in its person's window, at the wave's rate. */
export const resumeMails = (ctx: Ctx, timer: TimerRow): Promise<void> =>
  onward(
    ctx,
    timer,
    ({ state }) => state === "launching" || state === "open",
    (rows, wave, page) => requeue(ctx, rows, wave, page),
  );

/** A mail whose time is ahead keeps it, and its place in that minute; what is late takes the next one with room. */
async function requeue(ctx: Ctx, rows: Rows, wave: WaveRow, { invitations, personOf }: Page): Promise<void> {
  const waiting = await rows.waveMails.listPaused(invitations);
  const going: { id: string; dueAt: number }[] = [];
  let slots = wave.slots ?? noSlots;
  for (const { id, invitation, dueAt } of waiting) {
    const person = personOf.get(invitation);
    if (!person) continue;
    if (dueAt > ctx.now) {
      going.push({ id, dueAt });
      continue;
    }
    const place = placeOf(person, ctx.project.project, wave.definition.timeZone);
    const sending = { salt: `${wave.id}:resumed`, person: person.id, place, from: dueAt, now: ctx.now };
    const found = sendTime(wave.definition, slots, sending);
    ({ slots } = found);
    // What finds no time any more is held back when the wave closes.
    going.push({ id, dueAt: Math.min(found.at, wave.closesAt) });
  }
  await rows.waveMails.requeue(going);
  await keepSlots(rows, wave, slots);
}

/** Ends a wave whose time is over; then holds back what has not left, and withdraws who was not asked by then. */
export async function closeMails(ctx: Ctx, timer: TimerRow): Promise<void> {
  const id = String(timer.payload["wave"]);
  const wave = await ctx.store.read(ctx.scope, (rows) => rows.waves.find(id));
  if (wave && wave.state !== "closed" && !(await closeInTime(ctx, timer, id))) return;
  await onward(
    ctx,
    timer,
    ({ state }) => state === "closed",
    async (rows, _wave, { invitations }) => {
      const how = { reason: "closed_wave", now: ctx.now };
      // Invitations before their messages, as everywhere.
      await rows.waveMails.withdrawUnsent(invitations, how);
      await rows.waveMails.suppress(invitations, how);
    },
  );
}

/** False when it is not time, and the timer has ended. */
async function closeInTime(ctx: Ctx, timer: TimerRow, id: string): Promise<boolean> {
  return ctx.store.write(ctx.scope, async (rows) => {
    await takeTurn(rows);
    const wave = await rows.waves.find(id, { lock: true });
    const isDue = wave !== null && ["launching", "open", "paused"].includes(wave.state) && wave.closesAt <= ctx.now;
    if (isDue) await rows.waves.save({ ...wave, state: "closed", pausedFrom: null, closedAt: ctx.now });
    else if (wave?.state !== "closed") await rows.timers.finish(timer, "done", ctx.now);
    return isDue || wave?.state === "closed";
  });
}

/** Gives up what failed again and again. Mails of a paused or closed wave are held when they would leave all the same. */
export async function abandonMails(ctx: Ctx, timer: TimerRow, error: string): Promise<void> {
  await ctx.store.write(ctx.scope, (rows) => rows.timers.finish(timer, "dead", ctx.now, error));
}
