import type { SurveyDefinition, Translation } from "@afterword/sdk";
import { keep, readKept } from "../../app/kept.ts";

/** What somebody changes of a survey and has not saved yet. */
export interface Work {
  /** The revision that it began from; 0 where there was no draft. */
  readonly revision: number;
  readonly definition: SurveyDefinition;
  /** Translations that were found right as they are. */
  readonly confirmed: readonly Translation[];
}

const nameOf = (survey: string) => `survey-${survey}`;

/** Remembers what is not saved, so that a closed tab loses nothing. */
export function keepWork(survey: string, work: Work): void {
  keep(nameOf(survey), JSON.stringify(work));
}

/** Forgets what is saved, or not wanted any more. */
export function forgetWork(survey: string): void {
  keep(nameOf(survey), null);
}

/** What was not saved the last time; null where there is nothing, or another version of the console kept it. */
export function keptWork(survey: string): Work | null {
  try {
    const kept = JSON.parse(readKept(nameOf(survey)) ?? "null") as Work | null;
    return kept?.definition.id === survey && Array.isArray(kept.confirmed) ? kept : null;
  } catch {
    return null;
  }
}
