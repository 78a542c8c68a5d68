import type {
  SurveyDefinition,
  RootCause,
  CaseState,
  WebhookCase,
  WebhookEvent,
  WebhookInvitation,
  WebhookMessage,
  WebhookOptOut,
  WebhookPayload,
  WebhookPerson,
  WebhookResponse,
  WebhookWarning,
} from "@afterword/sdk";
import type { DeliveryRow, InvitationRow, ResponseRow, Rows, WebhookRow } from "@afterword/store";
import { contactHashes } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { toWarning } from "../indicators/read-warnings.ts";
import { mayTellAnswered } from "../explain/view-invitation.ts";
import { isForFew, shownAnswers } from "../privacy/shown-words.ts";
import { withoutAddresses } from "../without-addresses.ts";

type Told = Pick<WebhookRow, "id" | "fields">;

/**
 * What a message says, made from what is stored now: whoever was erased meanwhile is in no message. Null when it can't or must
 * not be told any more.
 */
export async function buildPayload(
  ctx: Ctx,
  rows: Rows,
  webhook: Told,
  row: DeliveryRow,
): Promise<WebhookPayload | null> {
  const data = await builders[row.type as WebhookEvent](ctx, rows, webhook, row);
  if (data === null) return null;
  if ("survey" in data && data.survey !== null && !(await mayTellAnswered(rows)(data.survey))) return null;
  return { type: row.type, timestamp: instantOf(row.createdAt), data } as WebhookPayload;
}

type Data = WebhookWarning | WebhookCase | WebhookResponse | WebhookInvitation | WebhookOptOut | WebhookMessage;
type Builder = (ctx: Ctx, rows: Rows, webhook: Told, row: DeliveryRow) => Promise<Data | null>;

const builders: { readonly [T in WebhookEvent]: Builder } = {
  "response.submitted": ofResponse,
  "response.changed": ofResponse,
  "invitation.sent": ofInvitation,
  "person.opted_out": ofOptOut,
  "message.dead": ofMessage,
  "case.opened": ofCase,
  "case.resolved": ofCase,
  "warning.raised": ofWarning,
};

async function ofResponse(ctx: Ctx, rows: Rows, webhook: Told, row: DeliveryRow): Promise<WebhookResponse | null> {
  const { response: id, revision } = row;
  const response = id === null || revision === null ? null : await rows.responses.findRevision(id, revision);
  const survey = response && (await rows.surveys.findVersion(response.survey, response.version))?.definition;
  if (!response || !survey) return null;
  return {
    id: response.id,
    revision: response.revision,
    invitation: response.invitation,
    submittedAt: instantOf(response.submittedAt),
    ...(await askedOf(rows, response)),
    ...answersOf(ctx, webhook, survey, { ...response, isFew: await isForFew(rows, response.id) }),
    ...(await aboutOf(rows, webhook, response)),
  };
}

async function ofInvitation(_: Ctx, rows: Rows, webhook: Told, row: DeliveryRow): Promise<WebhookInvitation | null> {
  const invitation = row.invitation === null ? null : await rows.invitations.find(row.invitation);
  if (!invitation || invitation.sentAt === null) return null;
  return {
    id: invitation.id,
    rule: invitation.rule,
    sentAt: instantOf(invitation.sentAt),
    ...(await askedOf(rows, invitation)),
    ...(await aboutOf(rows, webhook, invitation)),
  };
}

async function ofOptOut(ctx: Ctx, rows: Rows, webhook: Told, row: DeliveryRow): Promise<WebhookOptOut | null> {
  const invitation = row.invitation === null ? null : await rows.invitations.find(row.invitation);
  const person = invitation && (await rows.people.find(invitation.person));
  if (!invitation || !person) return null;
  const stopped = await rows.optOuts.findAny(contactHashes(ctx.secret, person), invitation.survey);
  // They may have taken it back.
  if (stopped === null) return null;
  return {
    invitation: invitation.id,
    survey: invitation.survey,
    of: stopped === "all" ? "all" : "survey",
    ...(await aboutOf(rows, webhook, { ...invitation, source: null, event: null, subject: null })),
  };
}

