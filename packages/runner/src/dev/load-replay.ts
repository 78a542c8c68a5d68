import { readThread, type Thread, type ThreadKey } from "@afterword/fieldwork";
import type { Parts } from "../parts.ts";
import { devContext, mailsOf } from "./load-view.ts";
import type { Replay } from "./test-source.ts";
import type { Shown } from "./view.ts";

/** Events of a person that are looked at for what else happened to them. */
const mostEvents = 50;

/** What a test of a thread replays; null where there is no such thread. */
export async function loadReplay(parts: Parts, { source, subject }: Shown): Promise<Replay | null> {
  const ctx = devContext(parts);
  if (subject === null) return null;
  const thread = await readThread(ctx, { source, subject });
  if (thread.events.length === 0) return null;
  const keys = new Map<string, ThreadKey>();
  await ctx.store.read(ctx.scope, async (rows) => {
    for (const { id } of thread.people)
      for (const event of await rows.events.listOfPerson(id, { after: null, limit: mostEvents }))
        keys.set(JSON.stringify([event.source, event.subject]), event);
  });
  keys.delete(JSON.stringify([source, subject]));
  const others = await Promise.all([...keys.values()].map((key) => readThread(ctx, key)));
  const all: Thread[] = [thread, ...others];
  const mails = (await Promise.all(all.map((one) => mailsOf(parts, one, new Map())))).flat();
  return { thread, all, mails: mails.sort((a, b) => (a.mail.id < b.mail.id ? -1 : 1)) };
}
