import * as absences from "./absences.ts";
import * as memberLanguages from "./member-languages.ts";
import * as caseLoads from "./case-loads.ts";
import * as actionReviews from "./action-reviews.ts";
import * as actions from "./actions.ts";
import * as apiKeys from "./api-keys.ts";
import { findAnywhere as findKey } from "./api-keys.ts";
import * as asked from "./asked.ts";
import * as audit from "./audit.ts";
import type { Attendant, QueueName } from "./attend.ts";
import * as ballots from "./ballots.ts";
import * as bounces from "./bounces.ts";
import { binderOf, binderOfNouns } from "./bind.ts";
import * as caseFigures from "./case-figures.ts";
import * as caseMails from "./case-mails.ts";
import * as caseMerges from "./case-merges.ts";
import * as caseQuestions from "./case-questions.ts";
import { findByQuestion } from "./case-questions.ts";
import * as cards from "./cards.ts";
import * as cases from "./cases.ts";
import * as codebooks from "./codebooks.ts";
import * as codes from "./codes.ts";
import { findByCode as findCode } from "./codes.ts";
import * as codings from "./codings.ts";
import * as columns from "./columns.ts";
import * as commentLabels from "./comment-labels.ts";
import * as commentTranslations from "./comment-translations.ts";
import * as collections from "./collections.ts";
import * as editions from "./editions.ts";
import * as reports from "./reports.ts";
import { findAnywhere as findReport } from "./reports.ts";
import * as estimators from "./estimators.ts";
import { eventSeries } from "./columns/event-series.ts";
import { PartWriter } from "./columns/part.ts";
import * as channelCounts from "./channel-counts.ts";
import * as voices from "./voices.ts";
import * as coverage from "./coverage.ts";
import * as decisions from "./decisions.ts";
import * as deliveries from "./deliveries.ts";
import * as additions from "./additions.ts";
import * as drafts from "./drafts.ts";
import * as events from "./events.ts";
import * as invitationPages from "./invitation-pages.ts";
import * as invitations from "./invitations.ts";
import { findByToken, findByUnsubscribe } from "./invitations.ts";
import * as keptSettings from "./kept-settings.ts";
import * as keptSurveys from "./kept-surveys.ts";
import * as locks from "./locks.ts";
import * as looks from "./looks.ts";
import * as members from "./members.ts";
import * as memberships from "./memberships.ts";
import * as measures from "./measures.ts";
import * as messages from "./messages.ts";
import * as dispositions from "./dispositions.ts";
import { claim as claimDeliveries, countDue as countDueDeliveries, listDueWebhooks } from "./due-deliveries.ts";
import * as entries from "./entries.ts";
import * as erasure from "./erasure.ts";
import * as erasures from "./erasures.ts";
import * as eventFacts from "./event-facts.ts";
import * as factFigures from "./fact-figures.ts";
import * as facts from "./facts.ts";
import { StoreUnavailableError } from "./errors.ts";
import { migrate, SchemaError, type SchemaState } from "./migrate.ts";
import * as notices from "./notices.ts";
import * as optOuts from "./opt-outs.ts";
import { claim as claimMessages, countDue as countDueMessages, takeLost as takeLostMessages } from "./outbox.ts";
import { enterData, renew, settle } from "./outbox.ts";
import * as passes from "./passes.ts";
import { findAnywhere as findPass } from "./passes.ts";
import * as people from "./people.ts";
import * as personal from "./personal-rows.ts";
import { probeOf } from "./probe.ts";
import * as quarantined from "./quarantined.ts";
import * as queueMembers from "./queue-members.ts";
import { readQueues } from "./queues.ts";
import * as records from "./records.ts";
import * as recoveryCodes from "./recovery-codes.ts";
import { findByCode as findRecord } from "./records.ts";
import * as recordMails from "./record-mails.ts";
import * as responses from "./responses.ts";
import * as retention from "./retention.ts";
import { readPasses } from "./retention.ts";
import * as rollups from "./rollups.ts";
import * as alerts from "./alerts.ts";
import * as followings from "./followings.ts";
import * as goals from "./goals.ts";
import * as warnings from "./warnings.ts";
import * as ruleSwitches from "./rule-switches.ts";
import * as sample from "./sample.ts";
import type { Scope } from "./scope.ts";
import * as segments from "./segments.ts";
import * as sessions from "./sessions.ts";
import { findAnywhere as findSession } from "./sessions.ts";
import { find as setting, increase as increaseSetting, remove as removeSetting } from "./settings.ts";
import * as signOffs from "./sign-offs.ts";
import * as spentLinks from "./spent-links.ts";
import type { Sql, SqlValue } from "./sql.ts";
import * as surveys from "./surveys.ts";
import { listAll as listSurveys } from "./surveys.ts";
import * as timers from "./timers.ts";
import { claim as claimTimers, countDue as countDueTimers } from "./timers.ts";
import * as touches from "./touches.ts";
import * as unasked from "./unasked.ts";
import * as units from "./units.ts";
import * as unsent from "./unsent.ts";
import * as viewLinks from "./view-links.ts";
import { findAnywhere as findViewLink } from "./view-links.ts";
import * as views from "./views.ts";
import * as waveErasure from "./wave-erasure.ts";
import * as waveMails from "./wave-mails.ts";
import * as wavePeople from "./wave-people.ts";
import * as waveProgress from "./wave-progress.ts";
import * as waves from "./waves.ts";
import * as webhooks from "./webhooks.ts";
import * as weighing from "./weighing.ts";

