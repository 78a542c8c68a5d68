import type { SurveyDefinition } from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { measuresOf } from "./measures-of.ts";

/** A response as figures count it. */
export interface CountedResponse {
  readonly id: string;
  readonly submittedAt: number;
  readonly survey: SurveyDefinition;
  readonly answers: { readonly [question: string]: unknown };
}

type Counting = Pick<Rows, "segments" | "measures" | "rollups">;

/** Keeps by which segments new responses are counted and with which values, and adds them to the sums. */
export async function countNew(
  rows: Counting,
  all: readonly (CountedResponse & { readonly segments: { readonly [name: string]: string } })[],
): Promise<void> {
  const counted = all.map(({ id, submittedAt, survey, answers, segments }) => ({
    survey: survey.id,
    at: submittedAt,
    segments,
    measures: measuresOf(survey, { id, submittedAt }, answers),
  }));
  await rows.segments.addMany(all.map(({ id, segments }) => ({ owner: id, values: segments })));
  await rows.measures.add(counted.flatMap(({ measures }) => measures));
  await rows.rollups.addResponses(counted);
}

/**
 * Deletes a response that no invitation asked for, and takes it out of every figure. It is deleted first: whoever begins to
 * keep its day column by column waits for that.
 */
export async function removeCounted(
  rows: Counting & Pick<Rows, "unasked">,
  { id, survey, submittedAt }: { readonly id: string; readonly survey: string; readonly submittedAt: number },
): Promise<boolean> {
  const measures = await rows.measures.listOf(id);
  const segments = (await rows.segments.listOf([id])).get(id) ?? {};
  const isGone = await rows.unasked.remove(id);
  if (isGone) await rows.rollups.removeResponse({ survey, at: submittedAt, segments, measures });
  return isGone;
}

/** Counts what a response says now in place of what it said before. */
export async function countChanged(
  rows: Counting,
  { id, submittedAt, survey, answers }: CountedResponse,
): Promise<void> {
  const measures = measuresOf(survey, { id, submittedAt }, answers);
  const before = await rows.measures.replace(id, measures);
  const segments = (await rows.segments.listOf([id])).get(id) ?? {};
  await rows.rollups.changeResponse({ survey: survey.id, at: submittedAt, segments, measures }, before);
}
