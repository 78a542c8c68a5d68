import type { SurveyItem } from "../contract/response.ts";
import type { Transport } from "./transport.ts";

/** The deployed surveys. */
export interface SurveysApi {
  /**
   * Each survey with its newest version, and how many of its texts are missing in each language.
   *
   * @example const { items } = await aw.surveys.list();
   */
  list(): Promise<{ readonly items: readonly SurveyItem[] }>;
}

/** The typed interface of surveys on a transport. */
export const surveysOf = (transport: Transport): SurveysApi => ({ list: () => transport.listSurveys() });
