import type { CaseWorker, CaseWorkersQuery } from "@afterword/sdk";
import { mayDo } from "../access/authorize.ts";
import type { Ctx } from "../context.ts";
import { isAway, listColleagues, mayWork, todayOf, type Colleague } from "../notices/colleagues.ts";
import { findCase } from "./read-case.ts";

/**
 * Members who may be given cases, by name: those who may work on one, or wherever whoever asks may.
 *
 * @throws ProblemError `not_found` for a case that is not there
 */
export async function listCaseWorkers(
  ctx: Ctx,
  { case: id }: CaseWorkersQuery,
): Promise<{ readonly items: readonly CaseWorker[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const row = id === undefined ? null : await findCase(ctx, rows, id);
    const segments = row && ((await rows.segments.listOf([row.response])).get(row.response) ?? {});
    const { all } = await listColleagues(rows);
    const may = (one: Colleague) =>
      row && segments ? mayWork(one, { row, segments }) : mayDo(one.actor, "cases.manage", ctx.parts);
    const names = new Map(all.map(({ id: one, member }) => [one, member.name]));
    const items = all.filter(may).map((one) => toWorker(one, names, todayOf(ctx)));
    return { items: items.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)) };
  });
}

function toWorker(one: Colleague, names: ReadonlyMap<string, string>, today: string): CaseWorker {
  const absence = isAway(one, today) ? one.absence : null;
  const name = names.get(absence?.standIn ?? "");
  const standIn = absence?.standIn == null || name === undefined ? null : { id: absence.standIn, name };
  return { id: one.id, name: one.member.name, awayUntil: absence?.untilDay ?? null, standIn };
}
