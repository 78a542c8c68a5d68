import { dayMs, drawOf, type SurveyDefinition } from "@afterword/sdk";
import type { PersonRow } from "@afterword/store";
import { pick, type Draw, type SampleSegments } from "./segments.ts";

/** How many people are made up, and how many of them answer each survey. */
export const people = 150;
const answers = 400;
/** Answers are of so many months; a step makes those of one. */
export const months = 12;
const monthMs = 30 * dayMs;
/** How many did not answer, for each who did. */
const silent = 1.2;
/** The last group has so few answers, that it is withheld where few may not be told. */
const few = 3;

const locales = ["en", "fr", "es", "ar", "ru", "zh"] as const;
const drawFor =
  (subject: string): Draw =>
  (name) =>
    drawOf(`sample ${name}`, subject);
const numbered = (n: number, digits: number) => String(n + 1).padStart(digits, "0");

/** The id of a made-up person. */
export const personId = (n: number): string => `sample-person-${numbered(n, 3)}`;
/** Whether it is the id of a made-up person. */
export const isMadeUp = (id: string): boolean => id.startsWith("sample-person-");
const localeOf = (n: number): string => pick(locales, Math.sqrt(drawFor(personId(n))("locale")) * 0.9999);

/** The made-up people, at addresses that reach nobody (RFC 2606). */
export function samplePeople(segments: SampleSegments, attributes: readonly string[]): PersonRow[] {
  return Array.from({ length: people }, (_, n) => {
    const id = personId(n);
    const own = segments.of(drawFor(id), localeOf(n), null);
    const kept = Object.entries(own).filter(([name]) => attributes.includes(name));
    return {
      ...{ id, email: `person${numbered(n, 3)}@sample.invalid`, name: `Sample ${numbered(n, 3)}` },
      ...{ locale: localeOf(n), timeZone: null, attributes: Object.fromEntries(kept) },
    };
  });
}

/** Somebody made up who was asked, and perhaps answered. */
export interface SampleAsked {
  /** Of the invitation. */
  readonly id: string;
  readonly person: string;
  readonly locale: string;
  readonly segments: Readonly<Record<string, string>>;
  readonly sentAt: number;
  readonly answer: {
    readonly id: string;
    readonly at: number;
    /** How content they are, from 0 to 1. */
    readonly mood: number;
    readonly draw: Draw;
  } | null;
}

/** The ids of what a step makes for a survey, whatever it says by then. */
export const idsOf = (survey: string, month: number) =>
  placesOf(month).map(({ n, isAnswered }) => ({
    invitation: invitationId(survey, n),
    response: isAnswered ? responseId(survey, n) : null,
  }));

const invitationId = (survey: string, n: number) => `sample-${survey}-asked-${numbered(n, 4)}`;
const responseId = (survey: string, n: number) => `sample-${survey}-${numbered(n, 4)}`;

/** Everybody of a month: first those who answer, then those who don't. */
function placesOf(month: number): { readonly n: number; readonly isAnswered: boolean }[] {
  const [from, to] = [month, month + 1].map((at) => Math.round((answers * at) / months)) as [number, number];
  const [first, last] = [from, to].map((at) => answers + Math.round(at * silent)) as [number, number];
  const range = (start: number, end: number, isAnswered: boolean) =>
    Array.from({ length: end - start }, (_, at) => ({ n: start + at, isAnswered }));
  return [...range(from, to, true), ...range(first, last, false)];
}

/**
 * Who was asked in one of the months before a moment. Over the months one group gets better and another worse; a third has a
 * handful of answers. It is the same for the same survey, moment and segments.
 */
export function sampleAsked(
  { id: survey }: SurveyDefinition,
  month: number,
  at: number,
  segments: SampleSegments,
): SampleAsked[] {
  const start = at - (months - month) * monthMs;
  return placesOf(month).map(({ n, isAnswered }) => {
    const id = invitationId(survey, n);
    const draw = drawFor(id);
    const person = Math.floor(draw("person") * people);
    const locale = localeOf(person);
    const line = lineOf(segments.lines, n, draw("line"));
    const askedAt = Math.round(start + draw("sent") * (monthMs - 4 * dayMs));
    const passed = (month + draw("sent")) / months;
    const tookMs = Math.round(draw("took") ** 2 * 3 * dayMs) + 60_000;
    return {
      ...{ id, person: personId(n < few ? n : person), locale: n < few ? localeOf(n) : locale, sentAt: askedAt },
      segments: segments.of(draw, locale, line),
      answer: isAnswered
        ? { id: responseId(survey, n), at: askedAt + tookMs, mood: moodOf(segments.lines, line, passed, draw), draw }
        : null,
    };
  });
}

/** Which group somebody is of. */
function lineOf(lines: readonly string[], n: number, draw: number): string | null {
  if (lines.length === 0) return null;
  const last = lines.at(-1) ?? null;
  if (lines.length < 3) return pick(lines, draw);
  return n < few ? last : pick(lines.slice(0, -1), draw);
}

function moodOf(lines: readonly string[], line: string | null, passed: number, draw: Draw): number {
  const luck = (draw("mood") - 0.5) * 0.7;
  const level =
    line !== null && line === lines[0]
      ? 0.35 + 0.5 * passed
      : line !== null && line === lines[1]
        ? 0.85 - 0.5 * passed
        : 0.68;
  return Math.min(1, Math.max(0, level + luck));
}
