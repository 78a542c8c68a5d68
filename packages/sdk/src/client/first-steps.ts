import type { FirstSteps, FirstStepsChange } from "../contract/first-steps.ts";
import type { Transport } from "./transport.ts";

/** What an organisation does first. */
export interface FirstStepsApi {
  /**
   * The first steps in their order, and what of them is done.
   *
   * @example const { steps } = await aw.firstSteps.get();
   */
  get(): Promise<FirstSteps>;
  /**
   * Leaves the rest off, for all who administer the organisation, or takes it up again.
   *
   * @example await aw.firstSteps.change({ leftOff: true });
   */
  change(change: FirstStepsChange): Promise<FirstSteps>;
}

/** The interface of the first steps, on a transport. */
export function firstStepsOf({ firstSteps }: Pick<Transport, "firstSteps">): FirstStepsApi {
  return { get: () => firstSteps.get(), change: (change) => firstSteps.change(change) };
}
