import { parseAddress } from "../contract/address.ts";
import type { SurveyDefinition } from "../survey/definition.ts";
import { conditionErrors, type PossibleOf } from "../survey/condition-errors.ts";
import { possibleAnswers } from "../survey/possible.ts";
import type { AlertDefinition } from "./definition.ts";

/** What is wrong with one option of an alert: a code and a sentence. An option of none is the alert as a whole. */
export interface AlertFault {
  readonly option: "" | "id" | "survey" | "when" | "queue" | "route" | `route.${string}` | "escalation" | "consent";
  readonly code: string;
  readonly message: string;
}

/** What an alert is held against: its survey, and how many people a figure of that needs, where more than its newest version says. */
export interface AlertPlace {
  readonly survey: Pick<SurveyDefinition, "id" | "privacy" | "k" | "questions">;
  readonly k?: number;
  /** The segments that are declared. */
  readonly segments: ReadonlySet<string>;
}

/** What is wrong with the name of an alert or a queue; null when nothing is. */
export const nameFault = (option: AlertFault["option"], name: unknown): AlertFault | null =>
  typeof name === "string" && /^[\w.:-]{1,64}$/.test(name)
    ? null
    : { option, code: "pattern", message: "A name has letters, digits and . : _ -, at most 64." };

/** What is wrong with the condition of an alert, of which `json` is what is stored. */
export function whenFaults(
  { id, questions }: Pick<SurveyDefinition, "id" | "questions">,
  given: unknown,
): AlertFault[] {
  const possibleOf: PossibleOf = (source, name) => {
    if (source !== "answer") return "An alert looks at answers only.";
    const asked = questions.find((question) => question.name === name);
    return asked ? possibleAnswers(asked) : `"${name}" is no question of "${id}".`;
  };
  return conditionErrors(given, possibleOf).map((error) => ({ option: "when", ...error }));
}

/** What is wrong with the question in which people agree to be contacted; null when nothing is. */
export function consentFault({ questions }: Pick<SurveyDefinition, "questions">, question: string): AlertFault | null {
  const kind = questions.find(({ name }) => name === question)?.kind;
  if (kind === "consent" || kind === "yesNo") return null;
  return {
    option: "consent",
    code: "unknown",
    message: `"${question}" is no consent, and no question with yes and no.`,
  };
}

/** What is wrong with the address that is told when time runs out; null when nothing is. */
export const escalationFault = (address: unknown): AlertFault | null =>
  typeof address === "string" && parseAddress(address) !== null
    ? null
    : { option: "escalation", code: "invalid", message: `"${String(address)}" is no e-mail address.` };

/** Cases where nobody may be seen, and segments that nobody declared. */
export function* placeFaults(
  { consent, route }: Pick<AlertDefinition, "consent" | "route">,
  { survey, k = 1, segments }: AlertPlace,
): Generator<AlertFault> {
  if (survey.privacy === "anonymous")
    yield {
      ...{ option: "", code: "anonymous" },
      message: `"${survey.id}" is anonymous: nobody can be followed up behind an answer.`,
    };
  else if (Math.max(k, survey.k) > 1 && consent === null)
    yield {
      ...{ option: "consent", code: "required" },
      message: `"${survey.id}" shows nobody behind an answer: name the question in which people agree to be contacted.`,
    };
  if (route !== null && !segments.has(route.segment))
    yield { option: "route", code: "unknown", message: `"${route.segment}" is no declared segment.` };
}

/**
 * Everything that is wrong with an alert where it is to work, whoever declared it.
 *
 * @example
 * const place = { survey: ticketCsat.definition, segments: new Set(["team"]) };
 * [...alertFaults(alert(ticketCsat).when(answer("csat").atMost(2)).to("desk").definition, place)]; // []
 */
export function* alertFaults(definition: AlertDefinition, place: AlertPlace): Generator<AlertFault> {
  const { id, when, queue, route, consent, escalation } = definition;
  const queues = Object.entries(route?.queues ?? {}).map(([value, name]) => nameFault(`route.${value}`, name));
  const faults = [
    nameFault("id", id),
    ...whenFaults(place.survey, { json: when }),
    nameFault("queue", queue),
    ...queues,
    consent === null ? null : consentFault(place.survey, consent),
    escalation === null ? null : escalationFault(escalation),
  ];
  for (const fault of faults) if (fault) yield fault;
  yield* placeFaults(definition, place);
}
