import { ProblemError, type UnitChange, type UnitInput, type UnitItem } from "@afterword/sdk";
import type { PlaceRow, Rows, UnitRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { unusable } from "../unusable.ts";
import { note } from "./audit.ts";
import { countParts, mostParts, type Limits } from "./parts.ts";

/** The deepest tree: the organisation, and so many units below each other. */
const mostDeep = 6;

/** The organisation and its units, those above first. */
export async function listUnits(ctx: Ctx): Promise<{ readonly items: readonly UnitItem[] }> {
  const units = await ctx.store.read(ctx.scope, (rows) => rows.units.list());
  return { items: units.map(toItem) };
}

/**
 * Makes a unit of the organisation.
 *
 * @throws ProblemError `invalid_request` naming what can't be used; `forbidden` for a test key
 */
export async function createUnit(ctx: Ctx, input: UnitInput): Promise<UnitItem> {
  const { id, name, kind = "department", parent = ctx.scope.unit, segments } = input;
  requireLive(ctx);
  return ctx.store.write(ctx.scope, async (rows) => {
    const units = await rows.units.list();
    if (!units.some((unit) => unit.id === parent)) throw unusable("parent", `There is no unit "${parent}".`);
    const unit: UnitRow = { id, name, kind, parent, segments, createdAt: ctx.now };
    checkSegments(ctx, segments);
    checkDepth(units, unit);
    checkParts([...units, unit], unit);
    if (!(await rows.units.add(unit))) throw unusable("id", "There is another unit with this id.", "taken");
    await note(ctx, rows, { action: "units.create", kind: "unit", id });
    return toItem(unit);
  });
}

/**
 * Changes what a unit is called and which rows are its own. Keys and members in it see those from now on.
 *
 * @throws ProblemError `not_found`; `invalid_request` naming what can't be used, and for what would leave a unit below with
 *   nothing, or a key or a member with more parts than can be looked through
 */
export async function changeUnit(ctx: Ctx, id: string, change: UnitChange): Promise<UnitItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const units = await rows.units.list();
    const before = unitOf(units, id);
    requireLive(ctx);
    if (before.parent === null && change.segments !== undefined)
      throw unusable("segments", "All rows are the organisation's.", "not_taken");
    const unit = { ...before, name: change.name ?? before.name, segments: change.segments ?? before.segments };
    const all = units.map((one) => (one.id === id ? unit : one));
    if (change.segments !== undefined) {
      checkSegments(ctx, change.segments);
      const within = all.filter((one) => isWithin(all, one, id));
      for (const one of within) checkParts(all, one);
      for (const place of await rows.units.listPlaces(ctx.now))
        if (within.some((one) => one.id === place.within)) checkMost(countParts(all, place.within, place.segments));
    }
    await rows.units.change(unit);
    await note(ctx, rows, { action: "units.change", kind: "unit", id });
    return toItem(unit);
  });
}

/**
 * Removes a unit that nothing belongs to. Keys that were ended don't hold it.
 *
 * @throws ProblemError `not_found`; `unit_in_use` while a unit, a valid key or a member is in it: `detail` counts them
 */
export async function removeUnit(ctx: Ctx, id: string): Promise<UnitItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const units = await rows.units.list();
    const unit = unitOf(units, id);
    requireLive(ctx);
    if (unit.parent === null) throw new ProblemError("unit_in_use", { detail: "It is the organisation itself." });
    const places = (await rows.units.listPlaces(ctx.now)).filter(({ within }) => within === id);
    const below = units.filter(({ parent }) => parent === id).length;
    const added = (await rows.additions.list(null)).filter(
      (one) => one.part === id && (one.draft ?? one.kept) !== null,
    );
    if (below + places.length + added.length > 0)
      throw new ProblemError("unit_in_use", { detail: inUse(below, places, added.length) });
    await rows.units.releaseEnded(id, ctx.now);
    await rows.units.remove(id);
    await note(ctx, rows, { action: "units.remove", kind: "unit", id });
    return toItem(unit);
  });
}

/**
 * Checks in which part of the organisation somebody is to be let: a unit that is there, segments that are declared, and no
 * more parts than can be looked through.
 *
 * @throws ProblemError `invalid_request` naming what can't be used
 */
export async function checkPlace(
  ctx: Ctx,
  rows: Pick<Rows, "units">,
  { within, segments }: { readonly within: string | null; readonly segments: Limits },
): Promise<void> {
  if (within === ctx.scope.unit) throw unusable("within", "Leave it out for the whole organisation.", "not_taken");
  const units = await rows.units.list();
  if (within !== null && !units.some(({ id }) => id === within))
    throw unusable("within", `There is no unit "${within}".`);
  checkSegments(ctx, segments);
  const count = countParts(units, within, segments);
  if (count === 0) throw unusable("segments", "Nothing of the unit has these values.", "not_possible");
  checkMost(count);
}

function checkMost(count: number | null): void {
  if ((count ?? 0) > mostParts)
    throw unusable("segments", `These are over ${String(mostParts)} combinations of values.`, "too_many");
}

function checkSegments({ project }: Pick<Ctx, "project">, segments: Limits): void {
  const known = [...project.segments].sort().join(", ");
  for (const name of Object.keys(segments))
    if (!project.segments.has(name))
      throw unusable(
        `segments.${name}`,
        known === "" ? "The project declares no segment." : `The project's segments are ${known}.`,
      );
}

function checkDepth(units: readonly UnitRow[], unit: UnitRow): void {
  let depth = 0;
  for (let above: UnitRow | undefined = unit; above?.parent; depth++) {
    const { parent }: UnitRow = above;
    above = units.find((one) => one.id === parent);
  }
  if (depth > mostDeep) throw unusable("parent", `The tree has up to ${String(mostDeep)} levels of units.`, "too_deep");
}

function checkParts(units: readonly UnitRow[], { id, name }: UnitRow): void {
  const count = countParts(units, id, {});
  if (count === 0)
    throw unusable(
      "segments",
      `"${name}" would have nothing: the units above it don't have these values.`,
      "not_possible",
    );
  checkMost(count);
}

/** Whether a unit is another, or below it. */
function isWithin(units: readonly UnitRow[], unit: UnitRow, id: string): boolean {
  if (unit.id === id) return true;
  const above = units.find((one) => one.id === unit.parent);
  return above !== undefined && isWithin(units, above, id);
}

function inUse(below: number, places: readonly PlaceRow[], added: number): string {
  const of = (kind: PlaceRow["kind"]) => String(places.filter((place) => place.kind === kind).length);
  return `In it: units ${String(below)}, live keys ${of("live")}, test keys ${of("test")}, roles of members ${of("member")}, surveys that it adds to ${String(added)}.`;
}

/**
 * Test and live share the tree and the members: a key for tests would change what live keys see.
 *
 * @throws ProblemError `forbidden` for a test key
 */
export function requireLive({ actor, scope }: Pick<Ctx, "actor" | "scope">, what = "Units are"): void {
  if (actor.kind === "key" && scope.mode === "test")
    throw new ProblemError("forbidden", { detail: `${what} managed by a live key: test and live share them.` });
}

function unitOf(units: readonly UnitRow[], id: string): UnitRow {
  const unit = units.find((one) => one.id === id);
  if (!unit) throw new ProblemError("not_found");
  return unit;
}

const toItem = ({ segments, createdAt, ...unit }: UnitRow): UnitItem => ({
  ...unit,
  segments: Object.fromEntries(Object.entries(segments).map(([name, values]) => [name, [...values]])),
  createdAt: new Date(createdAt).toISOString(),
});
