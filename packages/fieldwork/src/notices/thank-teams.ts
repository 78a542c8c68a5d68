import type { ThanksItem, ThanksJob } from "@afterword/delivery";
import { languageOf, nextOpening, placeOf, type SurveyDefinition, type WindowDefinition } from "@afterword/sdk";
import type { MessageRow, Rows, TimerRow, UnitRow } from "@afterword/store";
import { redact } from "@afterword/text";
import { mayDo } from "../access/authorize.ts";
import { isIn, partsOf } from "../access/parts.ts";
import { envelopeOf } from "../bounces/verp.ts";
import { addressHashes, bouncedScope } from "../contact.ts";
import type { Ctx } from "../context.ts";
import { allowedLook, findLook } from "../look/find-look.ts";
import { newThanksMessage } from "../new-message.ts";
import { plusPeriods } from "../periods.ts";
import type { Held, Ready } from "../prepare-invitation.ts";
import { isForFew } from "../privacy/shown-words.ts";
import { thanksIn, type Thanks } from "../records/thanks-in.ts";
import { newId } from "../secret.ts";
import { findColleague, listColleagues, type Colleague } from "./colleagues.ts";

/** Mails to members leave in the working hours of the organisation. */
const hours: WindowDefinition = { fromMinute: 7 * 60, toMinute: 19 * 60, days: "workdays" };
/** So many are shown; the rest is counted. */
const mostShown = 10;
const longestWords = 600;
const pageSize = 200;

type Segments = { readonly [name: string]: string };

/** Has the teams of a month's thanks told when the month is over: in the transaction that stores the first of them. */
export async function planThanks(ctx: Pick<Ctx, "now" | "project">, rows: Pick<Rows, "timers">): Promise<void> {
  const month = new Date(ctx.now).toISOString().slice(0, 7);
  const ends = Date.parse(plusPeriods({ period: "month" }, `${month}-01`, 1));
  const { project } = ctx.project;
  const opens = nextOpening(hours, ends, placeOf({ timeZone: null, locale: null, attributes: {} }, project));
  const dueAt = Number.isFinite(opens) ? opens : ends;
  await rows.timers.add({ kind: "thank-teams", key: month, dueAt, payload: { month }, createdAt: ctx.now });
}

/** Makes a mail for each of those whose teams were thanked in a month that is over. */
export async function thankTeams(ctx: Ctx, timer: TimerRow): Promise<void> {
  const month = String(timer.payload["month"]);
  await ctx.store.write(ctx.scope, async (rows) => {
    if (!(await rows.timers.finish(timer, "done", ctx.now))) return;
    const found = await thanksOf(ctx, rows, month);
    const { all, units } = await listColleagues(rows);
    for (const one of all) {
      if (!found.some(({ segments }) => isForThem(one, all, units, segments))) continue;
      const notice = { id: newId("ntc"), reader: readerOf(month, one.id), createdAt: ctx.now };
      await rows.notices.add(notice);
      await rows.messages.add(newThanksMessage(ctx, notice));
    }
  });
}

/** What a mail with a month's thanks is made from, as things are now; or why it does not leave. */
export async function prepareThanks(ctx: Ctx, rows: Rows, message: MessageRow): Promise<Ready<ThanksJob> | Held> {
  const notice = message.notice === null ? null : await rows.notices.find(message.notice);
  const [, month = "", member = ""] = /^thanks (\S+) (\S+)$/.exec(notice?.reader ?? "") ?? [];
  const colleague = await findColleague(rows, member);
  if (!colleague) return { heldFor: "cancelled" };
  const { email, name, locale } = colleague.member;
  const scopes = await rows.optOuts.listScopes(addressHashes(ctx.secret, email));
  if (scopes.includes(bouncedScope)) return { heldFor: "bounced_address" };
  const { all, units } = await listColleagues(rows);
  // Who took their consent back, or was erased, is in it no more.
  const found = (await thanksOf(ctx, rows, month)).filter(({ segments }) => isForThem(colleague, all, units, segments));
  if (found.length === 0) return { heldFor: "cancelled" };
  const make = async (): Promise<ThanksJob> => ({
    kind: "thanks",
    survey: null,
    mode: ctx.scope.mode,
    messageId: message.messageId,
    ...envelopeOf(ctx, message),
    look: allowedLook(await findLook(rows, null), ctx.senders.domains),
    person: { email, name, locale, timeZone: ctx.project.project.timeZone },
    month: Date.parse(`${month}-01`),
    thanks: found.slice(0, mostShown).map((one) => itemOf(ctx, one)),
    count: found.length,
    listUrl: `${ctx.publicUrl}/console/records?kind=direct`,
  });
  return { address: email, make };
}

