import { ProblemError, type CommentLabel, type CommentSample, type CommentSampleQuery } from "@afterword/sdk";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { shownAnswers } from "../privacy/shown-words.ts";
import { codedBy } from "./codebook.ts";
import { scheduleLearning } from "./plan-learning.ts";
import { coders, drawSample, isDone, quarterAt } from "./draw-sample.ts";

const coderOf = ({ actor }: Ctx): string => `${actor.kind} ${actor.id}`;

/**
 * The comments of a sample, for two people to code. What others said is told once all are coded by two: before, nobody leans on
 * somebody else, or on what the program says.
 *
 * @throws ProblemError `invalid_query` for a quarter that isn't over
 */
export async function readSample(ctx: Ctx, query: CommentSampleQuery): Promise<CommentSample> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const sample = await drawSample(ctx, rows, query);
    const isOver = isDone(sample);
    const { codebook } = await codedBy(ctx, rows);
    const items = sample.map(({ response, question, text, labels }) => {
      const own = labels.find(({ coder }) => coder === coderOf(ctx));
      return {
        ...{ response, question, text: shownAnswers(ctx, text) },
        own: own ? { themes: [...own.themes], sentiment: own.sentiment } : null,
        isOpen: labels.length < coders,
        labels: isOver ? labels.map(({ coder, themes, sentiment }) => ({ coder, themes: [...themes], sentiment })) : [],
      };
    });
    return { ...query, state: isOver ? "done" : "open", themes: [...codebook.themes], items };
  });
}

/**
 * Codes a comment of a sample, or says otherwise than before.
 *
 * @throws ProblemError `not_found` for a comment that is in no sample; `comment_labelled` where two people have coded it;
 * `invalid_request` for a theme that the codebook doesn't have
 */
export async function labelComment(ctx: Ctx, input: CommentLabel): Promise<CommentLabel> {
  const { response, question, sentiment } = input;
  return ctx.store.write(ctx.scope, async (rows) => {
    // Of two who code it at once one waits.
    await rows.unasked.find(response, { lock: true });
    const coding = (await rows.codings.listOf([response])).find((one) => one.question === question);
    if (!coding) throw new ProblemError("not_found");
    const sample = {
      language: coding.language as CommentSampleQuery["language"],
      quarter: quarterAt(coding.submittedAt),
    };
    const isOver = quarterAt(ctx.now) > sample.quarter;
    const drawn = isOver ? await drawSample(ctx, rows, sample) : [];
    const comment = drawn.find((one) => one.response === response && one.question === question);
    if (!comment) throw new ProblemError("not_found");
    const { codebook } = await codedBy(ctx, rows);
    const unknown = input.themes.findIndex((theme) => !codebook.themes.includes(theme));
    if (unknown >= 0) {
      const message = `The codebook has no theme "${String(input.themes[unknown])}".`;
      throw new ProblemError("invalid_request", {
        errors: [{ path: `themes[${String(unknown)}]`, code: "unknown", message }],
      });
    }
    if (comment.labels.length >= coders) throw new ProblemError("comment_labelled");
    const themes = codebook.themes.filter((theme) => input.themes.includes(theme));
    const { survey, revision } = comment;
    await rows.commentLabels.put({
      ...{ response, question, coder: coderOf(ctx), revision, survey, ...sample, themes, sentiment },
      labelledAt: ctx.now,
    });
    // What both have coded whole says whether the estimates are right, and teaches them.
    const isMore = comment.labels.every(({ coder }) => coder !== coderOf(ctx));
    const isWhole = drawn.every((one) => one.labels.length + (isMore && one === comment ? 1 : 0) >= coders);
    if (isWhole) await scheduleLearning(rows, ctx.now);
    await note(ctx, rows, { action: "comments.label", kind: "response", id: response });
    return { response, question, themes, sentiment };
  });
}
