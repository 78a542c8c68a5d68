import type { Rows, Scope, Store, SurveyVersionRow } from "@afterword/store";
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
    const newest = new Map((await rows.surveys.listNewest()).map((row) => [row.survey, row]));
    const surveys: KeptSurvey[] = [];
    for (const { survey, retiredAt } of kept) {
      const row = newest.get(survey);
      if (!row) continue;
      const one = { definition: row.definition, isRetired: retiredAt !== null };
      surveys.push(isDeployed(row) ? { ...one, deployedOver: await deployedOver(rows, survey) } : one);
    }
    return { changes: await rows.keptSurveys.countChanges(), surveys };
  });

/** Whether a version is a project's and was published by somebody, not by the code as it started. */
export const isDeployed = ({ origin, publishedBy }: Pick<SurveyVersionRow, "origin" | "publishedBy">): boolean =>
  origin === "project" && publishedBy !== null;

/**
 * What was asked before the newest version, which was deployed, by its hashes: what the code itself published last, and what was
 * deployed over that since, which later code may have come to say as well.
 */
export async function deployedOver(rows: Pick<Rows, "surveys">, survey: string): Promise<readonly string[]> {
  const versions = await rows.surveys.listVersions(survey);
  const own = versions.findLastIndex((row) => row.origin === "project" && !isDeployed(row));
  return versions.slice(Math.max(0, own), -1).map(({ contentHash }) => contentHash);
}
