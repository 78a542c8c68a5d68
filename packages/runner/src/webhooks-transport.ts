import {
  addWebhook,
  changeWebhook,
  listDeliveries,
  listWebhooks,
  readWebhook,
  removeWebhook,
  replayDelivery,
  rotateWebhook,
  testWebhook,
  type Ctx,
} from "@afterword/fieldwork";
import { check, deliveriesQuery, webhookChange, webhookInput, type Transport } from "@afterword/sdk";

/**
 * What the typed interface of webhooks needs, on use cases in this process.
 *
 * @param wake tells the worker that there is something to do
 */
export function webhooksTransport(context: () => Ctx, wake: () => void): Transport["webhooks"] {
  return {
    add: async (input) => addWebhook(context(), check(webhookInput, input, "invalid_request")),
    list: () => listWebhooks(context()),
    get: (id) => readWebhook(context(), id),
    change: async (id, change) => {
      const item = await changeWebhook(context(), id, check(webhookChange, change, "invalid_request"));
      wake();
      return item;
    },
    remove: (id) => removeWebhook(context(), id),
    test: (id) => testWebhook(context(), id, Date.now()),
    rotate: (id) => rotateWebhook(context(), id),
    deliveries: async (id, query) => listDeliveries(context(), id, check(deliveriesQuery, query, "invalid_query")),
    replay: async (id, delivery) => {
      const item = await replayDelivery(context(), id, delivery);
      wake();
      return item;
    },
  };
}
