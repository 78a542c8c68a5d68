import { keptSince, type RetentionField } from "@afterword/sdk";
import type { Ctx } from "../context.ts";
import { forgetCases, forgetComments, forgetSaid } from "./comments.ts";
import { forgetEvents } from "./events.ts";
import { forgetAnswered, forgetAsked, forgetMembers } from "./identities.ts";
import { forgetCaseMails, forgetMails, forgetRecordMails } from "./mails.ts";
import type { Work } from "./page.ts";

/** What is gone through, in this order. */
export const stages: readonly { readonly name: string; readonly field: RetentionField; readonly work: Work }[] = [
  { name: "comments", field: "comments", work: forgetComments },
  { name: "cases", field: "comments", work: forgetCases },
  { name: "records", field: "comments", work: forgetSaid },
  { name: "answers", field: "identities", work: forgetAnswered },
  { name: "invitations", field: "identities", work: forgetAsked },
  { name: "waves", field: "identities", work: forgetMembers },
  { name: "mails", field: "mails", work: forgetMails },
  { name: "record mails", field: "mails", work: forgetRecordMails },
  { name: "case mails", field: "mails", work: forgetCaseMails },
  { name: "events", field: "events", work: forgetEvents },
];

/**
 * The time before which something is not kept any more; null where the project says nothing. Identities are kept to the
 * end of their month: the answers of one person in a month stay one person's, and no figure changes.
 */
export function limitOf({ project }: Pick<Ctx, "project">, field: RetentionField, now: number): number | null {
  const kept = project.project.retention[field];
  if (kept === undefined) return null;
  const since = keptSince(kept, now);
  if (field !== "identities") return since;
  const at = new Date(since);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth());
}
