import type {
  ActionBaseline,
  ActionChange,
  ActionDetail,
  ActionInput,
  ActionTrial,
  ActionOwner,
  ActionsFileQuery,
  ActionsPage,
  ActionsQuery,
} from "../contract/action.ts";
import type { ActionReviewInput } from "../contract/action-review.ts";
import type { Proposals, ProposalsQuery } from "../contract/proposal.ts";
import type { Transport } from "./transport.ts";

/** Actions: plans to make something better for many, each with what it was like before and what came of it. */
export interface ActionsApi {
  /**
   * Actions, newest first, a page at a time.
   *
   * @param query.limit 1 to 500. Default 50
   * @throws ProblemError `invalid_query`
   * @example const { items } = await aw.actions.list({ state: "doing", overdue: "true" });
   */
  list(query?: ActionsQuery): Promise<ActionsPage>;
  /**
   * Actions as the bytes of a file, newest first: a line for each review, or for an action without.
   *
   * @throws ProblemError `invalid_query`
   * @example for await (const bytes of aw.actions.export({ format: "xlsx" })) file.write(bytes);
   */
  export(query?: ActionsFileQuery): AsyncIterable<Uint8Array>;
  /**
   * An action with its plan, what it was like before, and what came of it.
   *
   * @throws ProblemError `not_found`
   * @example const { baseline, effect } = await aw.actions.get("act_…");
   */
  get(id: string): Promise<ActionDetail>;
  /**
   * Members who may see to actions wherever the caller may, by name.
   *
   * @example const { items } = await aw.actions.owners();
   */
  owners(): Promise<{ readonly items: readonly ActionOwner[] }>;
  /**
   * How it is before an action, and the smallest effect that could be found. Nothing is stored.
   *
   * @throws ProblemError `invalid_request` naming what can't be measured
   * @example
   * const { smallestDetectable } = await aw.actions.baseline({
   *   survey: "service", question: "nps", metric: "nps", where: { service_line: "Travel" }, from: "2023-01-01", to: "2023-07-01",
   * });
   */
  baseline(measure: ActionTrial): Promise<ActionBaseline>;
  /**
   * Plans an action. How it was before is counted at once; what can't be measured is no plan.
   *
   * @throws ProblemError `invalid_request` naming each field that can't be used
   */
  add(input: ActionInput): Promise<ActionDetail>;
  /**
   * Moves an action on, or changes its plan: all of it, or nothing.
   *
   * @throws ProblemError `not_found`, `action_state` for a move that is not open to it, `action_changed` where somebody else was
   *   first, `invalid_request` naming what can't be used
   * @example await aw.actions.change(id, { revision: 2, state: "done", doneOn: "2026-10-31" });
   */
  change(id: string, change: ActionChange): Promise<ActionDetail>;
  /**
   * Says what was found when somebody looked how far an action is, and what comes of it. `stop` drops it for that reason.
   *
   * @throws ProblemError `not_found`, `action_state` for one that is dropped, `action_changed` where somebody else was first,
   *   `invalid_request` naming what can't be used
   * @example await aw.actions.review(id, { revision: 3, found: "Half of them call by now.", decision: "go_on" });
   */
  review(id: string, review: ActionReviewInput): Promise<ActionDetail>;
  /**
   * What to act on: drivers to fix first, groups and months that stand out, root causes on the rise. Each has what a plan would
   * begin with.
   *
   * @throws ProblemError `invalid_query` for a survey or question that is not there
   * @example const { items, skipped } = await aw.actions.proposals({ survey: "service" });
   */
  proposals(query: ProposalsQuery): Promise<Proposals>;
}

/** The typed interface of actions on a transport. */
export function actionsOf({ actions }: Pick<Transport, "actions">): ActionsApi {
  return {
    list: (query = {}) => actions.list(query),
    export: (query = {}) => actions.export(query),
    get: (id) => actions.get(id),
    owners: () => actions.owners(),
    baseline: (measure) => actions.baseline(measure),
    add: (input) => actions.add(input),
    change: (id, change) => actions.change(id, change),
    review: (id, review) => actions.review(id, review),
    proposals: (query) => actions.proposals(query),
  };
}
