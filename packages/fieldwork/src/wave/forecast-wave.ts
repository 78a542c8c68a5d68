import { missingTranslations, type SurveyDefinition, type WavePlan } from "@afterword/sdk";
import { marginOfError } from "@afterword/metrics";
import type { PersonRow, Rows, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { compileAudience } from "./audience.ts";
import { decideMember } from "./decide-member.ts";
import { everybody } from "./everybody.ts";
import { contactsOf, factsOf, loadCircumstances } from "./load-members.ts";
import { countStrata } from "./save-strata.ts";

/** What is counted of an audience. */
interface Counts {
  audience: number;
  asked: number;
  readonly skipped: Record<string, number>;
  readonly locales: Map<string, number>;
  readonly unknown: { locale: number; timeZone: number };
}

const noCounts = (): Counts => ({
  audience: 0,
  asked: 0,
  skipped: {},
  locales: new Map(),
  unknown: { locale: 0, timeZone: 0 },
});

/** Who would be asked if the wave opened now, and who not and why: the same decisions, and nothing is stored. */
export async function forecastWave(ctx: Ctx, wave: WaveRow): Promise<WavePlan> {
  const { definition } = wave;
  const survey = surveyOf(ctx, wave);
  const audience = compileAudience(wave);
  const { sample } = definition.audience;
  const strata = sample !== null && "size" in sample ? await countStrata(ctx, wave, sample.size) : null;
  // As it would stand when the wave opens.
  const then = { ...ctx, now: Math.max(ctx.now, wave.opensAt) };
  const counts = noCounts();
  for await (const page of everybody(ctx)) {
    const people = page.filter((person) => audience.has(person));
    const contacts = contactsOf(ctx);
    const circumstances = await ctx.store.read(ctx.scope, (rows) => loadCircumstances(then, rows, people, contacts));
    const about = { definition, closesAt: wave.closesAt, audience, survey, circumstances, contacts };
    for (const person of people) {
      const verdict = decideMember(definition, strata, factsOf(then, about, person));
      counts.audience += 1;
      if (verdict.outcome === "asked") countAsked(counts, person);
      else counts.skipped[verdict.reason] = (counts.skipped[verdict.reason] ?? 0) + 1;
    }
  }
  return { ...planOf(survey, counts, false), unknown: counts.unknown };
}

/** Who was asked, and who not and why. */
export async function planAsDecided(ctx: Ctx, rows: Rows, wave: WaveRow): Promise<WavePlan> {
  const counts = noCounts();
  for (const { outcome, reason, n } of await rows.wavePeople.countOfWave(wave.id)) {
    counts.audience += n;
    if (outcome === "asked") counts.asked += n;
    else counts.skipped[reason ?? ""] = n;
  }
  for (const { locale, n } of await rows.waveProgress.countLocales(wave.id))
    if (locale !== null) counts.locales.set(locale, n);
  return planOf(surveyOf(ctx, wave), counts, wave.state !== "launching");
}

function surveyOf(ctx: Ctx, wave: WaveRow): SurveyDefinition {
  const survey = ctx.project.survey(wave.survey);
  // A survey that left the project has no texts to miss.
  return survey ?? { id: wave.survey, kind: "relational", privacy: "identified", k: 1, questions: [] };
}

function countAsked(counts: Counts, { locale, timeZone }: PersonRow): void {
  counts.asked += 1;
  if (locale !== null) counts.locales.set(locale, (counts.locales.get(locale) ?? 0) + 1);
  else counts.unknown.locale += 1;
  if (timeZone === null) counts.unknown.timeZone += 1;
}

/** Response rates to plan with: poor, usual, and good for a survey by mail. */
const responseRates = [0.15, 0.3, 0.45];

function planOf(survey: SurveyDefinition, { audience, asked, skipped, locales }: Counts, final: boolean): WavePlan {
  const missing = [...locales]
    .map(([locale, people]) => ({ locale, people, texts: missingTranslations(survey, locale).length }))
    .filter(({ texts }) => texts > 0)
    .sort((a, b) => b.people - a.people || (a.locale < b.locale ? -1 : 1));
  const margins = responseRates.map((responseRate) => {
    const answers = Math.round(responseRate * asked);
    const margin = marginOfError({ p: 0.5, n: answers, population: audience });
    return { responseRate, answers, margin: margin === null ? null : 100 * margin };
  });
  return { final, audience, asked, skipped, unknown: null, missingTranslations: missing, margins };
}
