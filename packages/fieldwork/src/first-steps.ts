import { unnamedOrganisation, type FirstStepName, type FirstSteps, type FirstStepsChange } from "@afterword/sdk";
import type { ApiKeyRow, Rows, UnitRow } from "@afterword/store";
import { note } from "./access/audit.ts";
import type { Ctx } from "./context.ts";
import { isMadeUp, people } from "./sample/plan.ts";

/** The setting that keeps when the rest was left off. */
const setting = "first_steps_left_off";

/** What an organisation does first, and what of it is done, as it follows from what is stored. */
export async function readFirstSteps(ctx: Ctx): Promise<FirstSteps> {
  return ctx.store.read(ctx.scope, (rows) => look(ctx, rows));
}

/** Leaves the rest off, or takes it up again. Doing it again changes nothing. */
export async function changeFirstSteps(ctx: Ctx, { leftOff }: FirstStepsChange): Promise<FirstSteps> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const before = await rows.keptSettings.find(setting);
    if ((before !== null) === leftOff) return look(ctx, rows);
    if (leftOff) await rows.keptSettings.put(setting, new Date(ctx.now).toISOString());
    else await rows.keptSettings.remove(setting);
    await note(ctx, rows, { action: leftOff ? "steps.leave" : "steps.return", kind: "unit", id: ctx.scope.unit });
    return look(ctx, rows);
  });
}

async function look(ctx: Ctx, rows: Rows): Promise<FirstSteps> {
  const done = whatIsDone(ctx, {
    units: await rows.units.list(),
    looks: await rows.looks.list(),
    people: await rows.people.page({ after: null, limit: people + 1 }),
    keys: await rows.apiKeys.list(),
    waves: await rows.waves.list({ after: null, limit: 1 }),
  });
  const steps = Object.entries(done).map(([step, isDone]) => ({ step: step as FirstStepName, done: isDone }));
  return { steps, leftOffAt: await rows.keptSettings.find(setting) };
}

interface Found {
  readonly units: readonly UnitRow[];
  readonly looks: readonly unknown[];
  /** At least one more than there are made-up ones, where there are others. */
  readonly people: readonly { readonly id: string }[];
  readonly keys: readonly ApiKeyRow[];
  readonly waves: readonly unknown[];
}

/** Which steps are done, in their order. */
function whatIsDone(
  { now, project }: Pick<Ctx, "now" | "project">,
  found: Found,
): { readonly [step in FirstStepName]: boolean } {
  const isDesk = ({ scopes, revokedAt, expiresAt }: ApiKeyRow) =>
    scopes.includes("events:write") && revokedAt === null && (expiresAt === null || expiresAt > now);
  return {
    name: found.units.some(({ parent, name }) => parent === null && name !== unnamedOrganisation),
    units: found.units.some(({ parent }) => parent !== null),
    look: found.looks.length > 0,
    survey: project.project.surveys.some(({ id }) => !project.isRetired(id)),
    people: found.people.some(({ id }) => !isMadeUp(id)) || found.keys.some(isDesk),
    ask: found.waves.length > 0 || project.project.rules.length > 0,
  };
}
