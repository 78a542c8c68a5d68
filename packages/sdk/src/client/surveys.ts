import type { SurveysPage } from "../contract/response.ts";
import type { Transport } from "./transport.ts";

/** The deployed surveys. */
export interface SurveysApi {
  /**
   * The surveys with their newest version: what they ask, by what their figures can be split, and how many of their texts are
   * missing in each language.
   *
   * @example const { items } = await aw.surveys.list();
   */
  list(): Promise<SurveysPage>;
}

/** The typed interface of surveys, on a transport. */
export const surveysOf = ({ listSurveys }: Pick<Transport, "listSurveys">): SurveysApi => ({
  list: () => listSurveys(),
});
