import type { PersonToken, PersonTokenInput } from "../contract/embed.ts";
import type { EventResult } from "../contract/event.ts";
import type { FactInput, FactsReply } from "../contract/fact.ts";
import type { Health } from "../contract/health.ts";
import type { PersonInput } from "../contract/person.ts";
import { ProblemError } from "../contract/problem.ts";
import type { EventData, EventDefinition } from "../event.ts";
import type { Simulation } from "../contract/simulation.ts";
import type { Project } from "../project.ts";
import type { AnyRule } from "../rule/when.ts";
import type { Survey } from "../survey/define-survey.ts";
import { actionsOf, type ActionsApi } from "./actions.ts";
import { additionsOf, type AdditionsApi } from "./additions.ts";
import { auditOf, type AuditApi } from "./audit.ts";
import { cardsOf, type CardsApi } from "./cards.ts";
import { alertsOf, type AlertsApi } from "./alerts.ts";
import { casesOf, type CasesApi } from "./cases.ts";
import { codesOf, type CodesApi } from "./codes.ts";
import { coverageOf, type Coverage } from "./coverage.ts";
import { explainOf, invitationsOf, type Explain, type InvitationsApi } from "./explain.ts";
import { firstStepsOf, type FirstStepsApi } from "./first-steps.ts";
import { figuresOf, type FiguresApi } from "./figures.ts";
import { keysOf, type KeysApi } from "./keys.ts";
import { meOf, membersOf, type MeApi, type MembersApi } from "./members.ts";
import { looksOf, type LooksApi } from "./looks.ts";
import { unitsOf, type UnitsApi } from "./units.ts";
import { messagesOf, type MessagesApi } from "./messages.ts";
import { peopleOf, type PeopleApi } from "./people.ts";
import { projectOf, type ProjectApi } from "./project.ts";
import { suppressionsOf, type SuppressionsApi } from "./suppressions.ts";
import { surveysOf, type SurveysApi } from "./surveys.ts";
import { recordsOf, type RecordsApi } from "./records.ts";
import { responsesOf, type ResponsesApi } from "./responses.ts";
import { commentsOf, type CommentsApi } from "./comments.ts";
import { sampleOf, type SampleApi } from "./sample.ts";
import { goalsOf, type GoalsApi } from "./goals.ts";
import {
  indicatorsOf,
  servicesOf,
  warningsOf,
  type IndicatorsApi,
  type ServicesApi,
  type WarningsApi,
} from "./catalogue.ts";
import { aggregatesOf, type AggregatesApi } from "./aggregates.ts";
import { collectionsOf, type CollectionsApi } from "./collections.ts";
import { reportsOf, type ReportsApi } from "./reports.ts";
import { rulesOf, type RulesApi } from "./rules.ts";
import type { SimulationInput, SimulationOptions } from "./simulate.ts";
import { resultsOf, type Results, type SegmentsOf } from "./results.ts";
import type { Transport } from "./transport.ts";
import { viewsOf, type ViewsApi } from "./views.ts";
import { wavesOf, type WavesApi } from "./waves.ts";
import { webhooksOf, type WebhooksApi } from "./webhooks.ts";

/** What goes with an event's data. */
export interface TrackOptions {
  /** Who is to be asked. */
  readonly person: PersonInput;
  /** The event's own id in the host system; makes retries safe in every order. */
  readonly id?: string;
  /** Which system it comes from, where ids of several collide. Default `host`. */
  readonly source?: string;
  /** Position among the events of its subject, where the host counts them. */
  readonly sequence?: number;
  readonly occurredAt?: Date | string;
}

type RulesOf<P> = P extends Project<Survey, infer R> ? R : never;
type AttributesOf<P> = P extends Project<Survey, AnyRule, infer Segment> ? Segment : never;
type SurveysOf<P> = P extends Project<infer S> ? S : never;

