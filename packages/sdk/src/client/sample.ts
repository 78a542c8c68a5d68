import type { SampleData } from "../contract/sample.ts";
import type { Transport } from "./transport.ts";

/** Made-up answers, to see what results look like before anybody has answered. They are test data. */
export interface SampleApi {
  /**
   * Whether there are any, and how far what is under way has come.
   *
   * @example const { state } = await aw.sample.get();
   */
  get(): Promise<SampleData>;
  /**
   * Begins to make people, invitations and answers up, for each deployed survey with a scored question. A worker does it.
   *
   * @throws ProblemError `invalid_request` for live data, or where no survey has a scored question
   * @example await aw.sample.fill();
   */
  fill(): Promise<SampleData>;
  /**
   * Begins to take away what was made up, and nothing else.
   *
   * @throws ProblemError `invalid_request` for live data
   * @example await aw.sample.remove();
   */
  remove(): Promise<SampleData>;
}

/** The interface of sample data, on a transport. */
export function sampleOf({ sample }: Pick<Transport, "sample">): SampleApi {
  return { get: () => sample.get(), fill: () => sample.fill(), remove: () => sample.remove() };
}
