import {
  actionsOfRole,
  ProblemError,
  toLocal,
  type Action,
  type Role,
  type SignOffItem,
  type SignOffWanted,
} from "@afterword/sdk";
import type { MemberRow, MembershipRow, Rows, SignOffRow, UnitRow, WaveRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import { covers, partsOf, type Part } from "../access/parts.ts";
import type { Ctx } from "../context.ts";
import { findWave } from "./find-wave.ts";
import { addWaveTimer, takeTurn } from "./plan-waves.ts";
import { instantOf } from "./view-wave.ts";

/** Everything that says who has to sign, and who may. */
interface Known {
  readonly units: readonly UnitRow[];
  readonly members: readonly MemberRow[];
  readonly roles: ReadonlyMap<string, readonly MembershipRow[]>;
}

/**
 * What units have to sign off before it opens, and what they have: of the units that whoever asks has a role in, or above.
 */
export async function listSignOffs(ctx: Ctx): Promise<{ readonly items: readonly SignOffWanted[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const waves = (await rows.waves.listScheduled()).filter(({ definition }) => definition.signOff);
    const known = await read(rows);
    const items: SignOffWanted[] = [];
    for (const wave of waves)
      for (const one of await itemsOf(rows, wave, known))
        if (isSeen(ctx, known, one.item.unit)) items.push(toWanted(ctx, known, wave, one));
    return { items };
  });
}

/**
 * Signs an occurrence off for a unit. Only a member does, with a role in the unit or in one above it that is not the whole
 * organisation: whoever runs waves for everybody does not sign for a department. The last one that was waited for opens an
 * occurrence whose date has come.
 *
 * @throws ProblemError `not_found` for an occurrence that the unit does not sign; `forbidden` for who has no role in it;
 *   `wave_state` once it has opened
 */
export async function signWave(ctx: Ctx, id: string, unit: string): Promise<SignOffWanted> {
  return ctx.store.write(ctx.scope, async (rows) => {
    await takeTurn(rows);
    const wave = await rows.waves.find((await findWave(rows, id)).id, { lock: true });
    const known = await read(rows);
    if (!wave?.definition.signOff?.includes(unit) || !isSeen(ctx, known, unit)) throw new ProblemError("not_found");
    if (!maySign(ctx, known, unit))
      throw new ProblemError("forbidden", { detail: "A member signs who has a role in the unit." });
    if (wave.state !== "scheduled") throw new ProblemError("wave_state", { detail: `"${wave.id}" is ${wave.state}.` });
    const row = { wave: wave.id, within: unit, member: ctx.actor.id, signedAt: ctx.now };
    if (await rows.signOffs.add(row)) {
      await note(ctx, rows, { action: "waves.sign", kind: "wave", id: wave.id });
      await openWaiting(ctx, rows, wave);
    }
    return wantedOf(ctx, rows, known, wave, unit);
  });
}

/**
 * Takes back that an occurrence was signed off for a unit: whoever signed it does, until it opens.
 *
 * @throws ProblemError `not_found` where the caller has not signed it for that unit; `wave_state` once it has opened
 */
export async function unsignWave(ctx: Ctx, id: string, unit: string): Promise<SignOffWanted> {
  return ctx.store.write(ctx.scope, async (rows) => {
    await takeTurn(rows);
    const wave = await rows.waves.find((await findWave(rows, id)).id, { lock: true });
    const known = await read(rows);
    if (!wave || !isSeen(ctx, known, unit)) throw new ProblemError("not_found");
    const given = (await rows.signOffs.listOfWave(wave.id)).find(({ within }) => within === unit);
    if (!isOwn(ctx, given)) throw new ProblemError("not_found");
    if (wave.state !== "scheduled") throw new ProblemError("wave_state", { detail: `"${wave.id}" is ${wave.state}.` });
    await rows.signOffs.remove({ wave: wave.id, within: unit, member: ctx.actor.id });
    await note(ctx, rows, { action: "waves.unsign", kind: "wave", id: wave.id });
    return wantedOf(ctx, rows, known, wave, unit);
  });
}

/** An occurrence whose date has come waits for no more than its signatures: it is open as long as it was meant to be. */
async function openWaiting(ctx: Ctx, rows: Rows, wave: WaveRow): Promise<void> {
  if (wave.reason !== "unsigned" || (await missingSignOffs(rows, wave)).length > 0) return;
  const now = { ...wave, reason: null, opensAt: ctx.now, closesAt: ctx.now + wave.definition.openMs };
  await rows.waves.save(now);
  await addWaveTimer(ctx, rows, "open-wave", now, ctx.now);
}

