import type { CaseQueue, CaseQueueInput } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { listColleagues } from "../notices/colleagues.ts";
import { unusable } from "../unusable.ts";

/** The queues that alerts name, and others that somebody reads, by name. */
export async function listCaseQueues(ctx: Ctx): Promise<{ readonly items: readonly CaseQueue[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const alerts = [...ctx.project.project.alerts, ...(await rows.alerts.list())].map(({ definition }) => definition);
    const named = alerts.flatMap(({ queue, route }) => [queue, ...Object.values(route?.queues ?? {})]);
    const read = Map.groupBy(await rows.queueMembers.list(), ({ queue }) => queue);
    const names = await namesOf(rows);
    const queues = [...new Set([...named, ...read.keys()])].sort();
    return {
      items: queues.map((queue) =>
        toQueue(
          queue,
          (read.get(queue) ?? []).map(({ member }) => member),
          names,
        ),
      ),
    };
  });
}

/**
 * Keeps who reads a queue. They are told of its cases as far as they may work on them; where none of them may, or is there,
 * those are who lead there.
 *
 * @throws ProblemError `invalid_request` for somebody who is no member, or works on no cases
 */
export async function putCaseQueue(ctx: Ctx, { queue, members }: CaseQueueInput): Promise<CaseQueue> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const { all } = await listColleagues(rows);
    for (const [at, id] of members.entries()) {
      const grants = all.find((one) => one.id === id)?.actor.grants ?? [];
      if (!grants.some(({ actions, parts }) => actions.includes("cases.manage") && parts?.length !== 0))
        throw unusable(`members.${String(at)}`, "No member with this id works on cases.");
    }
    const once = [...new Set(members)];
    await rows.queueMembers.replace(queue, once);
    await note(ctx, rows, { action: "cases.queue", kind: "queue", id: queue });
    return toQueue(queue, once, await namesOf(rows));
  });
}

const namesOf = async (rows: Pick<Rows, "members">): Promise<ReadonlyMap<string, string>> =>
  new Map((await rows.members.list()).map(({ id, name }) => [id, name]));

function toQueue(queue: string, members: readonly string[], names: ReadonlyMap<string, string>): CaseQueue {
  const named = members.map((id) => ({ id, name: names.get(id) ?? id }));
  return { queue, members: named.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)) };
}
