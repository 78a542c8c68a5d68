import type { EstimatorState } from "@afterword/sdk";
import type { EstimatorRow, Rows } from "@afterword/store";
import { estimate, readyLanguages, sentiment, textLocales, type Sentiment } from "@afterword/text";
import type { Ctx } from "../context.ts";

/** On fewer comments that two people coded alike nothing is decided: with 20 of 20 right Wilson's interval still begins at 84 %. */
export const leastLabelled = 20;

/** Whether anything is estimated in a language: only where that reached the bar on comments that people coded. */
export const isTrusted = (row: EstimatorRow | undefined): boolean =>
  row !== undefined && row.isOn && row.labelled !== null;

/** Estimates what a comment without a score says; null in a language in which nothing is estimated. */
export type Estimate = (text: string, language: string) => Sentiment | null;

/** The last few models that were read, by where and when they were learnt: one is read with every batch of comments. */
const read = new Map<string, { readonly [feature: string]: number }>();
const mostRead = 20;

/** How sentiment is estimated now: by what was checked in this scope, ready-made or learnt; elsewhere not at all. */
export async function estimateOf({ scope }: Pick<Ctx, "scope">, rows: Pick<Rows, "estimators">): Promise<Estimate> {
  const known = new Map((await rows.estimators.list()).map((row) => [row.language, row]));
  const models = new Map<string, { readonly [feature: string]: number }>();
  for (const row of known.values()) {
    const { language, way, learntAt } = row;
    if (way !== "learnt" || !isTrusted(row)) continue;
    const key = `${scope.unit} ${scope.mode} ${language} ${String(learntAt)}`;
    const weights = read.get(key) ?? (await rows.estimators.findWeights(language)) ?? {};
    if (read.size >= mostRead) read.clear();
    read.set(key, weights);
    models.set(language, weights);
  }
  return (text, language) => {
    const locale = textLocales.find((one) => one === language);
    if (locale === undefined || !isTrusted(known.get(locale))) return null;
    const weights = models.get(locale);
    return weights ? estimate({ locale, weights }, text) : sentiment(text, locale);
  };
}

/** What is estimated in each language, by what, and how that did on what people coded. */
export async function readEstimators(rows: Pick<Rows, "estimators">): Promise<EstimatorState[]> {
  const known = new Map((await rows.estimators.list()).map((row) => [row.language, row]));
  return textLocales.map((language) => {
    const row = known.get(language);
    return {
      language,
      isEstimated: isTrusted(row),
      isReady: readyLanguages.includes(language),
      by: row?.way ?? "lexicon",
      labelled: row?.labelled ?? null,
      learnt: row
        ? {
            ...{ outcome: row.outcome, positive: row.positive, negative: row.negative },
            at: new Date(row.learntAt).toISOString(),
          }
        : null,
    };
  });
}
