import type { MailKind } from "@afterword/delivery";
import { placeOf } from "@afterword/sdk";
import type { NewMessageRow, PersonRow, Rows, Slots, TimerRow, WaveRow } from "@afterword/store";
import { bouncedScope } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { newMessage } from "../new-message.ts";
import { contactsOf, loadCircumstances } from "./load-members.ts";
import { onFrom } from "./on-from.ts";
import { sendTime } from "./send-time.ts";
import { keepSlots, noSlots } from "./slots.ts";

const chunkSize = 200;

interface Left {
  readonly mail: MailKind;
  /** When it was due. */
  readonly at: number;
  /** How long after the person's last mail of the wave it leaves at the earliest. */
  readonly restMs: number;
  readonly after?: string | null;
}

/**
 * Reminds the next people of a wave who have not answered in full, each in their window. Whether they still have not is
 * looked at once more when the mail leaves.
 */
export async function remindWave(ctx: Ctx, timer: TimerRow): Promise<void> {
  const left = timer.payload as unknown as Left;
  const { after } = left;
  const id = String(timer.payload["wave"]);
  await ctx.store.write(ctx.scope, async (rows) => {
    const wave = await rows.waves.find(id, { lock: true });
    const isOpen = wave !== null && ["launching", "open", "paused"].includes(wave.state) && ctx.now < wave.closesAt;
    const page = isOpen ? await rows.waveMails.listToRemind({ wave: id, after: after ?? null, limit: chunkSize }) : [];
    if (!isOpen || page.length === 0) {
      await rows.timers.finish(timer, "done", ctx.now);
      return;
    }
    const people = await rows.people.findMany(
      page.map((one) => one.person),
      { lock: true },
    );
    const { messages, slots } = await mailsFor(ctx, rows, wave, { page, people }, left);
    if (!(await rows.timers.proceed(timer, { ...onFrom(timer, people), dueAt: left.at }))) return;
    await rows.messages.addMany(messages, wave.state === "paused" ? "paused" : "queued");
    await keepSlots(rows, wave, slots);
  });
}

async function mailsFor(
  ctx: Ctx,
  rows: Rows,
  wave: WaveRow,
  who: {
    readonly page: Awaited<ReturnType<Rows["waveMails"]["listToRemind"]>>;
    readonly people: readonly PersonRow[];
  },
  { mail, at, restMs }: Left,
): Promise<{ readonly messages: NewMessageRow[]; readonly slots: Slots }> {
  const { page, people } = who;
  const byId = new Map(people.map((person) => [person.id, person]));
  const contacts = contactsOf(ctx);
  const { optOuts } = await loadCircumstances(ctx, rows, people, contacts);
  const unwanted = new Set([bouncedScope, "all", wave.survey]);
  const messages: NewMessageRow[] = [];
  let slots = wave.slots ?? noSlots;
  for (const { person: id, invitation, lastMailAt } of page) {
    const person = byId.get(id);
    if (!person || person.email === null) continue;
    const scopes = contacts(person).flatMap((hash) => [...(optOuts.get(hash) ?? [])]);
    if (scopes.some((scope) => unwanted.has(scope))) continue;
    const place = placeOf(person, ctx.project.project, wave.definition.timeZone);
    const salt = `${wave.id}:${mail}`;
    const from = Math.max(at, (lastMailAt ?? at) + restMs);
    const found = sendTime(wave.definition, slots, { salt, person: id, place, from, now: ctx.now });
    if (found.at >= wave.closesAt) continue;
    ({ slots } = found);
    messages.push(newMessage(ctx, invitation, mail, found.at));
  }
  return { messages, slots };
}
