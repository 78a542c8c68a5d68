import { z } from "zod";
import { auditCheck, auditEntry, auditQuery } from "./audit.ts";
import { keyInput, keyItem, newKey } from "./key.ts";
import { line } from "./person.ts";
import { unitChange, unitInput, unitItem } from "./unit.ts";

const unitId = z.object({ id: line(64) });

/** The routes of units, of keys and of the audit log. */
export const accessRoutes = {
  listKeys: {
    method: "GET",
    path: "/v1/keys",
    summary: "The API keys, oldest first, without their secrets.",
    action: "keys.manage",
    reach: "whole",
    replies: { 200: z.object({ items: z.array(keyItem) }) },
  },
  createKey: {
    method: "POST",
    path: "/v1/keys",
    summary: "Make an API key that may do no more than its maker. Its text is told this once.",
    action: "keys.manage",
    reach: "whole",
    body: keyInput,
    limit: 16 * 1024,
    replies: { 200: newKey, 201: newKey },
  },
  revokeKey: {
    method: "DELETE",
    path: "/v1/keys/{id}",
    summary: "End an API key at once.",
    action: "keys.manage",
    reach: "whole",
    params: z.object({ id: line(64) }),
    replies: { 200: keyItem },
  },
  listUnits: {
    method: "GET",
    path: "/v1/units",
    summary: "The organisation and its units, those above first.",
    action: "units.manage",
    reach: "whole",
    replies: { 200: z.object({ items: z.array(unitItem) }) },
  },
  createUnit: {
    method: "POST",
    path: "/v1/units",
    summary: "Make a unit of the organisation, by the segment values that are its own.",
    action: "units.manage",
    reach: "whole",
    body: unitInput,
    limit: 64 * 1024,
    replies: { 200: unitItem, 201: unitItem },
  },
  changeUnit: {
    method: "PATCH",
    path: "/v1/units/{id}",
    summary: "Change what a unit is called, and which rows are its own.",
    action: "units.manage",
    reach: "whole",
    params: unitId,
    body: unitChange,
    limit: 64 * 1024,
    replies: { 200: unitItem },
  },
  removeUnit: {
    method: "DELETE",
    path: "/v1/units/{id}",
    summary: "Remove a unit that no unit, key or member is in.",
    action: "units.manage",
    reach: "whole",
    params: unitId,
    replies: { 200: unitItem },
  },
  listAudit: {
    method: "GET",
    path: "/v1/audit",
    summary: "Who did what to what, and who was not let: the newest first.",
    action: "audit.read",
    reach: "whole",
    query: auditQuery,
    replies: { 200: z.object({ items: z.array(auditEntry), nextCursor: z.string().nullable() }) },
  },
  checkAudit: {
    method: "GET",
    path: "/v1/audit/check",
    summary: "Whether the entries of each sealed hour are as they were.",
    action: "audit.read",
    reach: "whole",
    replies: { 200: auditCheck },
  },
} as const;