/** The interface of Afterword for developers: the same in-process and over HTTP. */
export interface AfterwordApi<P extends Project = Project> {
  /**
   * Reports what happened. A person who is not asked is an outcome, never an error.
   *
   * @throws ProblemError `invalid_event` naming the path, `unknown_event_type`, `idempotency_mismatch`
   * @example const { decisions } = await aw.track(ticket.closed, { id: "INC-1", team: "ICT" }, { person: { id: "u17" } });
   */
  track<E extends EventDefinition>(event: E, data: EventData<E>, options: TrackOptions): Promise<EventResult>;
  /**
   * Says what became known about subjects after their events: one fact, or up to 1,000. The latest by its `at` holds, and
   * the same once more changes nothing. In a list, one that can't be used takes none of the others with it.
   *
   * @throws ProblemError `invalid_request` naming the path, or `idempotency_mismatch` for another value at the same `at`,
   * when one fact alone can't be used
   * @example
   * await aw.facts({ subject: "INC-1", key: "cost", value: 41.5, at: "2026-11-21T09:00:00Z" });
   */
  facts(facts: FactInput | readonly FactInput[]): Promise<FactsReply>;
  /**
   * Figures of a survey.
   *
   * @example const rows = await aw.results(ticketCsat).score("csat").by("team").last("90d");
   */
  results<S extends SurveysOf<P>>(survey: S): Results<S, SegmentsOf<RulesOf<P>, S> | AttributesOf<P>>;
  /** The people who can be asked: storing, reading and erasing them. */
  readonly people: PeopleApi;
  /** Answers: those that staff took down, and all of them as a file. */
  readonly responses: ResponsesApi<SurveysOf<P>>;
  /** Figures by their queries, where only a running program learns which surveys there are. */
  readonly figures: FiguresApi;
  /** The deployed surveys: what they ask, and by what their figures can be split. */
  readonly surveys: SurveysApi;
  /** What units add to surveys: questions of their own, and examples. */
  readonly additions: AdditionsApi;
  /** Short codes for posters, kiosks and letters. */
  readonly codes: CodesApi;
  /** Feedback that is no answer to an invitation: open forms, forums, focus groups. */
  readonly records: RecordsApi;
  /** What is done about answers of unhappy clients. */
  readonly cases: CasesApi;
  /** Which answers open a case. */
  readonly alerts: AlertsApi;
  /** What comments are about and what they say. */
  readonly comments: CommentsApi;
  /** Actions: plans to make something better for many, and what came of them. */
  readonly actions: ActionsApi;
  /** Cards that tell everybody what people said, and what was done. */
  readonly cards: CardsApi;
  /** Mails that did not go: refused, given up, or of an uncertain fate. */
  readonly messages: MessagesApi;
  /** What figures are to reach. */
  readonly goals: GoalsApi;
  /** The catalogue of services, with its standards and journeys. */
  readonly services: ServicesApi;
  /** Figures declared from facts. */
  readonly indicators: IndicatorsApi;
  /** Standards and indicators that stood out in a month. */
  readonly warnings: WarningsApi;
  /** Reports that go out by themselves, and their archive. */
  readonly reports: ReportsApi;
  /** What is reported to the public each quarter. */
  readonly collections: CollectionsApi;
  /** Figures that are told to other organisations, and compared with theirs. */
  readonly aggregates: AggregatesApi;
  /** The rules as they are deployed, and their switches. */
  readonly rules: RulesApi;
  /** What an organisation does first, and what of it is done. */
  readonly firstSteps: FirstStepsApi;
  /** Made-up answers, on the test side alone. */
  readonly sample: SampleApi;
  /** Those who are not written to, and why. */
  readonly suppressions: SuppressionsApi;
  /** Saved views of the results. */
  readonly views: ViewsApi;
  /** API keys: making, listing and ending them. */
  readonly keys: KeysApi;
  /** The organisation's units, which keys and members are let into. */
  readonly units: UnitsApi;
  /** How units show themselves on pages and in mails. */
  readonly looks: LooksApi;
  /** The people who administer: inviting them, what they may do where, and keeping them out. */
  readonly members: MembersApi;
  /** Who calls, and what they may do. */
  readonly me: MeApi;
  /** The audit log: who did what to what, and who was not let. */
  readonly audit: AuditApi;
  /** Webhooks: what other systems are told of, and what came of it. */
  readonly webhooks: WebhooksApi;
  /**
   * How the installation does: the database, the worker, what waits, what failed and what ran last.
   *
   * @throws ProblemError `unavailable` when the database can't be read or written
   * @example const { outbox } = await aw.health();
   */
  health(): Promise<Health>;
  /** What is deployed. */
  readonly project: ProjectApi;
  /** The waves: who is asked and when, how far each is, and what is done to it by hand. */
  readonly waves: WavesApi;
  /**
   * What the rules would make of events, to the end of what they set going; or make of a past period again, as they are
   * now. Nothing is stored.
   *
   * @throws ProblemError `invalid_request`
   * @example const { counts } = await aw.simulate({ past: { from: "2026-09-01T00:00:00Z", to: "2026-12-01T00:00:00Z" } });
   */
  simulate(input: SimulationInput, options?: SimulationOptions): Promise<Simulation>;
  /** Why somebody was asked or not: of an event, a subject, a person or an invitation. */
  readonly explain: Explain;
  /** Who was asked, and how far each invitation is. */
  readonly invitations: InvitationsApi;
  /**
   * Whom a survey reached: eligible, asked, answered, and why others were not asked.
   *
   * @throws ProblemError `invalid_query`
   * @example const rows = await aw.coverage(ticketCsat).by("team").last("90d");
   */
  coverage<S extends SurveysOf<P>>(survey: S): Coverage<SegmentsOf<RulesOf<P>, S> | AttributesOf<P>>;
  /**
   * Makes a token for a page of one person, by which `@afterword/embed` and `@afterword/react` ask what they may answer now.
   * Give it to nobody else: whoever has it can answer in their name until it ends.
   *
   * @throws ProblemError `invalid_request`
   * @example const { token, link } = await aw.token({ person: "u17", ttl: "15m" });
   */
  token(person: PersonTokenInput): Promise<PersonToken>;
}

