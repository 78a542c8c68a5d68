import { placeOf } from "@afterword/sdk";
import type { Rows, TimerRow, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { sendTime } from "./send-time.ts";
import { noSlots, type Slots } from "./slots.ts";
import { takeTurn } from "./plan-waves.ts";

const chunkSize = 500;

type Member = { readonly person: string; readonly invitation: string };

/**
 * Goes on with what is done to all mails of a wave, a page at a time, as long as the wave stays where it is. What a
 * worker claims meanwhile is looked at when it would leave.
 */
async function onward(
  ctx: Ctx,
  timer: TimerRow,
  isStill: (wave: WaveRow) => boolean,
  work: (rows: Rows, wave: WaveRow, page: readonly Member[]) => Promise<object | void>,
): Promise<void> {
  const { wave: id, after = null } = timer.payload as { wave: string; after?: string | null };
  await ctx.store.write(ctx.scope, async (rows) => {
    const wave = await rows.waves.find(id, { lock: true });
    const page = wave && isStill(wave) ? await rows.waveMails.page({ wave: id, after, limit: chunkSize }) : [];
    const last = page.at(-1);
    if (!wave || !last) {
      await rows.timers.finish(timer, "done", ctx.now);
      return;
    }
    const more = await work(rows, wave, page);
    const payload = { ...timer.payload, ...more, after: last.person };
    if (!(await rows.timers.proceed(timer, { payload, dueAt: ctx.now })))
      throw new Error("Another worker has gone on with this wave.");
  });
}

/** Lets the mails of a paused wave wait. */
export const pauseMails = (ctx: Ctx, timer: TimerRow): Promise<void> =>
  onward(
    ctx,
    timer,
    ({ state }) => state === "paused",
    async (rows, _wave, page) => {
      await rows.waveMails.pause(page.map((one) => one.invitation));
    },
  );

/** Lets the mails of a wave that goes on leave, each in its person's window, at the wave's rate. */
export const resumeMails = (ctx: Ctx, timer: TimerRow): Promise<void> =>
  onward(
    ctx,
    timer,
    ({ state }) => state === "launching" || state === "open",
    (rows, wave, page) => requeue(ctx, rows, wave, page, timer.payload["slots"] as Slots | undefined),
  );

async function requeue(
  ctx: Ctx,
  rows: Rows,
  wave: WaveRow,
  page: readonly Member[],
  before: Slots = noSlots,
): Promise<object> {
  const waiting = await rows.waveMails.listPaused(page.map((one) => one.invitation));
  const personOf = new Map(page.map(({ invitation, person }) => [invitation, person]));
  const people = await rows.people.findMany(waiting.map(({ invitation }) => personOf.get(invitation) ?? ""));
  const byId = new Map(people.map((person) => [person.id, person]));
  let slots = before;
  for (const { id, invitation, dueAt } of waiting) {
    const person = byId.get(personOf.get(invitation) ?? "");
    if (!person) continue;
    const place = placeOf(person, ctx.project.project, wave.definition.timeZone);
    const sending = { salt: `${wave.id}:resumed`, person: person.id, place, from: dueAt, now: ctx.now };
    const found = sendTime(wave.definition, slots, sending);
    ({ slots } = found);
    // What finds no time any more is held back when the wave closes.
    await rows.waveMails.requeue(id, Math.min(found.at, wave.closesAt));
  }
  return { slots };
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
    async (rows, _wave, page) => {
      const how = { reason: "closed_wave", now: ctx.now };
      const invitations = page.map((one) => one.invitation);
      await rows.waveMails.suppress(invitations, how);
      await rows.waveMails.withdrawUnsent(invitations, how);
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
