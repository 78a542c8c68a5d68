import {
  defineWave,
  ProblemError,
  type WaveDefinition,
  type WaveDetail,
  type WaveInput,
  type WaveOptions,
} from "@afterword/sdk";
import type { Rows, WaveRow } from "@afterword/store";
import { note } from "../access/audit.ts";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import { draftNext, planNext, takeTurn } from "./plan-waves.ts";
import { detailOf } from "./show-wave.ts";

/**
 * Makes a wave besides those of the project and plans its first occurrence; the same again changes nothing, unless it was
 * called off with its survey: then it returns. Returns the
 * occurrence's id.
 *
 * @throws ProblemError `invalid_definition` naming each path, `wave_exists` when the id means another wave
 */
export async function createWave(ctx: Ctx, input: WaveInput): Promise<string> {
  const definition = define(ctx, input);
  const { id } = definition;
  return ctx.store.write(ctx.scope, async (rows) => {
    await takeTurn(rows);
    await checkUnits(rows, definition);
    const known = await findSame(ctx, rows, definition);
    if (known) {
      // Called off because its survey had left the project, which has it again.
      if (known.state === "closed" && known.reason === "removed") await planNext(ctx, rows, definition, "host");
      return (await first(rows, id)) ?? known.id;
    }
    await planNext(ctx, rows, definition, "host");
    const made = (await first(rows, id)) ?? neverOpens(id, definition.anchor);
    await note(ctx, rows, { action: "waves.create", kind: "wave", id: made });
    return made;
  });
}

/**
 * What a wave would be, and whom its first occurrence would ask, without making it.
 *
 * @throws ProblemError as {@link createWave} does
 */
export async function tryWave(ctx: Ctx, input: WaveInput): Promise<WaveDetail> {
  const definition = define(ctx, input);
  const wave = await ctx.store.read(ctx.scope, async (rows) => {
    await checkUnits(rows, definition);
    const known = await findSame(ctx, rows, definition);
    return (
      known ?? (await draftNext(ctx, rows, definition, "host")).row ?? neverOpens(definition.id, definition.anchor)
    );
  });
  return detailOf(ctx, wave);
}

/** A wave as it is told over HTTP, as data. What the contract leaves open is looked at by the definition itself. */
function define(ctx: Ctx, { id, survey: surveyId, ...options }: WaveInput): WaveDefinition {
  const survey = ctx.project.project.surveys.find((one) => one.id === surveyId);
  if (!survey) throw wrong(id, "survey", "unknown", `The project has no survey "${surveyId}".`);
  if (ctx.project.isRetired(surveyId)) throw wrong(id, "survey", "retired", `"${surveyId}" is retired.`);
  const audience = toAudience(options.audience);
  return defineWave(id, survey, { ...options, audience } as unknown as WaveOptions).definition;
}

/** Those who sign it off are units below the organisation: in it somebody has a role. */
async function checkUnits(rows: Pick<Rows, "units">, { id, signOff = [] }: WaveDefinition): Promise<void> {
  if (signOff.length === 0) return;
  const units = await rows.units.list();
  for (const unit of signOff)
    if (!units.some((one) => one.id === unit && one.parent !== null))
      throw wrong(id, "signOff", "unknown", `There is no unit "${unit}" below the organisation.`);
}

/** The occurrence of a wave that was made like this before. @throws ProblemError when its id or its anchor is another's */
async function findSame(ctx: Ctx, rows: Rows, definition: WaveDefinition): Promise<WaveRow | undefined> {
  const { id, survey, anchor } = definition;
  const declared = ctx.project.project.waves.some((one) => one.definition.id === id);
  const [known] = await rows.waves.listOfPlan(id);
  if (known && known.origin === "host" && contentHash(known.definition) === contentHash(definition)) return known;
  if (known || declared)
    throw new ProblemError("wave_exists", { detail: `There is a wave "${id}" already, and it is another one.` });
  const other = await rows.waves.findOccurrence({ survey, anchor, n: 0 });
  if (other) throw wrong(id, "anchor", "repeated", `"${other.plan}" asks "${survey}" from the same anchor, ${anchor}.`);
  return undefined;
}

/** An audience as `defineWave` takes it: conditions come as data. */
function toAudience(audience: WaveInput["audience"]): object {
  const isParts = ["where", "sample", "by"].some((name) => name in audience);
  if (!isParts) return toWhole(audience);
  const { where, ...rest } = audience as { readonly where?: object };
  return where === undefined ? rest : { ...rest, where: toWhole(where) };
}

/** Nothing at all is told by the definition. */
const toWhole = (whom: object): object =>
  "everyone" in whom || Object.keys(whom).length === 0 ? whom : { json: whom };

const first = async (rows: Rows, plan: string): Promise<string | undefined> =>
  (await rows.waves.listOfPlan(plan))[0]?.id;

function neverOpens(id: string, anchor: string): never {
  throw wrong(id, "anchor", "past", `${anchor} is over, and it comes round no more: it would never open.`);
}

const wrong = (id: string, path: string, code: string, message: string): ProblemError =>
  new ProblemError("invalid_definition", {
    detail: `Wave "${id}" can't work.`,
    errors: [{ path: `waves.${id}.${path}`, code, message }],
  });
