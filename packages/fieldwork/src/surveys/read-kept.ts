import { withoutKept } from "@afterword/sdk";
import type { Rows, Scope, Store, SurveyVersionRow } from "@afterword/store";
import type { KeptAddition, KeptSurvey } from "../compile-project.ts";

/** The surveys that are kept in the database, and how many changes had made them what they are. */
export interface KeptSurveys {
  readonly changes: number;
  readonly surveys: readonly KeptSurvey[];
  /** What units add to surveys. */
  readonly additions: readonly KeptAddition[];
}

/** How many changes there were of what is kept in the database: of surveys, and of what units add to them. */
export const countChanges = (store: Store, scope: Scope): Promise<number> => store.read(scope, countIn);

const countIn = async ({ keptSurveys, additions }: Rows): Promise<number> =>
  (await keptSurveys.countChanges()) + (await additions.countChanges());

/** What units add to a survey, or to any, of what is published. */
export const keptAdditions = async (
  rows: Pick<Rows, "additions">,
  survey: string | null,
): Promise<readonly KeptAddition[]> =>
  (await rows.additions.list(survey)).flatMap((row) =>
    row.kept === null ? [] : [{ survey: row.survey, addition: row.kept }],
  );

/** The surveys that are kept in the database, as one moment has them. */
export const readKept = (store: Store, scope: Scope): Promise<KeptSurveys> =>
  store.read(scope, async (rows) => {
    const kept = await rows.keptSurveys.list();
    const newest = new Map((await rows.surveys.listNewest()).map((row) => [row.survey, row]));
    const surveys: KeptSurvey[] = [];
    for (const { survey, retiredAt } of kept) {
      const row = newest.get(survey);
      if (!row) continue;
      const one = { definition: withoutKept(row.definition), isRetired: retiredAt !== null };
      surveys.push(isDeployed(row) ? { ...one, deployedOver: await deployedOver(rows, survey) } : one);
    }
    return { changes: await countIn(rows), surveys, additions: await keptAdditions(rows, null) };
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
