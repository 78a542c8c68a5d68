import { ProblemError } from "../contract/problem.ts";
import { dayMs, durationMs, type Duration } from "../duration.ts";
import type { EventData, EventDefinition } from "../event.ts";
import { readWindow, type WindowInput } from "../schedule/window.ts";
import type { Condition, Ref } from "../survey/condition.ts";
import type { Survey } from "../survey/define-survey.ts";
import { referredNames } from "../survey/evaluate.ts";
import { channels, ruleDefaults, type CapDefinition, type Channel, type RuleDefinition } from "./definition.ts";

/** Any rule: what a project needs of it. */
export interface AnyRule {
  readonly event: EventDefinition;
  readonly survey: Survey;
  readonly definition: RuleDefinition;
  readonly cancels: readonly EventDefinition[];
}

/** A reference that does not fit the event's data, as a readable message. */
type WrongWhere<E, R> =
  R extends Ref<infer Source, infer N, infer Need, infer V>
    ? Source extends "person"
      ? never
      : Source extends "data"
        ? N extends keyof EventData<E>
          ? Need extends "number"
            ? NonNullable<EventData<E>[N]> extends number
              ? never
              : `'${N & string}' is no number`
            : Need extends "equals"
              ? V extends EventData<E>[N]
                ? never
                : `'${N & string}' can't have that value`
              : never
          : `'${N & string}' is no field of the event's data`
        : "a rule can look at data and person only"
    : never;
type CheckedWhere<E, R> = [WrongWhere<E, R>] extends [never] ? Condition<R> : WrongWhere<E, R>;

/** How long a person rests after what. Lengths left out keep their defaults. */
export interface QuietOptions {
  /** After they answered anything. Default 7 days. */
  readonly answered?: Duration;
  /** After they said that they would rather not. Default 30 days. */
  readonly declined?: Duration;
  /** After they were asked about the relationship; `0s` turns it off. Default 14 days. */
  readonly relational?: Duration;
  /** A segment, such as `organisation`: one of its people is asked, the others rest with them. */
  readonly per?: string;
}

/** What a cap counts. */
export interface CapOptions {
  /** Invitations, or answers: with `answered` nobody is asked any more once there are enough. Default `asked`. */
  readonly of?: CapDefinition["of"];
  /** Of this survey, or of all. Default `survey`. */
  readonly over?: CapDefinition["over"];
  /** A segment: the limit then holds for each of its values. */
  readonly per?: string;
}

/**
 * A rule: when an event earns an invitation, how, when, and what stops it. Every method returns a new rule.
 *
 * @example when(ticket.closed).ask(ticketCsat).by("email").after("30m").atMost(1, "30d").unless(ticket.reopened)
 */
export class Rule<E extends EventDefinition = EventDefinition, S extends Survey = Survey> implements AnyRule {
  readonly event: E;
  readonly survey: S;
  readonly definition: RuleDefinition;
  /** Events named by {@link Rule.unless}, so that the project knows their schemas. */
  readonly cancels: readonly EventDefinition[];

  constructor(event: E, survey: S, definition: RuleDefinition, cancels: readonly EventDefinition[]) {
    this.event = event;
    this.survey = survey;
    this.definition = definition;
    this.cancels = cancels;
  }

