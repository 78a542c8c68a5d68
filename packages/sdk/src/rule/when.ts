import { ProblemError } from "../contract/problem.ts";
import { durationMs, type Duration } from "../duration.ts";
import type { EventData, EventDefinition } from "../event.ts";
import type { Condition, Ref } from "../survey/condition.ts";
import type { Survey } from "../survey/define-survey.ts";
import { referredNames } from "../survey/evaluate.ts";
import { channels, ruleDefaults, type Channel, type RuleDefinition } from "./definition.ts";

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

  /** The rule's name in decisions; default `<event>:<survey>`. */
  id(id: string): Rule<E, S> {
    return this.#with({ id });
  }

  /** Only events whose data and person fit; others are skipped as `filtered`. */
  where<R>(condition: Condition<R> & CheckedWhere<E, R>): Rule<E, S> {
    const { json } = condition as Condition<R>;
    const unknown = referredNames(json, "data").find((name) => !Object.hasOwn(this.event.schema.shape as object, name));
    if (unknown !== undefined) throw this.#wrong("where", "unknown", `"${unknown}" is no field of the event's data.`);
    return this.#with({ where: json });
  }

  /** How the person is asked. Default `email`. */
  by(channel: Channel): Rule<E, S> {
    if (!channels.includes(channel)) throw this.#wrong("by", "unknown", `"${String(channel)}" is no channel.`);
    return this.#with({ channel });
  }

  /** Waits this long after the event; what happens meanwhile is taken into account. Default `0s`. */
  after(delay: Duration): Rule<E, S> {
    return this.#with({ delayMs: this.#ms("after", delay) });
  }

  /** At most `n` invitations to this survey for one person within the period. Default 1 in 30 days. */
  atMost(n: number, period: Duration): Rule<E, S> {
    if (!Number.isInteger(n) || n < 1) throw this.#wrong("atMost", "range", "n is a whole number from 1.");
    return this.#with({ atMost: { n, periodMs: this.#ms("atMost", period) } });
  }

  /** Rest between any two invitations to one person. Default 7 days; never below 24 hours. */
  quiet(period: Duration): Rule<E, S> {
    return this.#with({ quietMs: this.#ms("quiet", period) });
  }

  /** Events about the same subject that call the invitation off, such as a ticket being opened again. */
  unless(...events: EventDefinition[]): Rule<E, S> {
    return this.#with({ unless: events.map((event) => event.type) }, events);
  }

  /** How long the link can be answered. Default 14 days. */
  expire(period: Duration): Rule<E, S> {
    return this.#with({ expireMs: this.#ms("expire", period, 60_000) });
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
      const { floorMs: _, ...defaults } = ruleDefaults;
      const id = `${event.type}:${survey.id}`;
      return new Rule(event, survey, { ...defaults, id, event: event.type, survey: survey.id, unless: [] }, []);
    },
  };
}
