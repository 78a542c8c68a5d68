import type { SurveyDefinition } from "@afterword/sdk";
import type { BallotRow } from "../ballots.ts";
import type { DecisionRow } from "../decisions.ts";
import type { EventRow } from "../events.ts";
import type { NewInvitationRow } from "../invitations.ts";
import type { MeasureRow } from "../measures.ts";
import type { PersonRow } from "../people.ts";
import type { NewResponseRow, ResponseVersionRow } from "../responses.ts";
import { rootUnit, type Scope } from "../scope.ts";
import type { Rows } from "../store.ts";
import type { SurveyVersionRow } from "../surveys.ts";
import type { Claim } from "../timers.ts";
import { now } from "./test-database.ts";

// Rows as small as they can be; a test names what it is about.

export const live: Scope = { unit: rootUnit, mode: "live" };

export const person = (id: string, change: Partial<PersonRow> = {}): PersonRow => ({
  id,
  email: `${id}@example.org`,
  name: "Amina",
  locale: "ar",
  timeZone: "Africa/Khartoum",
  attributes: { clientType: "staff", grade: 4, remote: true },
  ...change,
});

export const event = (id: string, change: Partial<EventRow> = {}): EventRow => ({
  source: "host",
  id,
  type: "ticket.closed",
  subject: "INC-1",
  resolution: 1,
  person: "u17",
  data: { id: "INC-1", team: "ICT", deep: { list: [1, "é", null] } },
  occurredAt: now,
  isTimeStated: true,
  sequence: null,
  receivedAt: now,
  contentHash: `hash of ${id}`,
  origin: "host",
  ...change,
});

export const decision = (event: string, change: Partial<DecisionRow> = {}): Omit<DecisionRow, "seq"> => ({
  source: "host",
  event,
  rule: "ticket.closed:csat",
  phase: "forecast",
  survey: "csat",
  outcome: "scheduled",
  reason: null,
  invitation: null,
  dueAt: now,
  isFinal: false,
  gates: [{ gate: "quiet", passed: true, compared: { quietMs: 1 } }],
  nextEligibleAt: null,
  segments: { team: "ICT" },
  inclusion: 1,
  occurredAt: now,
  decidedAt: now,
  ...change,
});

export const surveyVersion = (version: number, contentHash: string, survey = "csat"): SurveyVersionRow => ({
  survey,
  version,
  definition: {
    id: survey,
    kind: "transactional",
    privacy: "identified",
    k: 1,
    questions: [],
  } satisfies SurveyDefinition,
  contentHash,
  publishedAt: now,
  origin: "project",
  publishedBy: null,
  madeFrom: {},
  extendedBy: null,
});

export const invitation = (id: string, change: Partial<NewInvitationRow> = {}): NewInvitationRow => ({
  id,
  rule: "ticket.closed:csat",
  survey: "csat",
  version: 1,
  isRelational: false,
  person: "u17",
  source: "host",
  event: `event of ${id}`,
  subject: "INC-1",
  resolution: 1,
  wave: null,
  inclusion: 1,
  channel: "email",
  locale: "ar",
  tokenHash: `token of ${id}`,
  unsubscribeHash: `unsubscribe of ${id}`,
  keyId: "k1",
  createdAt: now,
  expiresAt: now + 1_000_000,
  ...change,
});

export const response = (id: string, change: Partial<NewResponseRow> = {}): NewResponseRow => ({
  id,
  origin: "link",
  invitation: "inv-1",
  externalId: null,
  survey: "csat",
  version: 1,
  person: "u17",
  source: "host",
  event: "evt-1",
  subject: "INC-1",
  wave: null,
  channel: "email",
  locale: "ar",
  layout: null,
  direction: null,
  submittedAt: now,
  ...change,
});

export const responseVersion = (response: string, revision = 1): ResponseVersionRow => ({
  response,
  revision,
  submissionId: `${response}/${String(revision)}`,
  contentHash: `hash ${String(revision)}`,
  status: revision === 1 ? "partial" : "complete",
  answers: { csat: revision },
  storedAt: now + revision,
});

export const measure = (response: string, change: Partial<MeasureRow> = {}): MeasureRow => ({
  response,
  survey: "csat",
  metricKey: "csat",
  kind: "csat",
  choice: "",
  value: 4,
  submittedAt: now,
  ...change,
});

export const ballot = (id: string, change: Partial<BallotRow> = {}): BallotRow => ({
  id,
  survey: "csat",
  version: 1,
  wave: null,
  answers: { csat: 4, why: "é" },
  locale: "ar",
  channel: "email",
  segments: { team: "ICT" },
  day: "2027-01-31",
  ...change,
});

export const timer = (key: string, dueAt = now) => ({
  kind: "decide",
  key,
  person: "u17",
  dueAt,
  payload: { rule: key },
  createdAt: now,
});

export const message = (invitation: string, dueAt = now) => ({
  id: `message of ${invitation}`,
  kind: "invite",
  channel: "email",
  invitation,
  record: null,
  notice: null,
  case: null,
  dueAt,
  messageId: `<${invitation}@example.org>`,
  createdAt: now,
});

/** What a worker claims with: everything due, for ten seconds. */
export const claim = (owner: string, change: Partial<Claim> = {}): Claim => ({
  owner,
  now,
  leaseNow: 0,
  leaseMs: 10_000,
  limit: 1_000,
  ...change,
});

/** Publishes the survey that invitations ask, and invites. */
export async function invite(rows: Rows, ...ids: readonly string[]): Promise<void> {
  await rows.surveys.addVersion(surveyVersion(1, "a"));
  for (const id of ids) await rows.invitations.add(invitation(id));
}
