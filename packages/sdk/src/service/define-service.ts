import { parseAddress } from "../contract/address.ts";
import { ProblemError, type FieldError } from "../contract/problem.ts";
import type { EventDefinition, EventSchema } from "../event.ts";
import { idPattern } from "../indicator/define-indicator.ts";
import { isParts, strangeNames } from "../known-names.ts";
import { isEvent, isSurvey } from "../rule/read-when.ts";
import type { Survey } from "../survey/define-survey.ts";
import type { Text } from "../survey/definition.ts";
import type { ServiceDefinition } from "./definition.ts";

/** A step that clients take, and the question that asks about it. */
export interface StageOptions {
  readonly id: string;
  /** What people call it; the id unless told. */
  readonly name?: Text;
  readonly survey: Survey;
  /** A question with a score: how satisfied, how easy, how likely to recommend. */
  readonly question: string;
}

/** What {@link defineService} takes. */
export interface ServiceOptions {
  /** What people call it; the id unless told. */
  readonly name?: Text;
  /** The address of who answers for it, for whoever reads the catalogue. */
  readonly owner?: string;
  /** The segment values that its requests and answers have, such as `{ department: "HR", service: "onboarding" }`. */
  readonly segments: { readonly [segment: string]: string };
  /** The event that ends a request: what standards are measured on. */
  readonly event?: EventDefinition<string, EventSchema>;
  /** How clients reach it, as the values of the segment `channel`. */
  readonly channels?: readonly string[];
  /** What clients are promised; shares in percent. */
  readonly standards?: {
    readonly turnaround?: { readonly hours: number; readonly share: number };
    readonly firstContact?: { readonly share: number };
  };
  /** What clients go through, step by step. */
  readonly journey?: readonly StageOptions[];
}

const names = Object.keys({
  ...{ name: 1, owner: 1, segments: 1, event: 1, channels: 1, standards: 1, journey: 1 },
} satisfies Record<keyof ServiceOptions, 1>);

/**
 * Declares a service of the catalogue: whose it is, how it is reached, what clients are promised, and the steps they take.
 *
 * @throws ProblemError `invalid_definition` naming every part that can't work
 * @example
 * defineService("travel", {
 *   owner: "travel@example.org",
 *   segments: { team: "Travel" },
 *   event: ticket.closed,
 *   standards: { turnaround: { hours: 40, share: 90 }, firstContact: { share: 70 } },
 *   journey: [{ id: "request", survey: travel, question: "ease" }, { id: "result", survey: travel, question: "csat" }],
 * })
 */
export function defineService(id: string, options: ServiceOptions): ServiceDefinition {
  const errors = isParts(options)
    ? [...idErrors(id), ...partErrors(options), ...standardErrors(options), ...journeyErrors(options.journey)]
    : [{ path: "", code: "required", message: "A service has the segment values of its requests, at least." }];
  if (errors.length > 0)
    throw new ProblemError("invalid_definition", {
      detail: `Service "${id}" can't work.`,
      errors: errors.map((error) => ({ ...error, path: `services.${id}${error.path && "."}${error.path}` })),
    });
  const { name = id, owner, segments, event, channels = [], standards = {}, journey = [] } = options;
  return {
    id,
    name,
    owner: owner === undefined ? null : parseAddress(owner),
    segments,
    event: event?.type ?? null,
    channels,
    standards: { turnaround: standards.turnaround ?? null, firstContact: standards.firstContact ?? null },
    journey: journey.map((stage) => ({
      id: stage.id,
      name: stage.name ?? stage.id,
      survey: stage.survey.id,
      question: stage.question,
    })),
  };
}

function* idErrors(id: unknown): Generator<FieldError> {
  if (typeof id !== "string" || !idPattern.test(id))
    yield { path: "id", code: "pattern", message: "An id has lower-case letters, digits and dashes." };
}

function* partErrors(options: ServiceOptions): Generator<FieldError> {
  for (const { name, message } of strangeNames(options, names)) yield { path: name, code: "unknown", message };
  const { owner, segments, event, channels } = options;
  if (owner !== undefined && (typeof owner !== "string" || parseAddress(owner) === null))
    yield { path: "owner", code: "invalid", message: `"${String(owner)}" is no e-mail address.` };
  const values = isParts(segments) ? Object.values(segments) : [];
  if (values.length === 0 || !values.every((value) => typeof value === "string" && value !== ""))
    yield { path: "segments", code: "required", message: 'Say which rows are its own, such as { team: "Travel" }.' };
  if (event !== undefined && !isEvent(event))
    yield { path: "event", code: "invalid", message: "An event is what defineEvent gives." };
  if (channels !== undefined && !(Array.isArray(channels) && channels.every((one) => typeof one === "string")))
    yield { path: "channels", code: "invalid", message: "Channels are a list, in brackets, of texts." };
}

const isShare = (share: unknown): boolean => typeof share === "number" && share > 0 && share <= 100;

function* standardErrors({ standards, event }: ServiceOptions): Generator<FieldError> {
  if (standards === undefined) return;
  for (const { name, message } of strangeNames(standards, ["turnaround", "firstContact"]))
    yield { path: `standards.${name}`, code: "unknown", message };
  if (event === undefined)
    yield { path: "event", code: "required", message: "Standards are measured on events: say which ends a request." };
  const { turnaround, firstContact } = standards;
  for (const [name, standard] of Object.entries({ turnaround, firstContact }))
    if (standard !== undefined && !(isParts(standard) && isShare(standard["share"])))
      yield { path: `standards.${name}.share`, code: "range", message: "A share is above 0 and at most 100 percent." };
  if (turnaround !== undefined && !(typeof turnaround.hours === "number" && turnaround.hours > 0))
    yield { path: "standards.turnaround.hours", code: "range", message: "Hours are a number above 0." };
}

/** Kinds of questions whose answers are followed from step to step. */
const scored = ["csat", "ces", "nps", "agree", "rating"];

function* journeyErrors(journey: ServiceOptions["journey"]): Generator<FieldError> {
  if (journey === undefined) return;
  if (!Array.isArray(journey)) {
    yield { path: "journey", code: "invalid", message: "A journey is a list, in brackets, of steps." };
    return;
  }
  for (const [at, stage] of (journey as readonly StageOptions[]).entries()) {
    const path = `journey.${String(at)}`;
    if (!isParts(stage) || !idPattern.test(String(stage.id)) || !isSurvey(stage.survey)) {
      yield { path, code: "invalid", message: "A step has an id, a survey and a question." };
      continue;
    }
    const asked = stage.survey.definition.questions.find((question) => question.name === stage.question);
    if (!asked || !scored.includes(asked.kind))
      yield { path: `${path}.question`, code: "unknown", message: `"${stage.question}" is no scored question there.` };
    if (journey.findIndex((other: StageOptions) => other.id === stage.id) < at)
      yield { path: `${path}.id`, code: "repeated", message: `"${stage.id}" is named twice.` };
  }
}
