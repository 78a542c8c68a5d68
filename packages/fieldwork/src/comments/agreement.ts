import { cohenKappa, share } from "@afterword/metrics";
import type { Agreement, CommentLabelItem, CommentSampleQuery, LanguageAgreement } from "@afterword/sdk";
import type { EstimatorRow, Rows } from "@afterword/store";
import { sentiment } from "@afterword/text";
import type { Ctx } from "../context.ts";
import { codedBy } from "./codebook.ts";
import { drawSample, isDone, type DrawnComment } from "./draw-sample.ts";

/** A figure of fewer comments says nothing: with 20 of 20 right Wilson's interval still begins at 84 %. */
const least = 20;

type Said = "positive" | "neutral" | "negative" | "unclear";

/** A comment that two people coded, and what is estimated of it. */
export interface TwiceCoded {
  readonly labels: readonly [Labelled, Labelled];
  readonly estimate: { readonly themes: readonly string[]; readonly sentiment: Exclude<Said, "unclear"> | null };
}

interface Labelled {
  readonly themes: readonly string[];
  readonly sentiment: Said;
}

/**
 * How well the two agree on comments of a language beyond chance (Cohen 1960), and how often the estimates are what both say
 * (Wilson 1927): on the sentiment, and on each theme whether a comment is about it.
 *
 * @example agreementOf("en", [{ labels: [a, b], estimate }], ["staff"]).sentiment.value // 0.71, or null of fewer than 20
 */
export function agreementOf(
  language: string,
  comments: readonly TwiceCoded[],
  themes: readonly string[],
): LanguageAgreement {
  const said = comments.map(({ labels: [a, b], estimate }) => ({
    a: a.sentiment,
    b: b.sentiment,
    is: estimate.sentiment,
  }));
  const agreed = said.filter(({ a, b }) => a === b && a !== "unclear");
  const told = agreed.filter(({ is }) => is !== null);
  const isReversed = ({ a, is }: (typeof said)[number]) =>
    (a === "positive" && is === "negative") || (a === "negative" && is === "positive");
  return {
    ...{ language, comments: comments.length, isTooFew: comments.length < least },
    sentiment: {
      ...kappaOf(said),
      accuracy: {
        ...accuracyOf(told),
        abstained: agreed.length - told.length,
        reversed: told.filter(isReversed).length,
      },
    },
    themes: themes.map((theme) => {
      const about = comments.map(({ labels: [a, b], estimate }) => ({
        a: String(a.themes.includes(theme)),
        b: String(b.themes.includes(theme)),
        is: String(estimate.themes.includes(theme)),
      }));
      const accuracy = accuracyOf(about.filter(({ a, b }) => a === b));
      return {
        theme,
        ...kappaOf(about),
        comments: about.filter(({ a, b }) => `${a}${b}`.includes("true")).length,
        accuracy,
      };
    }),
  };
}

interface Judged {
  readonly a: string;
  readonly b: string;
}

function kappaOf(judged: readonly Judged[]): Pick<LanguageAgreement["sentiment"], "value" | "interval" | "agreement"> {
  if (judged.length < least) return { value: null, interval: null, agreement: null };
  const { value, interval, agreement } = cohenKappa(
    judged.map(({ a }) => a),
    judged.map(({ b }) => b),
  );
  return { value, interval, agreement: agreement === null ? null : 100 * agreement };
}

function accuracyOf(agreed: readonly (Judged & { readonly is: string | null })[]) {
  const n = agreed.length;
  if (n < least) return { n, value: null, interval: null };
  const { value, interval } = share({ x: agreed.filter(({ a, is }) => a === is).length, n });
  return { n, value, interval };
}

/** How well people agree on comments, language by language, in the samples that are done. */
export async function readAgreement(ctx: Ctx): Promise<Agreement> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const { codebook } = await codedBy(ctx, rows);
    const byLanguage = Map.groupBy(await doneSamples(ctx, rows), ({ language }) => language);
    const learnt = new Map(
      (await rows.estimators.list()).flatMap(({ language, way, labelled }) =>
        way === "learnt" && labelled ? [[language, labelled]] : [],
      ),
    );
    const languages = [...byLanguage].map(([language, samples]) => {
      const of = agreementOf(
        language,
        samples.flatMap(({ comments }) => comments.flatMap(twiceCoded)),
        codebook.themes,
      );
      const judged = learnt.get(language);
      return judged ? { ...of, sentiment: { ...of.sentiment, accuracy: accuracyOfLearnt(judged) } } : of;
    });
    return { least, languages: languages.sort((a, b) => (a.language < b.language ? -1 : 1)) };
  });
}

/** How right a learnt model is on labels that it has not learnt from: positive against negative. */
function accuracyOfLearnt({ right, reversed, abstained }: NonNullable<EstimatorRow["labelled"]>) {
  const n = right + reversed;
  const { value, interval } = n < least ? { value: null, interval: null } : share({ x: right, n });
  return { n, value, interval, abstained, reversed };
}

/** What people coded comments as, in the samples that are done. */
export async function listLabels(ctx: Ctx): Promise<{ items: CommentLabelItem[] }> {
  return ctx.store.read(ctx.scope, async (rows) => {
    const items = (await doneSamples(ctx, rows)).flatMap(({ comments }) =>
      comments.flatMap(({ labels }) =>
        labels.map(({ revision: _, labelledAt, themes, ...label }) => ({
          ...label,
          themes: [...themes],
          labelledAt: new Date(labelledAt).toISOString(),
        })),
      ),
    );
    return { items };
  });
}

/** The samples that two people have coded whole, with what they said. */
export async function doneSamples(ctx: Ctx, rows: Rows) {
  const found = [];
  for (const sample of await rows.commentLabels.listSamples()) {
    const comments = await drawSample(ctx, rows, sample as CommentSampleQuery);
    if (isDone(comments)) found.push({ ...sample, comments });
  }
  return found;
}

/** The words alone are estimated: a comment with a score has no estimate of its own. */
function twiceCoded({ text, coding, labels: [a, b] }: DrawnComment): TwiceCoded[] {
  if (!a || !b) return [];
  const { label } = sentiment(text, coding.language);
  return [{ labels: [a, b], estimate: { themes: coding.themes, sentiment: label === "mixed" ? "neutral" : label } }];
}
