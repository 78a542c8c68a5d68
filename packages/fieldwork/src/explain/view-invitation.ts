import type { InvitationItem, InvitationState } from "@afterword/sdk";
import type { InvitationRow, Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { kOfFigures } from "../privacy/ballot-box.ts";

/** Whether it may be told of a survey's invitations who answered. */
export type MayTell = (survey: string) => Promise<boolean>;

/** Tells it of identified surveys only: where a figure needs several people, one person's answering is not shown. */
export function mayTellAnswered(rows: Pick<Rows, "surveys">): MayTell {
  const known = new Map<string, Promise<boolean>>();
  return (survey) => {
    const found = known.get(survey) ?? kOfFigures(rows, survey).then((k) => k === 1);
    known.set(survey, found);
    return found;
  };
}

/** Where an invitation stands. What only happens to those that are not answered would tell which were. */
function stateOf(row: InvitationRow, now: number, mayTell: boolean): InvitationState {
  if (mayTell && row.answeredAt !== null) return "answered";
  if (row.withdrawnAt !== null && (mayTell || row.sentAt === null)) return "withdrawn";
  if (mayTell && row.declinedAt !== null) return "declined";
  if (row.expiresAt <= now) return "expired";
  return row.sentAt === null ? "waiting" : "sent";
}

/** An invitation as lists show it. */
export function toInvitationItem(
  ctx: Pick<Ctx, "now" | "project">,
  row: InvitationRow,
  mayTell: boolean,
): InvitationItem {
  const state = stateOf(row, ctx.now, mayTell);
  const isWithdrawn = state === "withdrawn";
  return {
    id: row.id,
    person: row.person,
    survey: row.survey,
    version: mayTell ? row.version : null,
    rule: row.wave === null ? row.rule : null,
    wave: row.wave,
    event: row.event === null || row.source === null ? null : { id: row.event, source: row.source },
    subject: row.subject,
    // Who did not answer may be reached in another way later.
    channel: mayTell ? row.channel : (ctx.project.rule(row.rule)?.definition.channel ?? row.channel),
    locale: row.locale,
    inclusion: row.inclusion,
    state,
    createdAt: instantOf(row.createdAt),
    sentAt: orNull(row.sentAt),
    expiresAt: instantOf(row.expiresAt),
    withdrawnAt: isWithdrawn ? orNull(row.withdrawnAt) : null,
    withdrawnFor: isWithdrawn ? row.withdrawnFor : null,
  };
}

const instantOf = (at: number): string => new Date(at).toISOString();
const orNull = (at: number | null): string | null => (at === null ? null : instantOf(at));
