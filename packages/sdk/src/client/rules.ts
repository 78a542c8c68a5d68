import type { RuleChange, RuleItem } from "../contract/rule.ts";
import type { Transport } from "./transport.ts";

/** The rules as they are deployed, and their switches. */
export interface RulesApi {
  /**
   * The rules in the order in which the project declares them.
   *
   * @example const { items } = await aw.rules.list();
   */
  list(): Promise<{ readonly items: readonly RuleItem[] }>;
  /**
   * Switches a rule on or off, for the data of the caller's mode. Off, nobody new is asked by it: what waits is decided as
   * `rule_off` when it is due, and mails that have not left are held back. Links that were sent go on taking answers.
   *
   * @throws ProblemError `not_found`
   * @example await aw.rules.change("ticket.closed:ticket-csat", { on: false });
   */
  change(id: string, change: RuleChange): Promise<RuleItem>;
}

/** The interface of rules, on a transport. */
export function rulesOf({ rules }: Pick<Transport, "rules">): RulesApi {
  return { list: () => rules.list(), change: (id, change) => rules.change(id, change) };
}
