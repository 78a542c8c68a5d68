import {
  conditionJson,
  defineWave,
  ProblemError,
  type ConditionJson,
  type WaveInput,
  type WaveOptions,
} from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { contentHash } from "../canonical.ts";
import type { Ctx } from "../context.ts";
import { planNext, takeTurn } from "./plan-waves.ts";

/**
 * Makes a wave besides those of the project and plans its first occurrence; the same again changes nothing. Returns the
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
  const audience = readAudience(id, options.audience);
  const { definition } = defineWave(id, survey, { ...options, audience } as unknown as WaveOptions);
  const declared = waves.find((one) => one.definition.id === id);
  return ctx.store.write(ctx.scope, async (rows) => {
    await takeTurn(rows);
    const [known] = await rows.waves.listOfPlan(id);
    if (known && known.origin === "host" && contentHash(known.definition) === contentHash(definition)) return known.id;
    if (known || declared)
      throw new ProblemError("wave_exists", { detail: `There is a wave "${id}" already, and it is another one.` });
    const { anchor } = definition;
    const other = await rows.waves.findOccurrence({ survey: surveyId, anchor, n: 0 });
    if (other) throw wrong(id, "anchor", "repeated", `"${other.plan}" asks "${surveyId}" from the same moment.`);
    await planNext(ctx, rows, definition, "host");
    return (await first(rows, id)) ?? neverOpens(id, anchor);
  });
}

/** An audience as `defineWave` takes it: conditions come as data. */
function readAudience(id: string, audience: WaveInput["audience"]): object {
  if ("everyone" in audience) return { everyone: true };
  const isParts = ["where", "sample", "by"].some((name) => name in audience);
  if (!isParts) return condition(id, audience);
  const { where, ...rest } = audience;
  if (where === undefined) return rest;
  const isEveryone = typeof where === "object" && where !== null && "everyone" in where;
  return { ...rest, where: isEveryone ? { everyone: true } : condition(id, where) };
}

function condition(id: string, given: unknown): { readonly json: ConditionJson } {
  const parsed = conditionJson.safeParse(given);
  if (parsed.success) return { json: parsed.data };
  const message = "A condition is { source, name, test, value }, or all, any or not of others.";
  throw wrong(id, "audience", "invalid", message);
}

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