const readerOf = (month: string, member: string): string => `thanks ${month} ${member}`;

interface Found extends Thanks {
  readonly record: string;
  readonly survey: SurveyDefinition;
  readonly locale: string | null;
  readonly segments: Segments;
}

/** What people were thanked for in a month, the newest first. */
async function thanksOf(ctx: Ctx, rows: Rows, month: string): Promise<readonly Found[]> {
  const from = Date.parse(`${month}-01`);
  const found: Found[] = [];
  const before = { createdAt: Date.parse(plusPeriods({ period: "month" }, `${month}-01`, 1)), id: "" };
  for (let after: typeof before | undefined = before; after;) {
    const page = await rows.records.list({ kind: "direct", state: null, survey: null, after, limit: pageSize });
    const inMonth = page.filter(({ createdAt }) => createdAt >= from);
    const ids = inMonth.flatMap(({ response }) => response ?? []);
    const segments = await rows.segments.listOf(ids);
    const responses = new Map((await rows.unasked.findMany(ids)).map((one) => [one.id, one]));
    for (const { id, response: ofRecord, locale } of inMonth) {
      const response = responses.get(ofRecord ?? "");
      const survey = response && (await rows.surveys.findVersion(response.survey, response.version));
      const thanks = response && survey && thanksIn(survey.definition, response.answers);
      if (!thanks || (await isForFew(rows, response.id))) continue;
      found.push({
        ...thanks,
        record: id,
        survey: survey.definition,
        locale,
        segments: segments.get(response.id) ?? {},
      });
    }
    const last = inMonth.at(-1);
    after = inMonth.length === pageSize && last ? { createdAt: last.createdAt, id: last.id } : undefined;
  }
  return found;
}

/**
 * Whether thanks are for somebody: they lead or manage the part of the organisation that was thanked, or, where nobody does, all of
 * it. Nobody is told what they may not read.
 */
function isForThem(one: Colleague, all: readonly Colleague[], units: readonly UnitRow[], segments: Segments): boolean {
  const near = all.filter((other) => leads(other, units, segments, "part"));
  return near.length > 0 ? near.some(({ id }) => id === one.id) : leads(one, units, segments, "whole");
}

function leads(
  { member, actor, roles }: Colleague,
  units: readonly UnitRow[],
  segments: Segments,
  what: "part" | "whole",
): boolean {
  const hasJoined = member.passwordHash !== null || member.subject !== null;
  if (!hasJoined || !mayDo(actor, "comments.read", [segments])) return false;
  return roles.some((of) => {
    if (of.role !== "lead" && of.role !== "manager") return false;
    const parts = partsOf(units, of.within, of.segments);
    return (parts === null) === (what === "whole") && isIn(parts, segments);
  });
}

function itemOf(ctx: Ctx, { words, about, survey, locale, record, segments }: Found): ThanksItem {
  // Who wrote it agreed to be read, and not to be known.
  const shown = Array.from(redact(words, { staffNumbers: ctx.project.project.staffNumbers }));
  const places = Object.values(segments).join(", ");
  return {
    place: places === "" ? null : places,
    about: about && { survey, ...about },
    words: shown.length > longestWords ? `${shown.slice(0, longestWords).join("")}…` : shown.join(""),
    language: languageOf(locale ?? "en"),
    url: `${ctx.publicUrl}/console/records/${record}`,
  };
}
