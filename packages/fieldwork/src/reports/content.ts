import { definitionsVersion } from "@afterword/metrics";
import {
  check,
  metricQuery,
  risingQuery,
  surveyFor,
  type EditionContent,
  type EditionDriver,
  type EditionMeasure,
  type EditionSection,
  type MetricName,
  type MetricRow,
  type QuestionDefinition,
} from "@afterword/sdk";
import type { ReportRow } from "@afterword/store";
import { mayDo } from "../access/authorize.ts";
import { covers, type Part } from "../access/parts.ts";
import { driversToFix } from "../actions/drivers-to-fix.ts";
import { listActions } from "../actions/read-action.ts";
import { readCaseFigures } from "../cases/case-figures.ts";
import { readRising } from "../comments/rising.ts";
import type { Ctx } from "../context.ts";
import { hasMetric } from "../find-question.ts";
import { orNull } from "../or-null.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";
import { loadEntries } from "../privacy/entries.ts";
import { report } from "../report.ts";
import type { ReportSpan } from "./when.ts";

/** A mail is read in a minute: so much is told at most, and the rest is at the console. */
const most = { measures: 6, groups: 30, actions: 20, sections: 10, drivers: 3 } as const;
const metrics = ["nps", "csat", "ces", "mean"] as const;

type Of = Pick<ReportRow, "kind" | "survey" | "filter" | "split">;

/**
 * What a report says to a reader of a time: what every figure's page says to them. Of each part of the organisation that they
 * see it is told by itself, as no row may add parts up.
 *
 * @param ctx with the reader as actor, and the parts of the organisation that they may see
 */
export async function contentOf(ctx: Ctx, of: Of, span: ReportSpan): Promise<EditionContent> {
  const sections: EditionSection[] = [];
  for (const part of sectionsOf(ctx.parts, of.filter)) sections.push(await sectionOf(ctx, of, span, part));
  const { kind, survey, split } = of;
  const title = ctx.project.survey(survey)?.title ?? null;
  const { period, from, to } = span;
  return { kind, survey, title, period, from, to, by: split, sections, definitions: definitionsVersion };
}

/** The parts that a report tells of, each with the group that it is of; those that contradict it are left out. */
export function sectionsOf(parts: readonly Part[] | null, filter: Part): readonly Part[] {
  if (parts === null) return [filter];
  const open = parts.filter((part) => Object.entries(part).every(([name, value]) => (filter[name] ?? value) === value));
  const whole = open.map((part) => ({ ...filter, ...part }));
  return whole.filter((part, at) => !whole.slice(0, at).some((one) => covers([one], [part]))).slice(0, most.sections);
}

async function sectionOf(all: Ctx, of: Of, span: ReportSpan, where: Part): Promise<EditionSection> {
  // The part is asked for by name, and may be seen: what else is open to the reader plays no part.
  const ctx: Ctx = { ...all, parts: all.parts === null ? null : [where] };
  const { survey, split } = of;
  const { from, to } = span;
  const rowsOf = (metric: MetricName, question: string | null, by: readonly string[]): Promise<MetricRow[]> => {
    const asked = { survey, ...(question !== null && { question }), from, to, where, by: [...by], compare: "previous" };
    return report(ctx, metric, check(metricQuery, asked, "invalid_query"));
  };
  const measures: EditionMeasure[] = [];
  for (const [question, metric] of measuresOf(questionsOf(ctx, survey, where))) {
    const [row] = await rowsOf(metric, question.name, []);
    if (!row) continue;
    const isSplit = split !== null && where[split] === undefined;
    const groups = isSplit ? (await rowsOf(metric, question.name, [split])).slice(0, most.groups) : [];
    const { min, max } = question.scale ?? {};
    const ends = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    measures.push({ question: question.name, text: question.text, metric, ...ends, all: row, groups });
  }
  const [rate] = await rowsOf("response-rate", null, []);
  if (!rate) throw new Error("A response rate has one row.");
  return {
    where,
    measures,
    rate,
    ...(await themesOf(ctx, { survey, from, to, where })),
    drivers: of.kind === "quarterly" ? await driversOf(ctx, measures, { survey, from, to, where }) : [],
    cases: of.kind === "monthly" && mayDo(ctx.actor, "cases.read", [where]) ? await casesOf(ctx, survey, span) : null,
    actions:
      of.kind === "quarterly" && mayDo(ctx.actor, "actions.read", [where]) ? await plansOf(ctx, survey, span) : [],
  };
}

