import { ProblemError, type FieldError } from "../contract/problem.ts";
import type { Duration } from "../duration.ts";
import type { EventDefinition } from "../event.ts";
import { readWindow, type WindowInput } from "../schedule/window.ts";
import type { Condition, ConditionJson } from "../survey/condition.ts";
import type { Survey } from "../survey/define-survey.ts";
import type { CheckedWhere } from "./checked-where.ts";
import type { ChannelDefinition } from "../channel/definition.ts";
import { ruleDefaults, type Channel, type RuleDefinition } from "./definition.ts";
import {
  readBlocked,
  readCap,
  readCount,
  readLength,
  readQuiet,
  readReminders,
  readWays,
  type CapOptions,
  type OtherWay,
  type QuietOptions,
  type Wrong,
} from "./read-options.ts";
import { unsaid } from "./unsaid.ts";
import { checkStart, isEvent, readCondition, sayGiven } from "./read-when.ts";

export type { CapOptions, OtherWay, QuietOptions } from "./read-options.ts";

/** Any rule: what a project needs of it. */
export interface AnyRule {
  readonly event: EventDefinition;
  readonly survey: Survey;
  readonly definition: RuleDefinition;
  readonly cancels: readonly EventDefinition[];
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

  readonly #wrong: Wrong = (path, code, message) => this.#wrongs([{ path, code, message }]);

  #wrongs(errors: readonly FieldError[]): ProblemError {
    const located = errors.map((error) => ({ ...error, path: `rules.${this.definition.id}.${error.path}` }));
    return new ProblemError("invalid_definition", { errors: located });
  }

  #condition(path: string, condition: unknown): ConditionJson {
    const { json, errors } = readCondition(this.event, condition);
    if (json === null) throw this.#wrongs(errors.map((error) => ({ ...error, path })));
    return json;
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
   * How the person is asked, and how else when that moved nobody within a time: by its name, or by what `sms(…)` or
   * `webhook(…)` gave, which the project lists among its channels. Default `email`.
   *
   * @example rule.by("embed", { else: "email", after: "1d" })
   */
  by(channel: Channel | ChannelDefinition, otherwise?: OtherWay): Rule<E, S> {
    const { fallback: _, ...definition } = this.definition;
    const ways = readWays(this.#wrong, channel, otherwise);
    return new Rule(this.event, this.survey, { ...definition, ...ways }, this.cancels);
  }

  /** Waits this long after the event; what happens meanwhile is taken into account. Default `0s`. */
  after(delay: Duration): Rule<E, S> {
    return this.#with({ delayMs: readLength(this.#wrong, "after", delay) });
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
    const periodMs = readLength(this.#wrong, "atMost", period, 1_000);
    return this.#with({ atMost: { n: readCount(this.#wrong, "atMost", n), periodMs } });
  }

  /**
   * Rest between any two invitations to one person, and after what they did with the last one. Default 7 days; never
   * below 24 hours.
   *
   * @example rule.quiet("7d", { answered: "30d", declined: "180d", per: "organisation" })
   */
  quiet(period: Duration, options: QuietOptions = {}): Rule<E, S> {
    return this.#with(readQuiet(this.#wrong, period, options));
  }

  /**
   * What becomes of an invitation that only a quiet period or a cap blocks. It is dropped unless told: memory fades.
   * Default `drop`; with `delay` it waits, at most 48 hours.
   */
  onBlocked(what: "drop" | "delay", longest: Duration = "48h"): Rule<E, S> {
    return this.#with(readBlocked(this.#wrong, what, longest, ruleDefaults.maxDelayMs));
  }

  /** The share of events that is let through: `0.2` asks about one in five. Which ones follows from the subject. */
  sample(rate: number): Rule<E, S> {
    if (typeof rate !== "number" || !(rate > 0 && rate <= 1))
      throw this.#wrong("sample", "range", "A rate is above 0, and at most 1.");
    return this.#with({ sampleRate: rate });
  }

  /**
   * No more than `n` within a period over all people, or for each value of a segment. It can be said several times.
   *
   * @example rule.cap(50, "1d", { per: "serviceLine" }).cap(400, "30d", { of: "answered" })
   */
  cap(n: number, period: Duration, options: CapOptions = {}): Rule<E, S> {
    return this.#with({ caps: [...this.definition.caps, readCap(this.#wrong, n, period, options)] });
  }

  /** Events about the same subject that call the invitation off, such as a ticket being opened again. */
  unless(...events: EventDefinition[]): Rule<E, S> {
    for (const event of events as readonly unknown[])
      if (!isEvent(event))
        throw this.#wrong("unless", "invalid", `unless(…) takes what defineEvent gives; ${sayGiven(event)} is none.`);
      else if (event.type === this.event.type)
        throw this.#wrong("unless", "invalid", `"${event.type}" starts the rule; it can't call it off as well.`);
    return this.#with({ unless: events.map((event) => event.type) }, events);
  }

  /** Reminds by mail, so long after the invitation left, whoever has not answered; at most three times. Default never. */
  remind(...delays: Duration[]): Rule<E, S> {
    return this.#with({ remindMs: readReminders(this.#wrong, delays) });
  }

  /** How long the link can be answered. Default 14 days. */
  expire(period: Duration): Rule<E, S> {
    return this.#with({ expireMs: readLength(this.#wrong, "expire", period, 60_000) });
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
  return {
    ask: (survey) => {
      checkStart(event, survey);
      return new Rule(event, survey, unsaid(event, survey), []);
    },
  };
}
