import type { RouteName } from "../routes.ts";
import { administrationExamples, lastExamples } from "./administration.ts";
import { askingExamples } from "./asking.ts";
import type { Example } from "./example.ts";
import { resultsExamples } from "./results.ts";
import { surveysExamples } from "./surveys.ts";

export type { Example } from "./example.ts";

const { createUnit, ...administration } = administrationExamples;

/**
 * A call of every route, in an order in which they can be made one after another. OpenAPI has them, and a test makes them.
 *
 * @example examples.readMetric.query // { survey: "ticket-csat", question: "csat", by: "team", … }
 */
export const examples: { readonly [N in RouteName]: Example } = {
  ...askingExamples,
  ...resultsExamples,
  createUnit,
  ...surveysExamples,
  ...administration,
  ...lastExamples,
};
