import { z } from "zod";
import { messageItem, messagesQuery } from "./message.ts";
import { line } from "./person.ts";

const byId = z.object({ id: line(64) });

/** The routes of mails that did not go. */
export const messageRoutes = {
  listMessages: {
    method: "GET",
    path: "/v1/messages",
    summary: "Mails that did not go, or may not have: the last first.",
    action: "messages.manage",
    reach: "whole",
    query: messagesQuery,
    replies: { 200: z.object({ items: z.array(messageItem), nextCursor: z.string().nullable() }) },
  },
  retryMessage: {
    method: "POST",
    path: "/v1/messages/{id}/retry",
    summary: "Send a mail again that is dead or uncertain.",
    action: "messages.manage",
    reach: "whole",
    params: byId,
    replies: { 200: messageItem },
  },
  dropMessage: {
    method: "POST",
    path: "/v1/messages/{id}/drop",
    summary: "Give a mail up for good that is dead or uncertain.",
    action: "messages.manage",
    reach: "whole",
    params: byId,
    replies: { 200: messageItem },
  },
} as const;
