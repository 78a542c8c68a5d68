import type { SurveyDefinition } from "@afterword/sdk";
import type { ResponseRow, Rows, TimerRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { planLearning } from "./plan-learning.ts";
import { codedBy } from "./codebook.ts";
import { codeResponse, commentsIn } from "./code-response.ts";

const kind = "code-comment";
/** Whoever changes an answer at once has it coded once, and nobody is called: a second is soon enough. */
const afterMs = 1_000;

/** A response as it is stored now. */
interface Stored extends Pick<ResponseRow, "id" | "answers"> {
  /** What it said before. */
  readonly before?: ResponseRow["answers"];
}

/**
 * Has the comments of responses coded; in the transaction that stores them. Those that have none, and had none before, take
 * nothing.
 */
export async function scheduleCoding(
  rows: Pick<Rows, "timers">,
  survey: SurveyDefinition,
  responses: readonly Stored[],
  now: number,
): Promise<void> {
  const written = responses.filter(({ answers, before = {} }) =>
    [answers, before].some((one) => commentsIn(survey, one).length > 0),
  );
  const [first] = written;
  if (!first) return;
  await rows.timers.add({
    kind,
    key: `${first.id} ${String(now)}`,
    payload: { responses: written.map(({ id }) => id) },
    dueAt: now + afterMs,
    createdAt: now,
  });
}

/** Codes the comments of the responses that a timer names, as they are now. */
export async function codeComments(ctx: Ctx, timer: TimerRow): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    // What has ended names nobody's answers.
    if (!(await rows.timers.finish({ ...timer, payload: {} }, "done", ctx.now))) return;
    await codeStored(ctx, rows, await rows.unasked.findMany(timer.payload["responses"] as string[]));
    await planLearning(rows, ctx.now);
  });
}

/** Codes the comments of stored responses, in place of what they were coded as. */
export async function codeStored(
  ctx: Pick<Ctx, "project" | "scope">,
  rows: Rows,
  responses: readonly ResponseRow[],
): Promise<void> {
  const book = await codedBy(ctx, rows);
  const definitions = new Map<string, SurveyDefinition | undefined>();
  const found = [];
  for (const response of responses) {
    const key = `${response.survey} ${String(response.version)}`;
    if (!definitions.has(key))
      definitions.set(key, (await rows.surveys.findVersion(response.survey, response.version))?.definition);
    const definition = definitions.get(key);
    if (definition) found.push(...codeResponse(definition, response, book));
  }
  await rows.codings.replace(
    responses.map(({ id }) => id),
    found,
  );
}
