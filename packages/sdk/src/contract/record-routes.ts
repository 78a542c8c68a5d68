import { z } from "zod";
import {
  feedbackInput,
  feedbackMailQuery,
  feedbackMailReply,
  feedbackQuery,
  feedbackTaken,
  voicesQuery,
  voicesReply,
} from "./feedback.ts";
import { recordInput } from "./meeting.ts";
import { line } from "./person.ts";
import { listedRecord, recordChange, recordDetail, recordErasure, recordItem, recordsQuery } from "./record.ts";

const byId = z.object({ id: line(64) });

/** The routes of records: what came in as feedback, forums and focus groups. */
export const recordRoutes = {
  listRecords: {
    method: "GET",
    path: "/v1/records",
    summary: "Records of feedback, newest first.",
    action: "comments.read",
    reach: "part",
    views: "record",
    query: recordsQuery,
    replies: { 200: z.object({ items: z.array(listedRecord), nextCursor: z.string().nullable() }) },
  },
  addRecord: {
    method: "POST",
    path: "/v1/records",
    summary: "Store what was said at a forum or in a focus group.",
    action: "answers.add",
    reach: "whole",
    body: recordInput,
    limit: 1024 * 1024,
    replies: { 200: recordDetail, 201: recordDetail },
  },
  readRecord: {
    method: "GET",
    path: "/v1/records/{id}",
    summary: "A record, by its id or reference: what was said, and what was done about it.",
    action: "comments.read",
    reach: "part",
    views: "record",
    params: byId,
    replies: { 200: recordDetail },
  },
  changeRecord: {
    method: "PATCH",
    path: "/v1/records/{id}",
    summary: "Move a record on, reply to whoever sent it, or write a meeting's content anew.",
    action: "answers.add",
    reach: "part",
    params: byId,
    body: recordChange,
    limit: 1024 * 1024,
    replies: { 200: recordItem },
  },
  eraseRecord: {
    method: "DELETE",
    path: "/v1/records/{id}",
    summary: "Erase a record with the answers that it came from.",
    action: "people.erase",
    reach: "whole",
    params: byId,
    replies: { 200: recordErasure },
  },
  importFeedback: {
    method: "POST",
    path: "/v1/feedback",
    summary: "Bring in feedback that was collected elsewhere, or see what that would mean.",
    action: "answers.add",
    reach: "whole",
    query: feedbackQuery,
    body: feedbackInput,
    limit: 8 * 1024 * 1024,
    replies: { 200: feedbackTaken },
  },
  receiveFeedback: {
    method: "POST",
    path: "/v1/feedback/mails",
    summary: "Take in a mail that came to the mailbox for feedback, as it travelled.",
    action: "answers.add",
    reach: "whole",
    query: feedbackMailQuery,
    body: z.unknown(),
    mail: true,
    limit: 1024 * 1024,
    replies: { 200: feedbackMailReply },
  },
  readVoices: {
    method: "GET",
    path: "/v1/voices",
    summary: "By which channels voices came: answers, feedback that nobody asked for, and those who were at meetings.",
    action: "figures.read",
    reach: "part",
    query: voicesQuery,
    replies: { 200: voicesReply },
  },
} as const;
