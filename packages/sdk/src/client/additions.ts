import type { AdditionInput, AdditionItem, AdditionsPage, AdditionsQuery } from "../contract/addition.ts";
import type { Publication, PublishInput } from "../contract/survey.ts";
import type { Transport } from "./transport.ts";

/** What units add to surveys whose core is somebody else's. */
export interface AdditionsApi {
  /**
   * What units add, and the units that you may add for.
   *
   * @example const { items } = await aw.additions.list({ survey: "annual" });
   */
  list(query?: AdditionsQuery): Promise<AdditionsPage>;
  /**
   * Saves what a unit adds, as a draft over the revision that was changed; 0 where there was none. Without questions and
   * examples it takes away what is published.
   *
   * @throws ProblemError `not_found`, `draft_changed`, `invalid_definition` naming what is locked, a fourth question, and what
   * could name somebody
   * @example await aw.additions.save("annual", "ict", { revision: 0, questions: [laptop], examples: { csat: "a repair" } });
   */
  save(survey: string, unit: string, addition: AdditionInput): Promise<AdditionItem>;
  /**
   * Discards a draft; what is published stays.
   *
   * @throws ProblemError `not_found`
   * @example await aw.additions.discard("annual", "ict");
   */
  discard(survey: string, unit: string): Promise<AdditionItem>;
  /**
   * Publishes what a unit adds, in the survey's next version; with `dryRun`, says what that would mean.
   *
   * @throws ProblemError `draft_changed`, `invalid_definition` naming each path, `breaking_change` unless that is meant
   * @example const { changes } = await aw.additions.publish("annual", "ict", { revision: 1 }, { dryRun: true });
   */
  publish(
    survey: string,
    unit: string,
    input: PublishInput,
    options?: { readonly dryRun?: boolean },
  ): Promise<Publication>;
}

/** The typed interface of what units add, on a transport. */
export const additionsOf = ({ additions }: Pick<Transport, "additions">): AdditionsApi => ({
  list: (query = {}) => additions.list(query),
  save: (survey, unit, addition) => additions.save(survey, unit, addition),
  discard: (survey, unit) => additions.discard(survey, unit),
  publish: (survey, unit, input, { dryRun = false } = {}) => additions.publish(survey, unit, input, dryRun),
});
