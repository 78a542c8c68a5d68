import type { EstimatorRow, Rows, TimerRow } from "@afterword/store";
import {
  estimate,
  judge,
  learnSentiment,
  passesBar,
  redact,
  sentiment,
  textLocales,
  train,
  wordingOf,
  type ScoredComment,
  type SentimentModel,
  type TextLocale,
} from "@afterword/text";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { privateSurveys } from "../list-responses.ts";
import { doneSamples } from "./agreement.ts";
import { isTrusted, leastLabelled } from "./estimators.ts";
import { learningEveryMs, scheduleLearning } from "./plan-learning.ts";
import { scheduleRecoding } from "./recode.ts";
import { writerOf } from "./said-in-comments.ts";

/** The newest comments of a language that are learnt from: learning takes about a second. */
const most = 5_000;

/** Begins to learn how the sentiment of comments without a score is estimated, and to check it on what people coded. */
export async function learnEstimates(ctx: Ctx): Promise<void> {
  await ctx.store.write(ctx.scope, async (rows) => {
    await note(ctx, rows, { action: "comments.learn", kind: "codebook" });
    await scheduleLearning(rows, ctx.now);
  });
}

/** Learns the next language when its timer is due, and sets it again: at once while some are left, else in a week. */
export async function runLearning(ctx: Ctx, timer: TimerRow): Promise<void> {
  const { next = 0, isChanged = false } = timer.payload as { readonly next?: number; readonly isChanged?: boolean };
  const language = textLocales[next];
  await ctx.store.write(ctx.scope, async (rows) => {
    const isLast = next + 1 >= textLocales.length;
    const changed = (language !== undefined && (await learnLanguage(ctx, rows, language))) || isChanged;
    const isMine = await rows.timers.proceed(timer, {
      payload: isLast ? {} : { next: next + 1, isChanged: changed },
      dueAt: isLast ? ctx.now + learningEveryMs : ctx.now,
    });
    if (isMine && isLast && changed) await scheduleRecoding(rows, ctx.now);
  });
}

/** Learns all languages at once, and has comments coded anew where that changes what is estimated. */
export async function learnNow(ctx: Ctx): Promise<void> {
  for (const [at, language] of textLocales.entries())
    await ctx.store.write(ctx.scope, async (rows) => {
      if (at === 0) await note(ctx, rows, { action: "comments.learn", kind: "codebook" });
      if (await learnLanguage(ctx, rows, language)) await scheduleRecoding(rows, ctx.now);
    });
}

/**
 * Learns from comments with scores, and from those that two people coded alike; a label goes before a score. What is used then is checked
 * on the labels: where it misses the bar there, or they are too few, nothing is estimated in the language. Says whether what is estimated changes.
 */
async function learnLanguage(ctx: Ctx, rows: Rows, language: TextLocale): Promise<boolean> {
  const labelled = await labelledIn(ctx, rows, language);
  const scored = await scoredIn(ctx, rows, language);
  const writers = new Map(scored.map(({ key, person }) => [key, person]));
  const taught: ScoredComment[] = labelled.map(({ text, label, key }) => ({
    ...{ text, label },
    person: writers.get(key) ?? "",
  }));
  const isLabelled = new Set(labelled.map(({ key }) => key));
  const comments = [...taught, ...scored.filter(({ key }) => !isLabelled.has(key))];
  const { model, outcome, positive, negative } = learnSentiment(comments, language);
  const isChecked = labelled.length >= leastLabelled;
  const used = model !== null && (!isChecked || passesBar(judgeUnseen(comments, labelled, language))) ? model : null;
  const figures = !isChecked
    ? null
    : used
      ? judgeUnseen(comments, labelled, language)
      : judge((text) => sentiment(text, language), labelled);
  const row: EstimatorRow = {
    ...{ language, outcome, positive, negative, labelled: figures, learntAt: ctx.now },
    isOn: figures !== null && passesBar(figures),
    way: used ? "learnt" : "lexicon",
  };
  const before = (await rows.estimators.list()).find((one) => one.language === language);
  const weights = used?.weights ?? null;
  const oldWeights = await rows.estimators.findWeights(language);
  await rows.estimators.put({ ...row, weights });
  return row.isOn !== isTrusted(before) || (row.isOn && JSON.stringify(weights) !== JSON.stringify(oldWeights));
}

/** How a model does on labelled comments that was learnt from other wordings than theirs. */
function judgeUnseen(comments: readonly ScoredComment[], labelled: readonly ScoredComment[], language: TextLocale) {
  const held = new Set(labelled.map(({ text }) => wordingOf(text, language)));
  const trial: SentimentModel = train(
    comments.filter(({ text }) => !held.has(wordingOf(text, language))),
    language,
  );
  return judge((text) => estimate(trial, text), labelled);
}

type Keyed = ScoredComment & { readonly key: string };

/** Comments that two people coded alike, as good or as bad, in samples that are done. */
async function labelledIn(ctx: Ctx, rows: Rows, language: TextLocale): Promise<Keyed[]> {
  const samples = (await doneSamples(ctx, rows)).filter((sample) => sample.language === language);
  return samples.flatMap(({ comments }) =>
    comments.flatMap(({ response, question, text, labels: [a, b] }) => {
      if (!a || a.sentiment !== b?.sentiment) return [];
      const label = a.sentiment;
      if (label !== "positive" && label !== "negative") return [];
      return [{ key: `${response} ${question}`, text: withoutNames(ctx, text), label }];
    }),
  );
}

/** Comments with a score of their own, the newest ones, without what leads to somebody. */
async function scoredIn(ctx: Ctx, rows: Rows, language: TextLocale): Promise<(Keyed & { readonly person: string })[]> {
  const codings = await rows.codings.listScored({ language, limit: most, except: await privateSurveys(rows) });
  const responses = new Map(
    (await rows.unasked.findMany([...new Set(codings.map(({ response }) => response))])).map((one) => [one.id, one]),
  );
  return codings.flatMap((coding) => {
    const text = responses.get(coding.response)?.answers[coding.question];
    const label = coding.sentiment;
    if (typeof text !== "string" || (label !== "positive" && label !== "negative")) return [];
    const key = `${coding.response} ${coding.question}`;
    return [{ key, text: withoutNames(ctx, text), label, person: writerOf(coding) }];
  });
}

const withoutNames = ({ project }: Ctx, text: string): string =>
  redact(text, { staffNumbers: project.project.staffNumbers });
