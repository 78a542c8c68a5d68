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
    const [names, inTurn] = [await namesOf(rows), new Set(await rows.queueMembers.listInTurn())];
    const queues = [...new Set([...named, ...read.keys()])].sort();
    return {
      items: queues.map((queue) => {
        const members = (read.get(queue) ?? []).map(({ member }) => member);
        return toQueue({ queue, members, inTurn: inTurn.has(queue) }, names);
      }),
    };
  });
}

/**
 * Keeps who reads a queue. They are told of its cases as far as they may work on them; where none of them may, or is there,
 * those are who lead there.
 *
 * @throws ProblemError `invalid_request` for somebody who is no member, or works on no cases, and where cases are given to nobody
 */
export async function putCaseQueue(ctx: Ctx, { queue, members, inTurn = false }: CaseQueueInput): Promise<CaseQueue> {
  if (inTurn && members.length === 0) throw unusable("inTurn", "Name who is given its cases.", "required");
  return ctx.store.write(ctx.scope, async (rows) => {
    const { all } = await listColleagues(rows);
    for (const [at, id] of members.entries()) {
      const grants = all.find((one) => one.id === id)?.actor.grants ?? [];
      if (!grants.some(({ actions, parts }) => actions.includes("cases.manage") && parts?.length !== 0))
        throw unusable(`members.${String(at)}`, "No member with this id works on cases.");
    }
    const once = [...new Set(members)];
    await rows.queueMembers.replace(queue, once);
    await rows.queueMembers.setInTurn(queue, inTurn);
    await note(ctx, rows, { action: "cases.queue", kind: "queue", id: queue });
    return toQueue({ queue, members: once, inTurn }, await namesOf(rows));
  });
}

const namesOf = async (rows: Pick<Rows, "members">): Promise<ReadonlyMap<string, string>> =>
  new Map((await rows.members.list()).map(({ id, name }) => [id, name]));

function toQueue(
  of: { readonly queue: string; readonly members: readonly string[]; readonly inTurn: boolean },
  names: ReadonlyMap<string, string>,
): CaseQueue {
  const members = of.members.map((id) => ({ id, name: names.get(id) ?? id }));
  return { ...of, members: members.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)) };
}
