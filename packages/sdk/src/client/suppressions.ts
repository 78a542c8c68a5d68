import type { SuppressionItem, SuppressionsPage, SuppressionsQuery } from "../contract/suppression.ts";
import type { Transport } from "./transport.ts";

/** Those who are not written to. */
export interface SuppressionsApi {
  /**
   * People whose address takes no mail, who want none, or whom the project excludes; in the order of their ids, a page at a time.
   *
   * @param query.why `bounced`, `opted_out` or `excluded`
   * @throws ProblemError `invalid_query`
   * @example const { items } = await aw.suppressions.list({ why: "bounced" });
   */
  list(query?: SuppressionsQuery): Promise<SuppressionsPage>;
  /**
   * Writes to an address again that a mail server had refused, once it is mended there. A wish for no mails is the person's own
   * to take back, and an exclusion the project's.
   *
   * @throws ProblemError `not_found` when the person's address is none that was refused
   * @example await aw.suppressions.lift("u17");
   */
  lift(person: string): Promise<SuppressionItem>;
}

/** The interface of those who are not written to, on a transport. */
export function suppressionsOf({ suppressions }: Pick<Transport, "suppressions">): SuppressionsApi {
  return { list: (query = {}) => suppressions.list(query), lift: (person) => suppressions.lift(person) };
}
