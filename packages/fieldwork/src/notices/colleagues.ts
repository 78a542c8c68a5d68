import { toLocal, type Role } from "@afterword/sdk";
import type { AbsenceRow, CaseRow, MemberRow, MembershipRow, Rows, UnitRow } from "@afterword/store";
import type { Actor } from "../access/actor.ts";
import { mayDo } from "../access/authorize.ts";
import { isIn, partsOf } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { grantsOf } from "../members/session.ts";

type Segments = { readonly [name: string]: string };

/** Somebody who may be given work, with what they may do. */
export interface Colleague {
  readonly id: string;
  readonly member: MemberRow;
  readonly actor: Actor;
  readonly roles: readonly MembershipRow[];
  readonly absence: AbsenceRow | null;
}

/** A case, as far as it says who may work on it. */
export interface Work {
  readonly row: Pick<CaseRow, "isRestricted">;
  readonly segments: Segments;
}

/** Who is asked first about a case in their part of the organisation; whoever is further on is told when time runs out. */
const ladder: readonly Role[] = ["lead", "manager", "officer", "administrator", "owner"];

type Staff = Pick<Rows, "members" | "memberships" | "units" | "absences">;

/** Everybody who is let in, with the units that say what they may do. */
export async function listColleagues(
  rows: Staff,
): Promise<{ readonly all: readonly Colleague[]; readonly units: readonly UnitRow[] }> {
  const units = await rows.units.list();
  const memberships = await rows.memberships.list();
  const absences = new Map((await rows.absences.list()).map((one) => [one.member, one]));
  const members = (await rows.members.list()).filter(({ disabledAt }) => disabledAt === null);
  const all = members.map((member) => {
    const roles = memberships.get(member.id) ?? [];
    return { ...colleagueOf(units, member, roles), absence: absences.get(member.id) ?? null };
  });
  return { all, units };
}

/** Somebody who is let in; null for who is no member, or kept out. */
export async function findColleague(rows: Staff, id: string): Promise<Colleague | null> {
  const member = await rows.members.find(id);
  if (member?.disabledAt !== null) return null;
  const of = colleagueOf(await rows.units.list(), member, await rows.memberships.listOf(id));
  return { ...of, absence: await rows.absences.find(id) };
}

const colleagueOf = (units: readonly UnitRow[], member: MemberRow, roles: readonly MembershipRow[]) => ({
  id: member.id,
  member,
  roles,
  actor: { kind: "member" as const, id: member.id, grants: grantsOf(units, roles) },
});

/** Whether somebody may work on a case. */
export const mayWork = ({ actor }: Pick<Colleague, "actor">, { row, segments }: Work): boolean =>
  mayDo(actor, "cases.manage", [segments]) && (!row.isRestricted || mayDo(actor, "cases.restricted", [segments]));

/** The day that it is where the organisation is, such as `2026-03-05`. */
export const todayOf = ({ now, project }: Pick<Ctx, "now" | "project">): string =>
  toLocal(now, project.project.timeZone).slice(0, 10);

/** Whether somebody is away on a day. */
export const isAway = ({ absence }: Pick<Colleague, "absence">, today: string): boolean =>
  absence !== null && absence.fromDay <= today && today <= absence.untilDay;

/** Who works in somebody's place now: they themselves, whoever stands in and may, or nobody. */
export function presentFor(one: Colleague, all: readonly Colleague[], work: Work, today: string): Colleague | null {
  if (!isAway(one, today)) return one;
  const other = all.find(({ id }) => id === one.absence?.standIn);
  return other && !isAway(other, today) && mayWork(other, work) ? other : null;
}

/** Of some colleagues those who may work on a case, or who stand in for them now. */
export function presentOf(
  some: readonly Colleague[],
  all: readonly Colleague[],
  work: Work,
  today: string,
): readonly Colleague[] {
  const working = some.filter((one) => mayWork(one, work));
  return [...new Set(working.flatMap((one) => presentFor(one, all, work, today) ?? []))];
}

/** Those who have one role where a case is, rung by rung; a rung on which nobody is there now is left out. */
export function rungsOf(
  { all, units }: { readonly all: readonly Colleague[]; readonly units: readonly UnitRow[] },
  work: Work,
  today: string,
): readonly (readonly Colleague[])[] {
  const joined = all.filter(({ member }) => member.passwordHash !== null || member.subject !== null);
  const isThere = (role: Role) => (one: Colleague) =>
    mayWork(one, work) &&
    one.roles.some((of) => of.role === role && isIn(partsOf(units, of.within, of.segments), work.segments));
  const rungs = ladder.map((role) => {
    const present = joined.filter(isThere(role)).flatMap((one) => presentFor(one, joined, work, today) ?? []);
    return [...new Set(present)];
  });
  return rungs.filter(({ length }) => length > 0);
}
