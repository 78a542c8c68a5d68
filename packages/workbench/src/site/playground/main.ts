// The playground: what is typed is read, and shown as people, and whoever looks at figures, get it.
import { previewJob, renderMail } from "@afterword/delivery";
import { csat, mean, nps, npsCounts, npsInterval } from "@afterword/metrics";
import { answerLabel, fillWords, previewPage } from "@afterword/pages";
import {
  compileRule,
  dayMs,
  isScored,
  ProblemError,
  type AnyRule,
  type DecisionFacts,
  type QuestionDefinition,
  type SurveyDefinition,
} from "@afterword/sdk";
import { z } from "zod";
import { readProject, TypedMistake } from "./read-project.ts";

// No part of a check is made of text, which a strict policy would not run.
z.config({ jitless: true });

function at<E extends HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no ${id}.`);
  return element as E;
}

const source = at<HTMLTextAreaElement>("source");
const locale = at<HTMLSelectElement>("locale");
const days = at<HTMLInputElement>("days");
const address = at<HTMLInputElement>("address");
const opted = at<HTMLInputElement>("opted");
const answers = at<HTMLInputElement>("answers");

for (const input of [source, locale, days, address, opted, answers]) input.addEventListener("input", show);

function show(): void {
  try {
    const { survey, rule } = readProject(source.value);
    at<HTMLIFrameElement>("page").srcdoc = previewPage(survey.definition, { locale: locale.value });
    showMail(survey.definition);
    showDecision(rule);
    showFigure(survey.definition);
    at("mistake").textContent = "";
  } catch (error) {
    at("mistake").textContent = sentenceOf(error);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ProblemError)
    return error.errors.map(({ path, message: said }) => `${path}: ${said}`).join(" ") || error.message;
  if (error instanceof TypedMistake || error instanceof TypeError) return error.message;
  throw error;
}

function showMail(survey: SurveyDefinition): void {
  const from = { address: "desk@example.org" };
  const job = previewJob("invitation", survey, locale.value, { publicUrl: "https://example.org", now: Date.now() });
  const mail = renderMail(job, { from, answerLabel, fillWords });
  at("subject").textContent = mail.subject;
  at<HTMLIFrameElement>("mail").srcdoc = mail.html;
}

/** One event of somebody of whom only this is known. */
function factsNow(survey: string): DecisionFacts {
  const now = Date.now();
  const asked = days.value === "" ? [] : [{ survey, isRelational: false, at: now - Number(days.value) * dayMs }];
  return {
    now,
    occurredAt: now,
    startedAt: now,
    data: { id: "INC-48213" },
    person: { id: "amina", attributes: {} },
    hasAddress: address.checked,
    isBounced: false,
    optedOutOf: opted.checked ? "all" : null,
    calledOffBy: null,
    askedForSubject: null,
    excludedBy: null,
    untranslated: 0,
    asked: asked.map((one) => ({ ...one, answeredAt: null, declinedAt: null, isPromisedAgain: false })),
    peerAskedAt: null,
    draw: 0.5,
    caps: [],
    place: { timeZone: "UTC", weekend: [6, 7], holidays: new Set() },
    outrankedBy: null,
  };
}

function showDecision(rule: AnyRule | null): void {
  if (!rule) {
    at("verdict").textContent = "There is no rule: nobody is asked by an event.";
    at("gates").replaceChildren();
    return;
  }
  const { outcome, reason, gates, nextEligibleAt } = compileRule(rule.definition).decide(factsNow(rule.survey.id));
  const until =
    nextEligibleAt === undefined
      ? ""
      : `, and may be asked from ${new Date(nextEligibleAt).toISOString().slice(0, 10)}`;
  at("verdict").textContent =
    outcome === "scheduled" ? "They are asked." : `They are not asked: ${reason ?? ""}${until}.`;
  at("gates").replaceChildren(
    ...gates.map(({ gate, passed, compared }) => {
      const row = document.createElement("tr");
      const said = [gate, passed ? "passed" : "stopped", JSON.stringify(compared)];
      row.append(
        ...said.map((text, column) => {
          const cell = document.createElement("td");
          cell.textContent = text;
          if (column === 1) cell.className = passed ? "passed" : "failed";
          return cell;
        }),
      );
      return row;
    }),
  );
}

function showFigure({ questions }: SurveyDefinition): void {
  const scored = questions.find(isScored);
  const given = answers.value
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  at("figure").textContent = scored ? figureOf(scored, given) : "No question of this survey has a score.";
}

const shown = (value: number): string => String(Math.round(value * 10) / 10);

/** A figure with its n and how sure it is: a number never stands alone. */
function figureOf({ kind, scale }: QuestionDefinition, given: readonly number[]): string {
  const valid = given.filter((one) => Number.isInteger(one) && scale && one >= scale.min && one <= scale.max);
  const left = given.length - valid.length;
  const rest = `n ${String(valid.length)}${left > 0 ? `, ${String(left)} not on the scale` : ""}`;
  const tell = (name: string, value: number | null, interval: { lower: number; upper: number } | null) =>
    value === null || interval === null
      ? `${name}: none yet, ${rest}.`
      : `${name} ${shown(value)}, from ${shown(interval.lower)} to ${shown(interval.upper)} at 95 %, ${rest}.`;
  if (kind === "nps") {
    const counts = npsCounts(valid);
    return tell("NPS", nps(counts).value, npsInterval(counts, 0.95));
  }
  const counts = new Map([...Map.groupBy(valid, (one) => one)].map(([one, all]) => [one, all.length]));
  if (kind === "csat") {
    const { value, interval } = csat(counts);
    return tell("CSAT", value, interval);
  }
  const { value, interval } = mean(counts);
  return tell("Mean", value, interval);
}

show();
