import { dropMessage, listMessages, retryMessage, type Ctx } from "@afterword/fieldwork";
import { check, messagesQuery, type Transport } from "@afterword/sdk";

/**
 * What the typed interface of mails that did not go needs, on use cases in this process.
 *
 * @param wake tells the worker that there is something to do
 */
export function messagesTransport(context: () => Ctx, wake: () => void): Transport["messages"] {
  return {
    list: async (query) => listMessages(context(), check(messagesQuery, query, "invalid_query")),
    end: async (id, how) => {
      const item = await (how === "retry" ? retryMessage : dropMessage)(context(), id);
      wake();
      return item;
    },
  };
}