const nouns = {
  absences,
  memberLanguages,
  caseLoads,
  actionReviews,
  actions,
  apiKeys,
  asked,
  audit,
  ballots,
  bounces,
  caseFigures,
  caseMails,
  caseMerges,
  caseQuestions,
  cards,
  cases,
  codebooks,
  codes,
  codings,
  columns,
  commentLabels,
  commentTranslations,
  collections,
  editions,
  reports,
  channelCounts,
  voices,
  coverage,
  decisions,
  deliveries,
  dispositions,
  additions,
  drafts,
  entries,
  estimators,
  erasure,
  erasures,
  eventFacts,
  events,
  factFigures,
  facts,
  invitationPages,
  invitations,
  keptSettings,
  keptSurveys,
  locks,
  looks,
  measures,
  members,
  memberships,
  messages: { ...messages, enterData, renew, settle },
  notices,
  optOuts,
  passes,
  people,
  personal,
  quarantined,
  queueMembers,
  records,
  recoveryCodes,
  recordMails,
  responses,
  retention,
  rollups,
  alerts,
  followings,
  goals,
  warnings,
  ruleSwitches,
  sample,
  segments,
  sessions,
  signOffs,
  spentLinks,
  surveys,
  timers,
  touches,
  unasked,
  units,
  unsent,
  viewLinks,
  views,
  waveErasure,
  waveMails,
  wavePeople,
  waveProgress,
  waves,
  webhooks,
  weighing,
};

/** What looks a row up before its scope is known: by token, by key, by being due. */
const anywhere = {
  findKey,
  findPass,
  findSession,
  findViewLink,
  findCode,
  findRecord,
  findByToken,
  findByUnsubscribe,
  findReport,
  findByQuestion,
  listSurveys,
  claimTimers,
  claimMessages,
  takeLostMessages,
  countDueTimers,
  countDueMessages,
  listDueWebhooks,
  claimDeliveries,
  countDueDeliveries,
  readPasses,
  readQueues,
  setting,
  increaseSetting,
  removeSetting,
};

const bindNouns = binderOfNouns(nouns);
const bindAnywhere = binderOf(anywhere);

/** Statements that take a scope; one that takes none has no place here, so it can't be called by mistake. */
type Scoped<M> = {
  readonly [K in keyof M]: M[K] extends (...args: infer A) => infer R
    ? A extends [Sql, Scope, ...infer Rest]
      ? (...rest: Rest) => R
      : never
    : never;
};
type Unscoped<M> = {
  readonly [K in keyof M]: M[K] extends (sql: Sql, ...rest: infer A) => infer R ? (...rest: A) => R : never;
};

/** The statements of one transaction, by noun, bound to its scope. */
export type Rows = { readonly [N in keyof typeof nouns]: Scoped<(typeof nouns)[N]> };

/** The few statements that run before a scope is known. */
export type AnyRows = Unscoped<typeof anywhere>;

/**
 * The results store. Rows are reached only through a scope. What one `read` sees is one moment; `write` is one durable
 * transaction, so its promise resolves after the commit. Work inside either must wait for nothing but its own rows.
 */