/** Builds the typed interface on a transport. */
export function apiOf<P extends Project>(transport: Transport): AfterwordApi<P> {
  return {
    track: async (event, data, options) => {
      const { occurredAt, ...rest } = options ?? {};
      const result = await transport.receive({
        ...rest,
        ...(occurredAt === undefined ? {} : { occurredAt: instantOf(occurredAt) }),
        type: event.type,
        data: asSent(data),
      });
      return result;
    },
    facts: (facts) => transport.facts(facts),
    results: (survey) => resultsOf(transport, survey),
    people: peopleOf(transport),
    responses: responsesOf(transport),
    figures: figuresOf(transport),
    surveys: surveysOf(transport),
    additions: additionsOf(transport),
    codes: codesOf(transport),
    records: recordsOf(transport),
    cases: casesOf(transport),
    alerts: alertsOf(transport),
    comments: commentsOf(transport),
    actions: actionsOf(transport),
    cards: cardsOf(transport),
    messages: messagesOf(transport),
    goals: goalsOf(transport),
    services: servicesOf(transport),
    indicators: indicatorsOf(transport),
    warnings: warningsOf(transport),
    reports: reportsOf(transport),
    collections: collectionsOf(transport),
    aggregates: aggregatesOf(transport),
    rules: rulesOf(transport),
    firstSteps: firstStepsOf(transport),
    sample: sampleOf(transport),
    suppressions: suppressionsOf(transport),
    views: viewsOf(transport),
    keys: keysOf(transport),
    units: unitsOf(transport),
    looks: looksOf(transport),
    members: membersOf(transport),
    me: meOf(transport),
    audit: auditOf(transport),
    webhooks: webhooksOf(transport),
    health: () => transport.readHealth(),
    project: projectOf(transport),
    waves: wavesOf(transport),
    simulate: (input, options = {}) => transport.simulate(input, options),
    explain: explainOf(transport),
    invitations: invitationsOf(transport),
    coverage: (survey) => coverageOf(transport, survey.id),
    token: (person) => transport.createPersonToken(person),
  };
}

function instantOf(value: Date | string): string {
  const date = new Date(value);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  throw new ProblemError("invalid_event", {
    errors: [{ path: "occurredAt", code: "invalid_format", message: "Not an instant." }],
  });
}

/** Data as it would arrive over HTTP, so that both ways store and compare the same. */
function asSent(data: unknown): Record<string, unknown> {
  try {
    return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  } catch {
    throw new ProblemError("invalid_event", {
      errors: [{ path: "data", code: "invalid_type", message: "The data holds something that JSON can't say." }],
    });
  }
}
