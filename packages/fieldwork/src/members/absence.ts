import type { Absence, MeChange } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { findColleague } from "../notices/colleagues.ts";
import { unusable } from "../unusable.ts";

/** When a member is away, as it is told; null where nothing was said. */
export async function readAbsence(rows: Pick<Rows, "absences" | "members">, member: string): Promise<Absence | null> {
  const row = await rows.absences.find(member);
  const standIn = row?.standIn == null ? null : await rows.members.find(row.standIn);
  return (
    row && {
      from: row.fromDay,
      until: row.untilDay,
      standIn: standIn && { id: standIn.id, name: standIn.name },
    }
  );
}

/**
 * Keeps when a member is away, or that they are back.
 *
 * @throws ProblemError `invalid_request` for days in the wrong order, and for a stand-in who works on no cases
 */
export async function keepAbsence(
  rows: Rows,
  member: string,
  absence: NonNullable<MeChange["absence"]> | null,
): Promise<void> {
  if (absence === null) {
    await rows.absences.remove(member);
    return;
  }
  const { from, until, standIn = null } = absence;
  if (until < from) throw unusable("absence.until", "The last day comes before the first.", "order");
  const other = standIn === null || standIn === member ? null : await findColleague(rows, standIn);
  const works = other?.actor.grants?.some(
    ({ actions, parts }) => actions.includes("cases.manage") && parts?.length !== 0,
  );
  if (standIn !== null && works !== true)
    throw unusable("absence.standIn", "No other member with this id works on cases.");
  await rows.absences.put({ member, fromDay: from, untilDay: until, standIn });
}
