import { z } from "zod";
import { line } from "./person.ts";
import {
  deliveriesQuery,
  deliveryItem,
  newWebhook,
  webhookChange,
  webhookInput,
  webhookItem,
  webhookTest,
} from "./webhook.ts";

const byId = z.object({ id: line(64) });
const action = "webhooks.manage";
/** A webhook is told of the whole organisation. */
const reach = "whole";
const limit = 16 * 1024;

/** The routes of webhooks. */
export const webhookRoutes = {
  listWebhooks: {
    method: "GET",
    path: "/v1/webhooks",
    summary: "The webhooks, oldest first, without their secrets.",
    action,
    reach,
    replies: { 200: z.object({ items: z.array(webhookItem) }) },
  },
  addWebhook: {
    method: "POST",
    path: "/v1/webhooks",
    summary: "Make a webhook. Its secret is told this once.",
    action,
    reach,
    body: webhookInput,
    limit,
    replies: { 200: newWebhook, 201: newWebhook },
  },
  readWebhook: {
    method: "GET",
    path: "/v1/webhooks/{id}",
    summary: "A webhook, without its secret.",
    action,
    reach,
    params: byId,
    replies: { 200: webhookItem },
  },
  changeWebhook: {
    method: "PATCH",
    path: "/v1/webhooks/{id}",
    summary: "Change a webhook, or switch it on or off.",
    action,
    reach,
    params: byId,
    body: webhookChange,
    limit,
    replies: { 200: webhookItem },
  },
  removeWebhook: {
    method: "DELETE",
    path: "/v1/webhooks/{id}",
    summary: "Remove a webhook with its deliveries.",
    action,
    reach,
    params: byId,
    replies: { 200: webhookItem },
  },
  testWebhook: {
    method: "POST",
    path: "/v1/webhooks/{id}/test",
    summary: "Send a ping at once, and say what came of it.",
    action,
    reach,
    params: byId,
    replies: { 200: webhookTest },
  },
  rotateWebhook: {
    method: "POST",
    path: "/v1/webhooks/{id}/rotate",
    summary: "Give a webhook a new secret. The one before signs beside it for 24 hours.",
    action,
    reach,
    params: byId,
    replies: { 200: newWebhook },
  },
  listDeliveries: {
    method: "GET",
    path: "/v1/webhooks/{id}/deliveries",
    summary: "What a webhook was told, the newest first, and what came of each.",
    action,
    reach,
    params: byId,
    query: deliveriesQuery,
    replies: { 200: z.object({ items: z.array(deliveryItem), nextCursor: z.string().nullable() }) },
  },
  replayDelivery: {
    method: "POST",
    path: "/v1/webhooks/{id}/deliveries/{delivery}/replay",
    summary: "Send a delivery again that ended, under the same webhook-id.",
    action,
    reach,
    params: z.object({ id: line(64), delivery: line(64) }),
    replies: { 200: deliveryItem },
  },
} as const;
