import { z } from "zod";
import { auditCheck, auditEntry, auditQuery } from "./audit.ts";
import { keyInput, keyItem, newKey } from "./key.ts";
import { line } from "./person.ts";

/** The routes of keys and of the audit log. */
export const accessRoutes = {
  listKeys: {
    method: "GET",
    path: "/v1/keys",
    summary: "The API keys, oldest first, without their secrets.",
    action: "keys.manage",
    replies: { 200: z.object({ items: z.array(keyItem) }) },
  },
  createKey: {
    method: "POST",
    path: "/v1/keys",
    summary: "Make an API key that may do no more than its maker. Its text is told this once.",
    action: "keys.manage",
    body: keyInput,
    limit: 16 * 1024,
    replies: { 200: newKey, 201: newKey },
  },
  revokeKey: {
    method: "DELETE",
    path: "/v1/keys/{id}",
    summary: "End an API key at once.",
    action: "keys.manage",
    params: z.object({ id: line(64) }),
    replies: { 200: keyItem },
  },
  listAudit: {
    method: "GET",
    path: "/v1/audit",
    summary: "Who did what to what, and who was not let: the newest first.",
    action: "audit.read",
    query: auditQuery,
    replies: { 200: z.object({ items: z.array(auditEntry), nextCursor: z.string().nullable() }) },
  },
  checkAudit: {
    method: "GET",
    path: "/v1/audit/check",
    summary: "Whether the entries of each sealed hour are as they were.",
    action: "audit.read",
    replies: { 200: auditCheck },
  },
} as const;
