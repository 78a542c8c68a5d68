import type { NoticeCase, NoticeJob, NoticeReview, NoticeWarning } from "@afterword/delivery";
import {
  isCaseClosed,
  languageOf,
  warningReasons,
  type AnswerRecord,
  type CaseState,
  type SurveyDefinition,
} from "@afterword/sdk";
import type {
  CaseRow,
  MessageRow,
  NoticeItemRow,
  NoticeWarningRow,
  NoticeWhy,
  Rows,
  WarningRow,
} from "@afterword/store";
import { envelopeOf } from "../bounces/verp.ts";
import { toCaseDetail } from "../cases/view-case.ts";
import { mayDo } from "../access/authorize.ts";
import { findDue } from "../actions/remind-review.ts";
import { addressHashes, bouncedScope } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { toWarning } from "../indicators/read-warnings.ts";
import { mayRead, ownerOf, risingOf } from "../indicators/warning-readers.ts";
import { allowedLook, findLook } from "../look/find-look.ts";
import type { Held, Ready } from "../prepare-invitation.ts";
import { findColleague, mayWork, todayOf, type Colleague } from "./colleagues.ts";
import { escalationOf } from "./readers.ts";

/** So many cases are told of one by one; the rest is counted. */
const mostShown = 10;
const longestWords = 280;

/** Whom a mail goes to; an address that an alert or a service names is nobody's account, and is told the least. */
interface Reader {
  readonly email: string;
  readonly name: string | null;
  readonly locale: string | null;
  readonly colleague: Colleague | null;
}

interface ToldCase {
  readonly row: CaseRow;
  readonly item: NoticeItemRow;
  readonly segments: { readonly [name: string]: string };
}

/** What a mail to a member about cases, actions and warnings is made from, as things are now; or why it does not leave. */
export async function prepareNotice(ctx: Ctx, rows: Rows, message: MessageRow): Promise<Ready<NoticeJob> | Held> {
  const notice = message.notice === null ? null : await rows.notices.find(message.notice);
  const reader = notice && (await findReader(ctx, rows, notice.reader));
  if (!notice || !reader) return { heldFor: "cancelled" };
  const scopes = await rows.optOuts.listScopes(addressHashes(ctx.secret, reader.email));
  if (scopes.includes(bouncedScope)) return { heldFor: "bounced_address" };
  const told = await listTold(rows, reader, await rows.notices.listItems(notice.id));
  const reviews = await reviewsTold(ctx, rows, reader, notice.id);
  const warnings = await listWarned(rows, reader, await rows.notices.listWarnings(notice.id));
  if (told.length + reviews.length + warnings.length === 0) return { heldFor: "cancelled" };
  const make = async (): Promise<NoticeJob> => ({
    kind: "notice",
    survey: null,
    mode: ctx.scope.mode,
    messageId: message.messageId,
    ...envelopeOf(ctx, message),
    look: allowedLook(await findLook(rows, null), ctx.senders.domains),
    person: { ...reader, timeZone: ctx.project.project.timeZone },
    cases: await Promise.all(told.slice(0, mostShown).map((one) => noticeCase(ctx, rows, reader, one))),
    count: told.length,
    reviews,
    listUrl: `${ctx.publicUrl}/console/cases`,
    warnings: warnings.slice(0, mostShown).map((one) => noticeWarning(ctx, one)),
    warningCount: warnings.length,
    warningsUrl: `${ctx.publicUrl}/console/services`,
  });
  return { address: reader.email, make };
}

async function findReader(ctx: Ctx, rows: Rows, reader: string): Promise<Reader | null> {
  const [kind, id = ""] = reader.split(" ");
  if (kind === "alert" || kind === "service") {
    const email = kind === "alert" ? await escalationOf(ctx, rows, id) : ownerOf(ctx, id);
    return email === null ? null : { email, name: null, locale: null, colleague: null };
  }
  const colleague = await findColleague(rows, id);
  return colleague && { ...pick(colleague), colleague };
}

const pick = ({ member: { email, name, locale } }: Colleague) => ({ email, name, locale });

/** What of a mail's warnings nobody has seen to yet, as far as its reader may know it still; the newest first. */
async function listWarned(
  rows: Pick<Rows, "warnings">,
  { colleague }: Reader,
  items: readonly NoticeWarningRow[],
): Promise<readonly WarningRow[]> {
  const found: WarningRow[] = [];
  for (const { warning } of items) {
    const row = await rows.warnings.find(warning);
    if (!row || row.settledAt !== null) continue;
    if (colleague === null ? risingOf(row) === null : mayRead(colleague, row)) found.push(row);
  }
  return found.sort((a, b) => b.month.localeCompare(a.month) || whyOrder(a) - whyOrder(b) || (a.id < b.id ? -1 : 1));
}

const whyOrder = ({ why }: Pick<WarningRow, "why">): number => warningReasons.indexOf(why);

