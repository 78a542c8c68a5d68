import { defineWave, ProblemError, type WaveInput, type WaveOptions } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import { planNext, takeTurn } from "./plan-waves.ts";

/**
 * Makes a wave besides those of the project and plans its first occurrence; the same again changes nothing, unless it was
 * called off with its survey: then it returns. Returns the
 * occurrence's id.
 *
 * @throws ProblemError `invalid_definition` naming each path, `wave_exists` when the id means another wave
 */
export async function createWave(ctx: Ctx, input: WaveInput): Promise<string> {
  const { id, survey: surveyId, ...options } = input;
  const { surveys, waves } = ctx.project.project;
  const survey = surveys.find((one) => one.id === surveyId);
  if (!survey) throw wrong(id, "survey", "unknown", `The project has no survey "${surveyId}".`);
  // What the contract leaves open is looked at by the definition itself.
  const audience = toAudience(options.audience);
  const { definition } = defineWave(id, survey, { ...options, audience } as unknown as WaveOptions);
  const declared = waves.find((one) => one.definition.id === id);
  return ctx.store.write(ctx.scope, async (rows) => {
    await takeTurn(rows);
    const [known] = await rows.waves.listOfPlan(id);
    if (known && known.origin === "host" && contentHash(known.definition) === contentHash(definition)) {
      // Called off because its survey had left the project, which has it again.
      if (known.state === "closed" && known.reason === "removed") await planNext(ctx, rows, definition, "host");
      return (await first(rows, id)) ?? known.id;
    }
    if (known || declared)
      throw new ProblemError("wave_exists", { detail: `There is a wave "${id}" already, and it is another one.` });
    const { anchor } = definition;
    const other = await rows.waves.findOccurrence({ survey: surveyId, anchor, n: 0 });
    if (other)
      throw wrong(id, "anchor", "repeated", `"${other.plan}" asks "${surveyId}" from the same anchor, ${anchor}.`);
    await planNext(ctx, rows, definition, "host");
    const made = (await first(rows, id)) ?? neverOpens(id, anchor);
    await note(ctx, rows, { action: "waves.create", kind: "wave", id: made });
    return made;
  });
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