interface Asked {
  readonly survey: string;
  readonly from: string;
  readonly to: string;
  readonly where: Part;
}

/** What comments are about, and what of it rises; nothing where nobody wrote, or it may not be told. */
async function themesOf(ctx: Ctx, asked: Asked): Promise<Pick<EditionSection, "themes" | "rising">> {
  const rows = await orNull(() => report(ctx, "themes", check(metricQuery, asked, "invalid_query")));
  const [themes] = rows ?? [];
  if (!themes?.n || themes.withheld !== null) return { themes: null, rising: [] };
  const rising = await orNull(() => readRising(ctx, check(risingQuery, asked, "invalid_query")));
  return { themes, rising: (rising?.items ?? []).map(({ theme, before }) => ({ theme, before })) };
}

/** What to fix first for the first headline question; nothing where too few answered to tell. */
async function driversOf(ctx: Ctx, measures: readonly EditionMeasure[], asked: Asked): Promise<EditionDriver[]> {
  const definition = ctx.project.survey(asked.survey);
  const headline = measures.find(({ metric }) => metric !== "mean");
  if (!definition || !headline) return [];
  const found = await orNull(() => driversToFix(ctx, definition, { ...asked, question: headline.question }));
  return (found ?? []).slice(0, most.drivers).map(({ question: { name, text }, share, performance, average }) => ({
    ...{ question: name, text, share, performance, average },
  }));
}

/** What everybody is asked, and in a unit's section what that adds. */
function questionsOf(ctx: Ctx, survey: string, where: Part): readonly QuestionDefinition[] {
  const definition = ctx.project.survey(survey);
  return definition === undefined ? [] : surveyFor(definition, where).questions;
}

/** The questions that a report tells of, with the figure of each. */
function measuresOf(questions: readonly QuestionDefinition[]) {
  return questions
    .flatMap((question) => {
      const metric = metrics.find((one) => hasMetric(question, one));
      return metric === undefined ? [] : [[question, metric] as const];
    })
    .slice(0, most.measures);
}

async function casesOf(ctx: Ctx, survey: string, { from, to }: ReportSpan): Promise<EditionSection["cases"]> {
  const { opened, closed, open, late } = await readCaseFigures(ctx, { survey, from, to });
  return { opened, closed, open, late };
}

async function plansOf(ctx: Ctx, survey: string, { from }: ReportSpan): Promise<EditionSection["actions"]> {
  const { items } = await listActions(ctx, { survey, limit: 100 });
  return items
    .filter(({ state, dueOn }) => state !== "dropped" && (state !== "done" || dueOn >= from))
    .slice(0, most.actions)
    .map(({ title, state, dueOn, overdue, verdict }) => ({ title, state, dueOn, overdue, verdict }));
}

/** Whether nobody answered in it, as far as that is told. */
export const isEmpty = ({ sections }: EditionContent): boolean =>
  sections.every(({ measures }) => measures.every(({ all }) => all.n === 0));

/**
 * Whether what is said of a time will not change: where figures need several people, none is shown while an answer in it still
 * can. Whether anybody answered plays no part.
 */
export async function isClosed(ctx: Ctx, survey: string, { from, to }: ReportSpan): Promise<boolean> {
  return ctx.store.read(ctx.scope, async (rows) => {
    if ((await kOfFigures(rows, survey)) === 1) return true;
    const { periods } = await loadEntries(ctx, rows, { survey, what: "answers", names: [] });
    const within = [...periods.values()].filter(({ month }) => month >= from.slice(0, 7) && month < to.slice(0, 7));
    return within.every(({ isOpen }) => !isOpen);
  });
}
