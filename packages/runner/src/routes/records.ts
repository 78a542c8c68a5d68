import { addRecord, addStaffResponse, receiveMail, type Ctx, type Mailbox } from "@afterword/fieldwork";
import { check, recordInput, staffResponse, type FeedbackInput, type RecordChange } from "@afterword/sdk";
import type { Router } from "express";
import { Created, mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { unaskedTransport } from "../unasked-transport.ts";

/** The routes of what came in without an invitation: answers that staff took down, and records. */
export function recordRoutes(router: Router, parts: Parts): void {
  const wake = () => {
    parts.worker.wake();
  };
  const on = (ctx: Ctx) => unaskedTransport(() => ctx, wake).records;
  mount(router, parts, "addResponse", async (ctx, { body }) => {
    const { isNew, ...receipt } = await addStaffResponse(ctx, check(staffResponse, body));
    wake();
    return isNew ? new Created(receipt) : receipt;
  });
  mount(router, parts, "listRecords", (ctx, { query }) => on(ctx).list(query));
  mount(router, parts, "addRecord", async (ctx, { body }) => {
    const { record, isNew } = await addRecord(ctx, check(recordInput, body));
    return isNew ? new Created(record) : record;
  });
  mount(router, parts, "readRecord", (ctx, { params }) => on(ctx).get(params["id"] ?? ""));
  mount(router, parts, "changeRecord", (ctx, { params, body }) =>
    on(ctx).change(params["id"] ?? "", body as RecordChange),
  );
  mount(router, parts, "importFeedback", (ctx, { query, body }) =>
    on(ctx).importFeedback(body as FeedbackInput, query["dryRun"] === true),
  );
  mount(router, parts, "receiveFeedback", async (ctx, { query, body }) => {
    const mail = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const reply = await receiveMail(ctx, mail, query as unknown as Mailbox);
    if (reply.kind === "taken" || reply.kind === "reply") wake();
    parts.logger.info(
      { kind: reply.kind, reference: reply.reference },
      "a mail to the mailbox for feedback was taken in",
    );
    return reply;
  });
  mount(router, parts, "readVoices", (ctx, { query }) => on(ctx).voices(query));
  mount(router, parts, "eraseRecord", (ctx, { params }) => on(ctx).erase(params["id"] ?? ""));
}