/** The units that have yet to sign an occurrence off. One that is no longer there has nobody who could. */
export async function missingSignOffs(rows: Pick<Rows, "signOffs" | "units">, wave: WaveRow): Promise<UnitRow[]> {
  const { signOff = [] } = wave.definition;
  if (signOff.length === 0) return [];
  const signed = (await rows.signOffs.listOfWave(wave.id)).map(({ within }) => within);
  return (await rows.units.list()).filter(({ id }) => signOff.includes(id) && !signed.includes(id));
}

/** The units that have to sign an occurrence off, with who has and who may. */
export async function signOffsOf(
  rows: Pick<Rows, "signOffs" | "units" | "members" | "memberships">,
  wave: WaveRow,
): Promise<SignOffItem[]> {
  if (!wave.definition.signOff) return [];
  return (await itemsOf(rows, wave, await read(rows))).map(({ item }) => item);
}

/** What a unit has to sign, or has. @throws ProblemError `not_found` */
async function wantedOf(ctx: Ctx, rows: Rows, known: Known, wave: WaveRow, unit: string): Promise<SignOffWanted> {
  const found = (await itemsOf(rows, wave, known)).find(({ item }) => item.unit === unit);
  if (!found) throw new ProblemError("not_found");
  return toWanted(ctx, known, wave, found);
}

/** What a unit has to sign, and the signature where there is one. */
interface Signable {
  readonly item: SignOffItem;
  readonly given: SignOffRow | undefined;
}

async function itemsOf(rows: Pick<Rows, "signOffs">, wave: WaveRow, known: Known): Promise<Signable[]> {
  const signed = await rows.signOffs.listOfWave(wave.id);
  const nameOf = (id: string | undefined) => known.members.find((one) => one.id === id)?.name ?? null;
  return known.units
    .filter(({ id }) => wave.definition.signOff?.includes(id))
    .map(({ id, name }) => {
      const given = signed.find(({ within }) => within === id);
      const signers = known.members.filter((member) => member.disabledAt === null && isSigner(known, member.id, id));
      const item = {
        unit: id,
        name,
        signedAt: given ? instantOf(given.signedAt) : null,
        by: nameOf(given?.member),
        signers: signers.map((member) => member.name),
      };
      return { item, given };
    });
}

const read = async (rows: Pick<Rows, "units" | "members" | "memberships">): Promise<Known> => ({
  units: await rows.units.list(),
  members: await rows.members.list(),
  roles: await rows.memberships.list(),
});

const signs: Action = "waves.sign";

/** Whether these parts, which are not the whole organisation, have all of a unit. */
function hasUnit(parts: readonly Part[] | null, { units }: Known, unit: string): boolean {
  const own = partsOf(units, unit, {});
  return parts !== null && own !== null && own.length > 0 && covers(parts, own);
}

const isSigner = (known: Known, member: string, unit: string): boolean =>
  (known.roles.get(member) ?? []).some(({ role, within, segments }) => {
    const may: readonly Action[] = actionsOfRole[role as Role];
    return may.includes(signs) && hasUnit(partsOf(known.units, within, segments), known, unit);
  });

const maySign = ({ actor }: Ctx, known: Known, unit: string): boolean =>
  actor.kind === "member" &&
  (actor.grants ?? []).some(({ actions, parts }) => actions.includes(signs) && hasUnit(parts, known, unit));

const isSeen = ({ parts }: Ctx, known: Known, unit: string): boolean => parts === null || hasUnit(parts, known, unit);

const isOwn = ({ actor }: Ctx, given: SignOffRow | undefined): boolean =>
  actor.kind === "member" && given?.member === actor.id;

const toWanted = (ctx: Ctx, known: Known, wave: WaveRow, { item, given }: Signable): SignOffWanted => ({
  ...item,
  wave: wave.id,
  survey: wave.survey,
  opensAt: instantOf(wave.opensAt),
  opensAtLocal: toLocal(wave.opensAt, wave.definition.timeZone),
  timeZone: wave.definition.timeZone,
  mine: item.signedAt === null && maySign(ctx, known, item.unit),
  given: isOwn(ctx, given),
});