function noticeWarning(ctx: Pick<Ctx, "publicUrl" | "project" | "now">, row: WarningRow): NoticeWarning {
  const { indicator, rising, month, why, name, unit, value, n, interval, target } = toWarning(ctx, row);
  const console = `${ctx.publicUrl}/console`;
  return {
    ...{ why, month, name, unit, value, n, interval, target },
    standard: indicator?.split(".")[1] ?? null,
    rising: rising && {
      ...{ theme: rising.theme, group: Object.values(rising.group)[0] ?? null, before: rising.before },
      survey: ctx.project.survey(rising.survey)?.title ?? rising.survey,
    },
    url: indicator === null ? `${console}/services` : `${console}/indicators/${encodeURIComponent(indicator)}`,
  };
}

/** The most pressing goes first. */
const pressing: readonly NoticeWhy[] = ["missed", "warned", "replied", "owner", "queue", "opened"];

/** What of a mail's items is still to be told: each case once, as it was told last. */
async function listTold(rows: Rows, { colleague }: Reader, items: readonly NoticeItemRow[]): Promise<ToldCase[]> {
  const last = new Map(items.map((item) => [item.case, item]));
  const cases = await rows.cases.listOfIds([...last.keys()]);
  const segments = new Map<string, ToldCase["segments"]>();
  for (let at = 0; at < cases.length; at += 1_000) {
    const some = cases.slice(at, at + 1_000).map(({ response }) => response);
    for (const [response, values] of await rows.segments.listOf(some)) segments.set(response, values);
  }
  const told = cases.flatMap((row) => {
    const item = last.get(row.id);
    return item ? [{ row, item, segments: segments.get(row.response) ?? {} }] : [];
  });
  return told
    .filter((one) => isStillTold(one, colleague))
    .sort(
      (a, b) =>
        Number(b.row.isUrgent) - Number(a.row.isUrgent) ||
        pressing.indexOf(a.item.why) - pressing.indexOf(b.item.why) ||
        (a.row.dueAt ?? 0) - (b.row.dueAt ?? 0) ||
        (a.row.id < b.row.id ? -1 : 1),
    );
}

/** Which actions are still to be looked at, by somebody who may see to them. */
async function reviewsTold(
  ctx: Ctx,
  rows: Rows,
  { colleague }: Reader,
  notice: string,
): Promise<readonly NoticeReview[]> {
  const told: NoticeReview[] = [];
  for (const { action, reviewOn } of await rows.notices.listReviews(notice)) {
    const row = await findDue(rows, action, reviewOn);
    if (!row || !colleague || !mayDo(colleague.actor, "actions.manage", [row.plan.measure.where])) continue;
    const url = `${ctx.publicUrl}/console/actions/${action}`;
    told.push({ title: row.title, on: Date.parse(reviewOn), isLate: reviewOn < todayOf(ctx), url });
  }
  return told;
}

/** Whether it is still to be done, and by them as far as they may; what another has taken meanwhile needs no more hands. */
function isStillTold({ row, item: { why }, segments }: ToldCase, colleague: Colleague | null): boolean {
  if (isCaseClosed(row.state as CaseState)) return false;
  if (colleague === null) return true;
  if (!mayWork(colleague, { row, segments })) return false;
  return (why !== "opened" && why !== "queue") || row.owner === null || row.owner === colleague.id;
}

async function noticeCase(ctx: Ctx, rows: Rows, reader: Reader, told: ToldCase): Promise<NoticeCase> {
  const { row, item, segments } = told;
  const response = await rows.unasked.find(row.response);
  const survey = response && (await rows.surveys.findVersion(response.survey, response.version))?.definition;
  const { colleague } = reader;
  // A mailbox is read by others too: what few may see is at the console alone.
  const isShown = colleague !== null && !row.isRestricted;
  const as = isShown && { ...ctx, actor: colleague.actor, parts: [segments] };
  const answers = as ? (await toCaseDetail(as, rows, row)).answers : {};
  return {
    why: item.why,
    step: item.step,
    queue: row.queue,
    isUrgent: row.isUrgent,
    isRestricted: row.isRestricted,
    asked: row.isRestricted || !survey ? null : askedOf(survey, row),
    words: survey ? wordsIn(survey, answers) : null,
    language: languageOf(response?.locale ?? survey?.language ?? "en"),
    dueAt: row.dueAt,
    url: `${ctx.publicUrl}/console/cases/${row.id}`,
  };
}

function askedOf(survey: SurveyDefinition, { question: name, answer }: CaseRow): NoticeCase["asked"] {
  const question = survey.questions.find((one) => one.name === name);
  return question && answer !== null ? { survey, question, value: answer } : null;
}

/** What they wrote, as far as it is among the answers that may be shown; cut where it is long. */
function wordsIn(survey: SurveyDefinition, answers: AnswerRecord): string | null {
  const asked = survey.questions.filter(({ kind }) => kind === "comment" || kind === "text");
  const [words] = asked.flatMap(({ name }) => {
    const value = answers[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : [];
  });
  if (words === undefined) return null;
  const characters = Array.from(words);
  return characters.length > longestWords ? `${characters.slice(0, longestWords).join("")}…` : words;
}
