import type { Scope, Store } from "@afterword/store";
import type { KeptSurvey } from "../compile-project.ts";

/** The surveys that are kept in the database, and how many changes had made them what they are. */
export interface KeptSurveys {
  readonly changes: number;
  readonly surveys: readonly KeptSurvey[];
}

/** How many changes of surveys there were that are kept in the database. */
export const countChanges = (store: Store, scope: Scope): Promise<number> =>
  store.read(scope, (rows) => rows.keptSurveys.countChanges());

/** The surveys that are kept in the database, as one moment has them. */
export const readKept = (store: Store, scope: Scope): Promise<KeptSurveys> =>
  store.read(scope, async (rows) => {
    const kept = await rows.keptSurveys.list();
    const newest = new Map((await rows.surveys.listNewest()).map((row) => [row.survey, row.definition]));
    const surveys = kept.flatMap(({ survey, retiredAt }) => {
      const definition = newest.get(survey);
      return definition ? [{ definition, isRetired: retiredAt !== null }] : [];
    });
    return { changes: await rows.keptSurveys.countChanges(), surveys };
  });
