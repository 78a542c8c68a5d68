import type { ChartWords } from "@afterword/language";
import type { ResultsBounds, ResultsSearch, SurveyItem } from "@afterword/sdk";
import { createContext, useContext } from "react";
import type { Asked } from "./asked.ts";

/** What every figure of a page of results is about. */
export interface Results {
  readonly survey: SurveyItem;
  /** What the survey is called. */
  readonly title: string;
  readonly search: ResultsSearch;
  /** What charts say in the reader's language. */
  readonly chartWords: ChartWords;
  readonly asked: readonly Asked[];
  /** The segment by which figures are split first. */
  readonly by: string | undefined;
  readonly bounds: ResultsBounds;
  /** The day from which times such as the last three months are counted. */
  readonly today: string;
  /** The survey, the bounds and the filter, as every query has them. */
  readonly base: { readonly survey: string; readonly where: Readonly<Record<string, string>> } & ResultsBounds;
  /** What compares a figure with an earlier time, where that is asked for. */
  readonly compared: { readonly compare?: "previous"; readonly compareFrom?: string; readonly compareTo?: string };
  /** What a file says of what is in it: survey, period, filter, and how many people a figure needs. */
  readonly notes: readonly string[];
  /** Whether it is shown by a link: nothing can be chosen then, and nothing leads elsewhere. */
  readonly isFixed: boolean;
  /** Changes what is looked at and keeps the rest. */
  readonly change: (search: Partial<ResultsSearch>) => void;
}

const ResultsContext = createContext<Results | null>(null);

export const ResultsProvider = ResultsContext.Provider;

/** What the figures of this page are about. */
export function useResults(): Results {
  const results = useContext(ResultsContext);
  if (results === null) throw new Error("This is no page of results.");
  return results;
}
