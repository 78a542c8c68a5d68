import type { MailKind } from "@afterword/delivery";
import { placeOf } from "@afterword/sdk";
import type { NewMessageRow, Rows, TimerRow, WaveRow } from "@afterword/store";
import { bouncedScope } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { newMessage } from "../new-message.ts";
import { contactsOf, loadCircumstances } from "./load-members.ts";
import { sendTime } from "./send-time.ts";
import { noSlots, type Slots } from "./slots.ts";

const chunkSize = 200;

interface Left {
  readonly mail: MailKind;
  /** When it was due. */
  readonly at: number;
  readonly after?: string;
  readonly slots?: Slots;
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
    const last = page.at(-1);
    if (!isOpen || !last) {
      await rows.timers.finish(timer, "done", ctx.now);
      return;
    }
    const made = await mailsFor(ctx, rows, wave, page, left);
    const payload = { ...timer.payload, after: last.person, slots: made.slots };
    if (await rows.timers.proceed(timer, { payload, dueAt: left.at }))
      await rows.messages.addMany(made.messages, wave.state === "paused" ? "paused" : "queued");
  });
}

async function mailsFor(
  ctx: Ctx,
  rows: Rows,
  wave: WaveRow,
  page: readonly { readonly person: string; readonly invitation: string }[],
  { mail, at, slots: before = noSlots }: Left,
): Promise<{ readonly messages: NewMessageRow[]; readonly slots: Slots }> {
  const people = await rows.people.findMany(page.map((one) => one.person));
  const byId = new Map(people.map((person) => [person.id, person]));
  const contacts = contactsOf(ctx);
  const { optOuts } = await loadCircumstances(ctx, rows, people, contacts);
  const unwanted = new Set([bouncedScope, "all", wave.survey]);
  const messages: NewMessageRow[] = [];
  let slots = before;
  for (const { person: id, invitation } of page) {
    const person = byId.get(id);
    if (!person || person.email === null) continue;
    const scopes = contacts(person).flatMap((hash) => [...(optOuts.get(hash) ?? [])]);
    if (scopes.some((scope) => unwanted.has(scope))) continue;
    const place = placeOf(person, ctx.project.project, wave.definition.timeZone);
    const salt = `${wave.id}:${mail}`;
    const found = sendTime(wave.definition, slots, { salt, person: id, place, from: at, now: ctx.now });
    if (found.at >= wave.closesAt) continue;
    ({ slots } = found);
    messages.push(newMessage(ctx, invitation, mail, found.at));
  }
  return { messages, slots };
}