  #with(change: Partial<RuleDefinition>, cancels = this.cancels): Rule<E, S> {
    return new Rule(this.event, this.survey, { ...this.definition, ...change }, cancels);
  }

  #wrong(path: string, code: string, message: string): ProblemError {
    const errors = [{ path: `rules.${this.definition.id}.${path}`, code, message }];
    return new ProblemError("invalid_definition", { errors });
  }

  #ms(path: string, text: Duration, least = 0): number {
    const ms = durationMs(text);
    if (ms === null || ms < 0)
      throw this.#wrong(path, "duration", `"${text}" is no length of time such as 30m, 24h or 7d.`);
    if (ms < least) throw this.#wrong(path, "range", `"${text}" is too short.`);
    return ms;
  }

  #condition<R>(path: string, { json }: Condition<R>) {
    const unknown = referredNames(json, "data").find((name) => !Object.hasOwn(this.event.schema.shape as object, name));
    if (unknown !== undefined) throw this.#wrong(path, "unknown", `"${unknown}" is no field of the event's data.`);
    if (referredNames(json, "answer").length > 0)
      throw this.#wrong(path, "unknown", "A rule can look at data and person only; nothing is answered yet.");
    return json;
  }

  #count(path: string, n: number): number {
    if (!Number.isInteger(n) || n < 1) throw this.#wrong(path, "range", "n is a whole number from 1.");
    return n;
  }

  /** The rule's name in decisions; default `<event>:<survey>`. */
  id(id: string): Rule<E, S> {
    if (!/^[\w.:-]{1,200}$/.test(id))
      throw this.#wrong("id", "pattern", "A rule's id has letters, digits and . : _ -, at most 200.");
    return this.#with({ id });
  }

  /** Only events whose data and person fit; others are skipped as `filtered`. */
  where<R>(condition: Condition<R> & CheckedWhere<E, R>): Rule<E, S> {
    return this.#with({ where: this.#condition("where", condition) });
  }

  /** Never these events and people, whatever {@link Rule.where} says; they are skipped as `excluded`. */
  exclude<R>(condition: Condition<R> & CheckedWhere<E, R>): Rule<E, S> {
    return this.#with({ exclude: this.#condition("exclude", condition) });
  }

  /**
   * How the person is asked, and how else when that moved nobody within a time. Default `email`.
   *
   * @example rule.by("embed", { else: "email", after: "1d" })
   */
  by(channel: Channel, otherwise?: { readonly else: Channel; readonly after: Duration }): Rule<E, S> {
    for (const one of [channel, ...(otherwise ? [otherwise.else] : [])])
      if (!channels.includes(one)) throw this.#wrong("by", "unknown", `"${String(one)}" is no channel.`);
    const { fallback: _, ...definition } = this.definition;
    const before = new Rule(this.event, this.survey, { ...definition, channel }, this.cancels);
    if (!otherwise) return before;
    if (otherwise.else === channel) throw this.#wrong("by", "repeated", "The other way is the same as the first.");
    return before.#with({ fallback: { channel: otherwise.else, afterMs: this.#ms("by", otherwise.after) } });
  }

  /** Waits this long after the event; what happens meanwhile is taken into account. Default `0s`. */
  after(delay: Duration): Rule<E, S> {
    return this.#with({ delayMs: this.#ms("after", delay) });
  }

  /**
   * Only at these hours and days of the person's own time zone; what falls outside waits for the next opening. Default:
   * at any time.
   *
   * @example rule.within({ hours: "08:00-18:00", days: "workdays" })
   */
  within(window: WindowInput): Rule<E, S> {
    return this.#with({ window: readWindow(window, `rules.${this.definition.id}.within`) });
  }

  /** At most `n` invitations to this survey for one person within the period. Default 1 in 30 days. */
  atMost(n: number, period: Duration): Rule<E, S> {
    return this.#with({ atMost: { n: this.#count("atMost", n), periodMs: this.#ms("atMost", period) } });
  }

  /**
   * Rest between any two invitations to one person, and after what they did with the last one. Default 7 days; never
   * below 24 hours.
   *
   * @example rule.quiet("7d", { answered: "30d", declined: "180d", per: "organisation" })
   */
  quiet(period: Duration, options: QuietOptions = {}): Rule<E, S> {
    const { answered, declined, relational, per } = options;
    return this.#with({
      quietMs: this.#ms("quiet", period),
      ...(answered === undefined ? {} : { answeredMs: this.#ms("quiet.answered", answered) }),
      ...(declined === undefined ? {} : { declinedMs: this.#ms("quiet.declined", declined) }),
      ...(relational === undefined ? {} : { relationalMs: this.#ms("quiet.relational", relational) }),
      ...(per === undefined ? {} : { quietPer: per }),
    });
  }

  /**
   * What becomes of an invitation that only a quiet period or a cap blocks. It is dropped unless told: memory fades.
   * Default `drop`; with `delay` it waits, at most 48 hours.
   */
  onBlocked(what: "drop" | "delay", longest: Duration = "48h"): Rule<E, S> {
    const maxDelayMs = this.#ms("onBlocked", longest);
    if (maxDelayMs > ruleDefaults.maxDelayMs) throw this.#wrong("onBlocked", "range", "It waits at most 48 hours.");
    return this.#with({ onBlocked: what, maxDelayMs });
  }

  /** The share of events that is let through: `0.2` asks about one in five. Which ones follows from the subject. */
  sample(rate: number): Rule<E, S> {
    if (!(rate > 0 && rate <= 1)) throw this.#wrong("sample", "range", "A rate is above 0, and at most 1.");
    return this.#with({ sampleRate: rate });
  }

  /**
   * No more than `n` within a period over all people, or for each value of a segment. It can be said several times.
   *
   * @example rule.cap(50, "1d", { per: "serviceLine" }).cap(400, "30d", { of: "answered" })
   */
  cap(n: number, period: Duration, { of = "asked", over = "survey", per }: CapOptions = {}): Rule<E, S> {
    const cap = { n: this.#count("cap", n), periodMs: this.#ms("cap", period, 1_000), of, over };
    return this.#with({ caps: [...this.definition.caps, per === undefined ? cap : { ...cap, per }] });
  }

  /** Events about the same subject that call the invitation off, such as a ticket being opened again. */
  unless(...events: EventDefinition[]): Rule<E, S> {
    return this.#with({ unless: events.map((event) => event.type) }, events);
  }

  /** Reminds by mail, so long after the invitation left, whoever has not answered; at most three times. Default never. */
  remind(...delays: Duration[]): Rule<E, S> {
    const remindMs = delays.map((delay) => this.#ms("remind", delay, dayMs));
    if (remindMs.length > 3) throw this.#wrong("remind", "range", "At most three reminders.");
    if (remindMs.some((ms, at) => at > 0 && ms <= (remindMs[at - 1] ?? 0)))
      throw this.#wrong("remind", "range", "Each reminder is later than the one before.");
    return this.#with({ remindMs });
  }

  /** How long the link can be answered. Default 14 days. */
  expire(period: Duration): Rule<E, S> {
    return this.#with({ expireMs: this.#ms("expire", period, 60_000) });
  }

  /**
   * Among surveys that are due to one person within 24 hours the one with the highest priority is asked. Default 50, for
   * a relational survey 100.
   */
  priority(n: number): Rule<E, S> {
    if (!Number.isFinite(n)) throw this.#wrong("priority", "range", "A priority is a number.");
    return this.#with({ priority: n });
  }
}

/**
 * Starts a rule.
 *
 * @example when(ticket.closed).ask(ticketCsat)
 */
export function when<E extends EventDefinition>(event: E): { ask<S extends Survey>(survey: S): Rule<E, S> } {
  return { ask: (survey) => new Rule(event, survey, unsaid(event, survey), []) };
}

/** A rule that says nothing. */
function unsaid(event: EventDefinition, survey: Survey): RuleDefinition {
  const { floorMs: _, arbitrationMs: __, priority, relationalMs, ...defaults } = ruleDefaults;
  const { kind } = survey.definition;
  return {
    ...defaults,
    id: `${event.type}:${survey.id}`,
    event: event.type,
    survey: survey.id,
    relationalMs: kind === "relational" ? 0 : relationalMs,
    onBlocked: "drop",
    sampleRate: 1,
    caps: [],
    unless: [],
    remindMs: [],
    priority: priority[kind],
  };
}
