import type { MessageItem } from "@afterword/sdk";
import type { UnsentRow } from "@afterword/store";
import type { MayTell } from "../explain/view-invitation.ts";
import { withoutAddresses } from "../without-addresses.ts";

/** A mail as lists show it: a reminder names nobody where it would tell who has not answered. */
export async function toMessageItem(row: UnsentRow, mayTell: MayTell): Promise<MessageItem> {
  const isTold = row.kind === "invitation" || row.survey === null || (await mayTell(row.survey));
  return {
    id: row.id,
    kind: row.kind,
    channel: row.channel,
    state: row.state,
    reason: row.reason === null ? null : withoutAddresses(row.reason),
    person: isTold ? row.person : null,
    invitation: isTold ? row.invitation : null,
    survey: row.survey,
    record: row.record,
    case: row.case,
    attempts: row.attempt,
    createdAt: instantOf(row.createdAt),
    dueAt: row.state === "retry" ? instantOf(row.dueAt) : null,
    settledAt: instantOf(row.settledAt),
  };
}

const instantOf = (at: number): string => new Date(at).toISOString();
