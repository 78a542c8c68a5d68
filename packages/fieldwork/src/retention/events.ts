import type { Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { cutFacts } from "../facts/cut-facts.ts";
import { nextOf, type Done, type Pass } from "./page.ts";

/** Leaves of old events what they were and when, with the declared segments; of decisions what was decided. */
export async function forgetEvents(ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  const found = await rows.retention.listEvents(pass);
  let count = 0;
  const people = new Set<string>();
  for (const { contentHash, person, ...event } of found) {
    if (contentHash === "") continue;
    const segments = ctx.project.project.events.get(event.type)?.segments ?? [];
    const data = Object.fromEntries(Object.entries(event.data).filter(([field]) => segments.includes(field)));
    await rows.erasure.reduceDecisions(event);
    // Another name than of invitations: nothing leads from an answer to what it was about.
    await rows.erasure.reduceEvent({ ...event, data }, pass.aliasOf("event", person));
    await cutFacts(rows, event);
    people.add(person);
    count++;
  }
  for (const person of people) await rows.retention.forgetTimers(person, pass.before);
  return { next: nextOf(found, pass), count };
}
