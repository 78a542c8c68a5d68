import { z } from "zod";
import {
  actionBaseline,
  actionChange,
  actionDetail,
  actionFileTypes,
  actionInput,
  actionItem,
  actionOwner,
  actionsFileQuery,
  actionsQuery,
  actionTrial,
} from "./action.ts";
import { actionReviewInput } from "./action-review.ts";
import { line } from "./person.ts";

const byId = z.object({ id: line(64) });

/** The routes of actions. */
export const actionRoutes = {
  listActions: {
    method: "GET",
    path: "/v1/actions",
    summary: "Actions, newest first.",
    action: "actions.read",
    reach: "part",
    query: actionsQuery,
    replies: { 200: z.object({ items: z.array(actionItem), nextCursor: z.string().nullable() }) },
  },
  exportActions: {
    method: "GET",
    path: "/v1/exports/actions",
    summary:
      "Actions as a file that is sent while it is read, newest first: a line for each review, or for an action without.",
    action: "actions.read",
    reach: "part",
    query: actionsFileQuery,
    file: Object.values(actionFileTypes),
    replies: { 200: z.string() },
  },
  listActionOwners: {
    method: "GET",
    path: "/v1/action-owners",
    summary: "Members who may see to actions wherever the caller may, by name.",
    action: "actions.manage",
    reach: "part",
    replies: { 200: z.object({ items: z.array(actionOwner) }) },
  },
  tryAction: {
    method: "POST",
    path: "/v1/action-baselines",
    summary: "How it is before an action, and the smallest effect that could be found. Nothing is stored.",
    action: "actions.manage",
    reach: "part",
    body: actionTrial,
    limit: 16 * 1024,
    replies: { 200: actionBaseline },
  },
  addAction: {
    method: "POST",
    path: "/v1/actions",
    summary: "Plan an action. How it was before is counted at once.",
    action: "actions.manage",
    reach: "part",
    body: actionInput,
    limit: 64 * 1024,
    replies: { 200: actionDetail, 201: actionDetail },
  },
  readAction: {
    method: "GET",
    path: "/v1/actions/{id}",
    summary: "An action: its plan, how it was before, and what came of it.",
    action: "actions.read",
    reach: "part",
    params: byId,
    replies: { 200: actionDetail },
  },
  changeAction: {
    method: "PATCH",
    path: "/v1/actions/{id}",
    summary: "Move an action on, or change its plan.",
    action: "actions.manage",
    reach: "part",
    params: byId,
    body: actionChange,
    limit: 64 * 1024,
    replies: { 200: actionDetail },
  },
  reviewAction: {
    method: "POST",
    path: "/v1/actions/{id}/reviews",
    summary: "Say what was found when one looked how far an action is, and what comes of it.",
    action: "actions.manage",
    reach: "part",
    params: byId,
    body: actionReviewInput,
    limit: 16 * 1024,
    replies: { 200: actionDetail, 201: actionDetail },
  },
} as const;
