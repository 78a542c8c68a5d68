import type {
  DeliveriesPage,
  DeliveriesQuery,
  DeliveryItem,
  NewWebhook,
  WebhookChange,
  WebhookInput,
  WebhookItem,
  WebhookTest,
} from "../contract/webhook.ts";
import type { Transport } from "./transport.ts";

/** Webhooks: what other systems are told of, and what came of it. */
export interface WebhooksApi {
  /**
   * Makes a webhook of the caller's mode. Its secret is told this once and stored nowhere; messages are signed with it by
   * Standard Webhooks.
   *
   * @throws ProblemError `invalid_request` for an address that can't be used; `forbidden` for fields that the caller may not read
   * @example
   * const { secret } = await aw.webhooks.add({ name: "Desk", url: "https://desk.example.org/hooks", events: ["response.submitted"] });
   */
  add(webhook: WebhookInput): Promise<NewWebhook>;
  /**
   * The webhooks, oldest first, without their secrets.
   *
   * @example const { items } = await aw.webhooks.list();
   */
  list(): Promise<{ readonly items: readonly WebhookItem[] }>;
  /** One webhook. @throws ProblemError `not_found` */
  get(id: string): Promise<WebhookItem>;
  /**
   * Changes what is given, or switches it on or off. What happens while it is off it is never told.
   *
   * @throws ProblemError as `add`; `not_found`
   * @example await aw.webhooks.change("whk_1", { state: "on" });
   */
  change(id: string, change: WebhookChange): Promise<WebhookItem>;
  /** Removes a webhook with its deliveries. @throws ProblemError `not_found` */
  remove(id: string): Promise<WebhookItem>;
  /**
   * Sends a `ping` at once, also to one that is off. That it is not taken is an outcome, not an error.
   *
   * @throws ProblemError `not_found`
   * @example const { delivered, status, error } = await aw.webhooks.test("whk_1");
   */
  test(id: string): Promise<WebhookTest>;
  /**
   * Gives it a new secret, which is told this once. For 24 hours messages carry a signature of each.
   *
   * @throws ProblemError `not_found`
   * @example const { secret } = await aw.webhooks.rotate("whk_1");
   */
  rotate(id: string): Promise<NewWebhook>;
  /** What a webhook was told, the newest first, a page at a time. @throws ProblemError `not_found`, `invalid_query` */
  deliveries(id: string, query?: DeliveriesQuery): Promise<DeliveriesPage>;
  /**
   * Sends a delivery again that ended, under the same `webhook-id`.
   *
   * @throws ProblemError `not_found`; `webhook_state` when the webhook is off, or the delivery has not ended
   * @example await aw.webhooks.replay("whk_1", "msg_1");
   */
  replay(id: string, delivery: string): Promise<DeliveryItem>;
}

/** The typed interface of webhooks, on a transport. */
export function webhooksOf({ webhooks }: Pick<Transport, "webhooks">): WebhooksApi {
  return {
    add: (webhook) => webhooks.add(webhook),
    list: () => webhooks.list(),
    get: (id) => webhooks.get(id),
    change: (id, change) => webhooks.change(id, change),
    remove: (id) => webhooks.remove(id),
    test: (id) => webhooks.test(id),
    rotate: (id) => webhooks.rotate(id),
    deliveries: (id, query = {}) => webhooks.deliveries(id, query),
    replay: (id, delivery) => webhooks.replay(id, delivery),
  };
}
