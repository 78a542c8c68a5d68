import type { CaseRow, NoticeWhy, Rows } from "@afterword/store";
import { findAlert } from "../cases/kept-alerts.ts";
import type { Ctx } from "../context.ts";
import { listColleagues, presentFor, presentOf, rungsOf, todayOf, type Colleague } from "./colleagues.ts";

/** A reader of notices as it is kept: `member m1`. */
const memberReader = (id: string): string => `member ${id}`;
/** The address that an alert names, as a reader. */
const alertReader = (rule: string): string => `alert ${rule}`;

/**
 * Who is told of a case now. One that was given to somebody: they, or who stands in. One that is in a queue: those who read
 * that, else those who lead where it is. One whose client wrote back: who works on it, else those who lead. One that nobody is in time for: its owner, those who lead there, and the address that the alert names; once
 * the time is over, also those on the next rung.
 */
export async function readersOf(
  ctx: Pick<Ctx, "now" | "project">,
  rows: Rows,
  row: CaseRow,
  why: NoticeWhy,
): Promise<readonly string[]> {
  const segments = (await rows.segments.listOf([row.response])).get(row.response) ?? {};
  const work = { row, segments };
  const [staff, today] = [await listColleagues(rows), todayOf(ctx)];
  const owner = staff.all.find(({ id }) => id === row.owner);
  const owners = owner ? [presentFor(owner, staff.all, work, today)].filter((one) => one !== null) : [];
  // Who reads its queue, as far as they may work on it and are there; else whoever leads where it is.
  const reads = new Set(await rows.queueMembers.listOf(row.queue));
  const queued = presentOf(
    staff.all.filter(({ id }) => reads.has(id)),
    staff.all,
    work,
    today,
  );
  const told = (): readonly Colleague[] => {
    if (why === "owner") return owners;
    if (why === "replied" && owners.length > 0) return owners;
    const [first = [], second = []] = [...(queued.length === 0 ? [] : [queued]), ...rungsOf(staff, work, today)];
    if (why === "opened" || why === "queue" || why === "replied") return first;
    return [...owners, ...first, ...(why === "missed" ? second : [])];
  };
  const isUp = why === "warned" || why === "missed";
  const named = isUp && (await escalationOf(ctx, rows, row.rule)) !== null ? [alertReader(row.rule)] : [];
  return [...new Set([...told().map(({ id }) => memberReader(id)), ...named])];
}

/** The address that is told when time runs out; null where an alert names none, or is gone. */
export const escalationOf = async (
  ctx: Pick<Ctx, "project">,
  rows: Pick<Rows, "alerts">,
  rule: string,
): Promise<string | null> => (await findAlert(ctx, rows, rule))?.escalation ?? null;
