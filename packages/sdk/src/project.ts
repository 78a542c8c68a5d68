import type { AnyAlert } from "./alert/alert.ts";
import type { ChannelDefinition } from "./channel/definition.ts";
import type { EventDefinition } from "./event.ts";
import type { IndicatorDefinition } from "./indicator/definition.ts";
import type { Retention } from "./retention.ts";
import type { AnyRule } from "./rule/when.ts";
import type { CalendarDefinition } from "./schedule/definition.ts";
import type { ServiceDefinition } from "./service/definition.ts";
import type { Condition, ConditionJson } from "./survey/condition.ts";
import type { Survey } from "./survey/define-survey.ts";
import type { ExtendedSurvey } from "./survey/extend-survey.ts";
import type { AnyWave } from "./wave/define-wave.ts";

/** What a unit adds to any survey. */
export type AnyAddition = Pick<ExtendedSurvey, "id" | "addition"> & {
  readonly core: Pick<Survey, "id" | "definition">;
};

/** People who are never asked, by any rule or wave. */
export interface Exclusions {
  /** Domains of addresses, such as `contractor.example.org`; subdomains are meant too. */
  readonly domains: readonly string[];
  /** Ids. */
  readonly people: readonly string[];
  /** A condition on the person's attributes. */
  readonly where: ConditionJson | null;
}

/** Everything declared in `afterword.config.ts`. */
export interface Project<
  S extends Survey = Survey,
  R extends AnyRule = AnyRule,
  Segment extends string = string,
  W extends AnyWave = AnyWave,
> {
  readonly surveys: readonly S[];
  readonly rules: readonly R[];
  readonly waves: readonly W[];
  /** Which answers open a case. */
  readonly alerts: readonly AnyAlert[];
  /** Gateways by which people are reached besides mail. */
  readonly channels: readonly ChannelDefinition[];
  /** The catalogue: what is offered, and what clients are promised. */
  readonly services: readonly ServiceDefinition[];
  /** Figures declared from facts. */
  readonly indicators: readonly IndicatorDefinition[];
  /** Every event by type: those of the rules, what calls them off, and those declared besides. */
  readonly events: ReadonlyMap<string, EventDefinition>;
  /** Attributes of a person that are kept with every invitation and response, so that results can be split by them. */
  readonly segments: readonly Segment[];
  /** Pairs of segments of which the second lies within the first, such as department and team. */
  readonly hierarchies: readonly (readonly [string, string])[];
  readonly calendars: readonly CalendarDefinition[];
  /** The attribute of a person that names their calendar. */
  readonly siteAttribute: string;
  /** IANA zone of the organisation, where neither the person nor their site has one. */
  readonly timeZone: string;
  readonly exclude: Exclusions;
  /** How long what is personal is kept. */
  readonly retention: Retention;
  /** What staff numbers look like: they are taken out of comments. */
  readonly staffNumbers: readonly string[];
}

/** What {@link defineProject} takes. */
export interface ProjectParts<S extends Survey, R extends AnyRule, Segment extends string, W extends AnyWave> {
  readonly surveys: readonly S[];
  /** What units add to the surveys: what `extendSurvey(…)` gives. */
  readonly additions?: readonly AnyAddition[];
  readonly rules?: readonly R[];
  readonly waves?: readonly W[];
  /** Which answers open a case; of several that fit the first does. */
  readonly alerts?: readonly AnyAlert[];
  /** Gateways by which people are reached besides mail: what `sms(…)` and `webhook(…)` give. */
  readonly channels?: readonly ChannelDefinition[];
  /** The catalogue of services: what `defineService(…)` gives. */
  readonly services?: readonly ServiceDefinition[];
  /** Figures from facts: what `defineIndicator(…)` gives. */
  readonly indicators?: readonly IndicatorDefinition[];
  /** Events that no rule names but that are to be accepted (facts, imports). */
  readonly events?: readonly EventDefinition[];
  /** Attributes of a person that results can be split by. */
  readonly segments?: readonly Segment[];
  /** Pairs of segments of which the second lies within the first. */
  readonly hierarchies?: readonly (readonly [string, string])[];
  readonly calendars?: readonly CalendarDefinition[];
  /** Default `site`. */
  readonly siteAttribute?: string;
  /** Default `UTC`. */
  readonly timeZone?: string;
  /** Who is never asked. */
  readonly exclude?: {
    readonly domains?: readonly string[];
    readonly people?: readonly string[];
    readonly where?: Condition;
  };
  /** How long what is personal is kept, each kind by itself. Default: until it is erased. */
  readonly retention?: Retention;
  /**
   * What staff numbers look like, so that comments are shown without them: `#` is a digit, `?` a letter, all else stands
   * for itself, such as `UN-######`.
   */
  readonly staffNumbers?: readonly string[];
}
