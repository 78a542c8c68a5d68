import type { Rows } from "@afterword/store";
import type { Ctx } from "../context.ts";
import { nextOf, type Done, type Pass } from "./page.ts";

/** Forgets where old mails went whose links have ended: a reminder still goes to the address that was asked. */
export async function forgetMails(_ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  const found = await rows.retention.listInvitations(pass);
  const ids = found.flatMap(({ id, expiresAt }) => (expiresAt > pass.now ? [] : [id]));
  const count = ids.length === 0 ? 0 : await rows.retention.forgetMails({ column: "invitation", ids });
  return { next: nextOf(found, pass), count };
}

/** The same of mails about records on which nothing is done any more. */
export async function forgetRecordMails(_ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  const found = await rows.retention.listRecords(pass);
  const ids = found.flatMap(({ id, updatedAt }) => (updatedAt >= pass.before ? [] : [id]));
  const count = ids.length === 0 ? 0 : await rows.retention.forgetMails({ column: "record", ids });
  return { next: nextOf(found, pass), count };
}

/** The same of mails about cases on which nothing is done any more. */
export async function forgetCaseMails(_ctx: Ctx, rows: Rows, pass: Pass): Promise<Done> {
  const found = await rows.cases.listOld(pass);
  const ids = found.flatMap(({ id, updatedAt }) => (updatedAt >= pass.before ? [] : [id]));
  const count = ids.length === 0 ? 0 : await rows.retention.forgetMails({ column: "case_id", ids });
  return { next: nextOf(found, pass), count };
}
