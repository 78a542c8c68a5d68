import { ProblemError, type GoalInput, type GoalItem, type GoalMetric } from "@afterword/sdk";
import type { GoalRow } from "@afterword/store";
import { note } from "./access/audit.ts";
import { isIn } from "./access/parts.ts";
import type { Ctx } from "./context.ts";
import { hasMetric } from "./find-question.ts";
import { newId } from "./secret.ts";
import { unusable } from "./unusable.ts";

/** How many goals an organisation has. */
const mostGoals = 2_000;

/** What figures are to reach: of whole surveys, and of what the caller may see. */
export async function listGoals(ctx: Ctx): Promise<{ readonly items: readonly GoalItem[] }> {
  const goals = await ctx.store.read(ctx.scope, (rows) => rows.goals.list());
  return { items: goals.filter((goal) => isSeen(ctx, goal)).map(toItem) };
}

const isSeen = ({ parts }: Ctx, { segment, value }: GoalRow): boolean =>
  segment === "" || isIn(parts, { [segment]: value });

/**
 * Says what a figure is to reach, in place of what was said before.
 *
 * @throws ProblemError `invalid_request` naming what isn't there, or a goal that can't be reached
 */
export async function putGoal(ctx: Ctx, input: GoalInput): Promise<GoalItem> {
  checkFigure(ctx, input);
  checkReach(input);
  const { survey, metric, question = "", segment = "", value = "", goal } = input;
  return ctx.store.write(ctx.scope, async (rows) => {
    const all = await rows.goals.list();
    const same = all.find((one) => isSame(one, { survey, metric, question, segment, value }));
    if (same === undefined && all.length >= mostGoals)
      throw unusable("goal", `There are ${String(mostGoals)} goals already.`, "too_many");
    const id = same?.id ?? newId("goal");
    const row: GoalRow = { id, survey, metric, question, segment, value, goal, changedAt: ctx.now };
    await rows.goals.put(row);
    await note(ctx, rows, { action: "goals.set", kind: "goal", id });
    return toItem(row);
  });
}

type Figure = Pick<GoalRow, "survey" | "metric" | "question" | "segment" | "value">;

const isSame = (a: Figure, b: Figure): boolean =>
  (Object.keys(b) as (keyof Figure)[]).every((name) => a[name] === b[name]);

/** Lets a figure have no goal any more. @throws ProblemError `not_found` */
export async function removeGoal(ctx: Ctx, id: string): Promise<GoalItem> {
  return ctx.store.write(ctx.scope, async (rows) => {
    const removed = await rows.goals.remove(id);
    if (removed === null) throw new ProblemError("not_found");
    await note(ctx, rows, { action: "goals.remove", kind: "goal", id });
    return toItem(removed);
  });
}

/** Metrics of a survey or of its events: no question has them, but `fcr`, which can be asked too. */
const withoutQuestion: readonly GoalMetric[] = ["response-rate", "sla", "fcr"];

function checkFigure({ project }: Ctx, { survey, metric, question, segment }: GoalInput): void {
  const definition = project.survey(survey);
  if (!definition) throw unusable("survey", `The project has no survey "${survey}".`);
  if (segment !== undefined && !project.segments.has(segment))
    throw unusable("segment", `"${segment}" is no declared segment.`);
  const isOfSurvey = withoutQuestion.includes(metric);
  if (question === undefined) {
    if (!isOfSurvey) throw unusable("question", `Name a question of "${survey}".`, "required");
    return;
  }
  if (isOfSurvey && metric !== "fcr") throw unusable("question", `No question has ${metric}.`, "not_taken");
  const asked = definition.questions.find(({ name }) => name === question);
  if (!asked) throw unusable("question", `"${question}" is no question of "${survey}".`);
  if (metric !== "fcr" && !hasMetric(asked, metric))
    throw unusable("question", `"${question}" is a question of kind ${asked.kind}, which has no ${metric}.`);
}

function checkReach({ metric, goal }: GoalInput): void {
  if (metric === "mean") return;
  const [least, most] = metric === "nps" ? [-100, 100] : [0, 100];
  if (goal < least || goal > most)
    throw unusable("goal", `A goal of ${metric} lies from ${String(least)} to ${String(most)}.`, "out_of_range");
}

const toItem = ({ question, segment, value, metric, changedAt, ...row }: GoalRow): GoalItem => ({
  ...row,
  metric: metric as GoalMetric,
  question: question === "" ? null : question,
  segment: segment === "" ? null : segment,
  value: segment === "" ? null : value,
  changedAt: new Date(changedAt).toISOString(),
});