export interface Store {
  readonly engine: "sqlite" | "postgres";
  /** The schema that was found when it was opened, before it was brought up to date. */
  readonly schema: SchemaState;
  /** `long` is for what counts everything anew: it takes as long as it takes. */
  read<T>(scope: Scope, work: (rows: Rows) => Promise<T>, pace?: "long"): Promise<T>;
  write<T>(scope: Scope, work: (rows: Rows) => Promise<T>, pace?: "long"): Promise<T>;
  /** For claiming work and looking up links and keys; what is found names its scope. */
  readAnywhere<T>(work: (rows: AnyRows) => Promise<T>): Promise<T>;
  writeAnywhere<T>(work: (rows: AnyRows) => Promise<T>): Promise<T>;
  /** A list of answers column by column that is empty yet. */
  newPart(): PartWriter;
  /** What the events of a type are kept under, column by column, as answers are under the name of their survey. */
  eventSeries(type: string): string;
  /**
   * Clears away what deleted rows leave behind beside the tables: SQLite's log is copied back and emptied, PostgreSQL's
   * tables of anonymous answers are vacuumed.
   */
  scrub(): Promise<void>;
  /**
   * Looks at the tables of invitations anew, after thousands came at once: PostgreSQL does so by itself after a minute or more,
   * and until then may look what a message refers to up by an index that finds all invitations.
   */
  refreshInvitations(): Promise<void>;
  /** Whether rows can be read and written now. @throws StoreUnavailableError */
  probe(): Promise<void>;
  /** Connections by what they do; `waiting` is work that waits for one. */
  connections(): Connections;
  /**
   * Tells a worker at once what other processes leave to do, and whether it leads; it still has to look for itself, as what
   * was said may be lost. One at a time. Returns how to stop.
   */
  attend(on: Attendant): () => Promise<void>;
  /** Calls the workers of other processes to what is due. */
  call(queue: QueueName): Promise<void>;
  close(): Promise<void>;
}

/** How many connections a store has open, how many of them do nothing, and how much waits for one. */
export interface Connections {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** What one connection of an engine was set to, as it says itself. */
export interface ConnectionState {
  readonly role: "writing" | "reading";
  readonly settings: Readonly<Record<string, string | number>>;
}

/** An engine as it is. */
export interface EngineState {
  readonly version: string;
  readonly connections: readonly ConnectionState[];
  /** The database's own time, in milliseconds since 1970, in the middle of asking; null where it has no clock of its own. */
  readonly now: { readonly theirs: number; readonly ours: number } | null;
}

/** An engine: reads, and transactions that take turns or lock. */
export interface Engine {
  readonly name: Store["engine"];
  /** @param patienceMs how long a statement may take, where that is longer than usual */
  read<T>(work: (sql: Sql) => Promise<T>, patienceMs?: number): Promise<T>;
  /** @param patienceMs how long it waits for a lock; where that is longer than usual, its statements take their time */
  write<T>(work: (sql: Sql) => Promise<T>, patienceMs?: number): Promise<T>;
  /** Reads whole tables at one moment, row by row as lists of values. */
  scan<T>(work: (rows: (text: string) => AsyncIterable<SqlValue[]>) => Promise<T>): Promise<T>;
  inspect(): Promise<EngineState>;
  /** Looks at tables (all, where none is named) anew after many rows came at once, so that statements are planned for them. */
  refresh(tables?: readonly string[]): Promise<void>;
  scrub(): Promise<void>;
  connections(): Connections;
  attend(on: Attendant): () => Promise<void>;
  call(queue: QueueName): Promise<void>;
  close(): Promise<void>;
}

/** How long one that starts waits for another that is bringing the schema up to date, or counting everything anew. */
export const longPatienceMs = 10 * 60_000;

const patienceOf = (pace: "long" | undefined): number | undefined => (pace === "long" ? longPatienceMs : undefined);

/** What a store reads, on an engine. */
export const readsOn = (engine: Engine): Pick<Store, "read" | "readAnywhere"> => ({
  read: (scope, work, pace) => engine.read((sql) => work(bindNouns(sql, scope) as Rows), patienceOf(pace)),
  readAnywhere: (work) => engine.read((sql) => work(bindAnywhere(sql) as AnyRows)),
});

/** Puts the store on an engine and brings the schema up to date. */
export async function storeOn(engine: Engine, now: () => number): Promise<Store> {
  const schema = await engine
    .write((sql) => migrate(sql, now()), longPatienceMs)
    .catch(async (error: unknown) => {
      await engine.close();
      if (error instanceof SchemaError || error instanceof StoreUnavailableError) throw error;
      const why = (error as Error).message;
      throw new StoreUnavailableError(`The database can't be prepared; is it another program's? ${why}`, {
        cause: error,
      });
    });
  const probe = probeOf(engine);
  return {
    engine: engine.name,
    schema,
    probe,
    ...readsOn(engine),
    write: (scope, work, pace) => engine.write((sql) => work(bindNouns(sql, scope) as Rows), patienceOf(pace)),
    writeAnywhere: (work) => engine.write((sql) => work(bindAnywhere(sql) as AnyRows)),
    newPart: () => new PartWriter(),
    eventSeries,
    scrub: () => engine.scrub(),
    refreshInvitations: () => engine.refresh(["invitations", "messages", "wave_people", "segments"]),
    connections: () => engine.connections(),
    attend: (on) => engine.attend(on),
    call: (queue) => engine.call(queue),
    close: () => engine.close(),
  };
}
