import type { MessageItem, MessagesPage, MessagesQuery } from "../contract/message.ts";
import type { Transport } from "./transport.ts";

/** Mails that did not go: looking at them, sending them again, giving them up. */
export interface MessagesApi {
  /**
   * Mails that were refused, given up or may not have arrived, the last first, a page at a time. They name people by their
   * ids, never by an address.
   *
   * @param query.state `dead`, `uncertain`, or `retry` for those that are tried again by themselves
   * @throws ProblemError `invalid_query`
   * @example const { items } = await aw.messages.list({ state: "dead" });
   */
  list(query?: MessagesQuery): Promise<MessagesPage>;
  /**
   * Sends a mail again that is dead or uncertain, from the start of its attempts. What forbids it meanwhile, such as an
   * opt-out, holds it back.
   *
   * @throws ProblemError `not_found`; `message_state` when it has not ended
   * @example await aw.messages.retry("msg_1");
   */
  retry(id: string): Promise<MessageItem>;
  /**
   * Gives a mail up for good that is dead or uncertain.
   *
   * @throws ProblemError `not_found`; `message_state` when it has not ended
   * @example await aw.messages.drop("msg_1");
   */
  drop(id: string): Promise<MessageItem>;
}

/** The typed interface of mails that did not go, on a transport. */
export function messagesOf({ messages }: Pick<Transport, "messages">): MessagesApi {
  return {
    list: (query = {}) => messages.list(query),
    retry: (id) => messages.end(id, "retry"),
    drop: (id) => messages.end(id, "drop"),
  };
}