async function ofMessage(_: Ctx, rows: Rows, webhook: Told, row: DeliveryRow): Promise<WebhookMessage | null> {
  const message = row.message === null ? null : await rows.unsent.find(row.message);
  if (message?.state !== "dead") return null;
  const invitation = message.invitation === null ? null : await rows.invitations.find(message.invitation);
  const record = message.record === null ? null : await rows.records.find(message.record);
  const about = message.case === null ? null : await rows.cases.find(message.case);
  return {
    id: message.id,
    kind: message.kind,
    survey: message.survey ?? record?.survey ?? about?.survey ?? null,
    invitation: message.invitation,
    attempts: message.attempt,
    reason: message.reason === null ? null : withoutAddresses(message.reason),
    ...(invitation ? await aboutOf(rows, webhook, invitation) : {}),
  };
}

async function ofCase(_: Ctx, rows: Rows, webhook: Told, row: DeliveryRow): Promise<WebhookCase | null> {
  const found = row.case === null ? null : await rows.cases.find(row.case);
  const response = found && (await rows.unasked.find(found.response));
  if (!found || !response) return null;
  return {
    id: found.id,
    response: found.response,
    survey: found.survey,
    rule: found.rule === "" ? null : found.rule,
    queue: found.queue,
    owner: found.owner,
    state: found.state as CaseState,
    urgent: found.isUrgent,
    causes: found.causes as RootCause[],
    segments: { ...(await rows.segments.listOf([response.id])).get(response.id) },
    openedAt: instantOf(found.openedAt),
    ...(await aboutOf(rows, webhook, response)),
  };
}

async function ofWarning(ctx: Ctx, rows: Rows, _webhook: Told, row: DeliveryRow): Promise<WebhookWarning | null> {
  const found = row.warning === null ? null : await rows.warnings.find(row.warning);
  if (!found) return null;
  const { settledAt: _settledAt, action: _action, plan: _plan, ...warning } = toWarning(ctx, found);
  return warning;
}

async function askedOf(
  rows: Rows,
  row: Pick<ResponseRow | InvitationRow, "id" | "survey" | "version" | "wave" | "channel" | "locale">,
) {
  const { survey, version, wave, channel, locale } = row;
  const segments = (await rows.segments.listOf([row.id])).get(row.id) ?? {};
  return { survey, version, wave, channel, locale, segments: { ...segments } };
}

/** Who it was and what about, where the webhook carries that. */
async function aboutOf(
  rows: Rows,
  { fields }: Told,
  row: Pick<ResponseRow, "person" | "source" | "event" | "subject">,
) {
  if (!fields.includes("identities")) return {};
  const { source, event, subject } = row;
  return {
    ...(row.person === null ? {} : { person: await personOf(rows, row.person) }),
    ...(source === null ? {} : { source }),
    ...(event === null ? {} : { event }),
    ...(subject === null ? {} : { subject }),
  };
}

async function personOf(rows: Rows, id: string): Promise<WebhookPerson> {
  const person = await rows.people.find(id);
  const { email = null, name = null } = person ?? {};
  return { id, ...(email === null ? {} : { email }), ...(name === null ? {} : { name }) };
}

/** Kinds that are scored or chosen: what is typed may say who somebody is. */
const chosen = new Set(["csat", "nps", "ces", "agree", "rating", "yesNo", "choice", "choices", "ranking", "matrix"]);
const written = new Set(["comment", "text"]);

function answersOf(
  ctx: Ctx,
  { fields }: Told,
  { questions }: SurveyDefinition,
  { answers, isFew }: Pick<ResponseRow, "answers"> & { readonly isFew: boolean },
) {
  const pick = (kinds: ReadonlySet<string>) =>
    Object.fromEntries(
      questions.flatMap(({ name, kind }) =>
        kinds.has(kind) && answers[name] !== undefined ? [[name, answers[name]]] : [],
      ),
    );
  if (!fields.includes("comments")) return { answers: pick(chosen) };
  // The webhook reads what was written as a role does that may read identities, or not.
  const grants = fields.includes("identities") ? [{ actions: ["identities.read" as const], parts: null }] : [];
  const reader = { ...ctx, parts: null, actor: { kind: "worker" as const, id: "webhook", grants } };
  const comments = shownAnswers(reader, pick(written), isFew) as { [question: string]: string };
  return { answers: pick(chosen), comments };
}

const instantOf = (at: number): string => new Date(at).toISOString();
