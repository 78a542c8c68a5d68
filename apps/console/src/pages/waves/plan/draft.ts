import type { AttributesReply, SurveyItem, WaveInput } from "@afterword/sdk";
import { keep, readKept } from "../../../app/kept.ts";

/** What can be asked of an attribute. */
export const tests = ["oneOf", "noneOf", "answered", "atLeast", "atMost"] as const;

/** One condition on an attribute of people. */
export interface DraftCondition {
  readonly name: string;
  readonly test: (typeof tests)[number];
  /** Values that are ticked, as JSON: a text and a number may look alike. */
  readonly values: readonly string[];
  readonly number: string;
}

/** A reminder as it is typed. */
export interface DraftReminder {
  readonly days: string;
  readonly from: "wd" | "d" | "end";
}

/** A wave while it is being planned: what was typed, which need not make sense yet. */
export interface Draft {
  readonly id: string;
  readonly survey: string;
  readonly who: "everyone" | "some";
  readonly conditions: readonly DraftCondition[];
  readonly sample: "all" | "rate" | "size";
  readonly many: string;
  readonly by: readonly string[];
  readonly date: string;
  readonly time: string;
  readonly zone: string;
  readonly every: "once" | "year" | "half-year" | "rolling";
  readonly weeks: string;
  readonly open: string;
  readonly remind: readonly DraftReminder[];
  readonly days: "workdays" | "any";
  readonly from: string;
  readonly to: string;
  readonly k: string;
  /** The units that sign it off; a draft that was kept before has none. */
  readonly signOff?: readonly string[];
}

const dayMs = 24 * 60 * 60_000;

/** The next Tuesday that is a week away or more: mails at the start of a week drown, and there is time to look again. */
function firstDay(now: Date): string {
  const day = new Date(now.getTime() + 7 * dayMs);
  while (day.getDay() !== 2) day.setTime(day.getTime() + dayMs);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** A wave with sensible defaults. */
export function newDraft(survey: SurveyItem): Draft {
  const date = firstDay(new Date());
  return {
    id: idOf(survey.id, date),
    survey: survey.id,
    who: "everyone",
    conditions: [],
    sample: "all",
    many: "50",
    by: [],
    date,
    time: "09:00",
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    every: "year",
    weeks: "8",
    open: "21",
    remind: [
      { days: "4", from: "wd" },
      { days: "9", from: "wd" },
      { days: "2", from: "end" },
    ],
    days: "workdays",
    from: "08:00",
    to: "18:00",
    k: String(survey.k),
  };
}

/** What a wave of a survey is called unless somebody says otherwise. */
export const idOf = (survey: string, date: string): string =>
  `${survey
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, "-")
    .slice(0, 50)}-${date.slice(0, 4)}`;

/** The draft that this browser keeps, so that a closed tab loses nothing. */
export function keptDraft(): Draft | null {
  try {
    return JSON.parse(readKept("wave-draft") ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

/** Keeps a draft; null forgets it. */
export const keepDraft = (draft: Draft | null): void => {
  keep("wave-draft", draft && JSON.stringify(draft));
};

/** The draft as the API takes it. */
export function toInput(draft: Draft): WaveInput {
  const parts = draft.conditions.filter(({ name }) => name !== "").map(conditionOf);
  const where = draft.who === "everyone" ? ({ everyone: true } as const) : { all: parts.flat() };
  const many = Number(draft.many);
  const bySize = { where, sample: { size: many }, ...(draft.by.length > 0 ? { by: [...draft.by] } : {}) };
  const drawn = draft.sample === "rate" ? { where, sample: { rate: many / 100 } } : bySize;
  return {
    id: draft.id,
    survey: draft.survey,
    every: draft.every === "rolling" ? { rolling: `${draft.weeks}w` } : draft.every,
    anchor: `${draft.date}T${draft.time}`,
    timeZone: draft.zone,
    audience: draft.sample === "all" ? where : drawn,
    open: `${draft.open}d`,
    remind: draft.remind.map(({ days, from }) => (from === "end" ? `-${days}d` : `${days}${from}`)),
    k: Number(draft.k),
    ...((draft.signOff ?? []).length === 0 ? {} : { signOff: [...(draft.signOff ?? [])] }),
    window: { hours: `${draft.from}-${draft.to}`, days: draft.days },
  };
}

type Leaf = Extract<WaveInput["audience"], { source: unknown }>;
type Part = Leaf | { readonly not: Leaf };

function conditionOf({ name, test, values, number }: DraftCondition): Part[] {
  const leaf = (more: Pick<Leaf, "test" | "value">): Leaf => ({ source: "person", name, ...more });
  const picked = values.map((value) => JSON.parse(value) as string | number | boolean);
  if (test === "answered") return [leaf({ test: "answered" })];
  if (test === "atLeast" || test === "atMost") return [leaf({ test, value: Number(number) })];
  if (test === "oneOf") return [leaf({ test: "oneOf", value: picked })];
  return [leaf({ test: "answered" }), { not: leaf({ test: "oneOf", value: picked }) }];
}

/** What the steps of the plan show and change. */
export interface StepProps {
  readonly draft: Draft;
  readonly change: (more: Partial<Draft>) => void;
  readonly surveys: readonly SurveyItem[];
  readonly survey: SurveyItem | undefined;
  readonly people: AttributesReply;
}
