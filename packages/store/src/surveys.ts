import type { StaleTexts, SurveyDefinition } from "@afterword/sdk";
import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** A published version of a survey; it never changes. */
export interface SurveyVersionRow extends ByProject {
  /** Where it was made: in the project's code, or at the console. */
  readonly origin: "project" | "console";
  /** Who published it: `member m1`; null where a program did, by its project. */
  readonly publishedBy: string | null;
  /** What stale translations were made from. */
  readonly madeFrom: StaleTexts;
  /** Who published it for what a unit adds, where its core is as it was before: `member m1`. */
  readonly extendedBy: string | null;
}

/** A version as a project's code declares it. */
interface ByProject {
  readonly survey: string;
  readonly version: number;
  readonly definition: SurveyDefinition;
  readonly contentHash: string;
  readonly publishedAt: number;
}

/** A version to be published; by the project's code unless it says otherwise. */
export type NewVersionRow = ByProject & Partial<SurveyVersionRow>;

type Stored = Omit<SurveyVersionRow, "definition" | "madeFrom"> & {
  readonly definition: string;
  readonly madeFrom: string | null;
};

const columns = `survey, version, definition, content_hash as "contentHash", published_at as "publishedAt", origin,
  published_by as "publishedBy", made_from as "madeFrom", extended_by as "extendedBy"`;
const toRow = (row: Stored): SurveyVersionRow => ({
  ...row,
  definition: definitionOf(row.definition),
  madeFrom: row.madeFrom === null ? {} : (JSON.parse(row.madeFrom) as StaleTexts),
});

/** Every answer and every mail reads the same few versions: each text is parsed once, and forgotten with all others at 200. */
const parsed = new Map<string, SurveyDefinition>();

function definitionOf(text: string): SurveyDefinition {
  const known = parsed.get(text) ?? frozen(JSON.parse(text) as SurveyDefinition);
  if (parsed.size >= 200) parsed.clear();
  parsed.set(text, known);
  return known;
}

/** A version never changes: whoever reads it has the same object, down to the last word. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** The newest version of a survey. */
export async function findNewest(sql: Sql, scope: Scope, survey: string): Promise<SurveyVersionRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from survey_versions where unit = $1 and survey = $2 order by version desc limit 1`,
    [scope.unit, survey],
  );
  return row && toRow(row);
}

/** One version of a survey. */
export async function findVersion(
  sql: Sql,
  scope: Scope,
  survey: string,
  version: number,
): Promise<SurveyVersionRow | null> {
  const row = await one<Stored>(
    sql,
    `select ${columns} from survey_versions where unit = $1 and survey = $2 and version = $3`,
    [scope.unit, survey, version],
  );
  return row && toRow(row);
}

/** The newest version of every survey, by id. */
export async function listNewest(sql: Sql, scope: Scope): Promise<SurveyVersionRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from survey_versions v where unit = $1 and version =
       (select max(version) from survey_versions n where n.unit = v.unit and n.survey = v.survey) order by survey`,
    [scope.unit],
  );
  return rows.map(toRow);
}

/** The surveys that there are, whosever they are. */
export async function listAll(sql: Sql): Promise<{ readonly unit: string; readonly survey: string }[]> {
  return sql.all("select distinct unit, survey from survey_versions order by unit, survey");
}

/** Publishes a version; false when another process published one first. */
export async function addVersion(sql: Sql, scope: Scope, row: NewVersionRow): Promise<boolean> {
  const { origin = "project", publishedBy = null, madeFrom = {}, extendedBy = null } = row;
  const changed = await sql.run(
    `insert into survey_versions (unit, survey, version, definition, k, content_hash, published_at, origin, published_by,
       made_from, extended_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
    [
      scope.unit,
      row.survey,
      row.version,
      JSON.stringify(row.definition),
      row.definition.k,
      row.contentHash,
      row.publishedAt,
      origin,
      publishedBy,
      Object.keys(madeFrom).length === 0 ? null : JSON.stringify(madeFrom),
      extendedBy,
    ],
  );
  return changed === 1;
}

/**
 * The most people that a version of a survey ever promised to be behind its figures, and the most that any of its waves
 * did too; 1 where nobody said.
 */
export async function findK(
  sql: Sql,
  scope: Scope,
  survey: string,
): Promise<{ readonly ofVersions: number; readonly ofAll: number }> {
  const row = await one<{ versions: number | null; waves: number | null }>(
    sql,
    `select (select max(k) from survey_versions where unit = $1 and survey = $3) as versions,
       (select max(k) from waves where unit = $1 and mode = $2 and survey = $3) as waves`,
    [scope.unit, scope.mode, survey],
  );
  const ofVersions = row?.versions ?? 1;
  return { ofVersions, ofAll: Math.max(ofVersions, row?.waves ?? 1) };
}

/** Every version of a survey, or of all surveys: what was promised to those who answered. */
export async function listVersions(sql: Sql, scope: Scope, survey: string | null): Promise<SurveyVersionRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from survey_versions where unit = $1 ${survey === null ? "" : "and survey = $2"}
     order by survey, version`,
    [scope.unit, ...(survey === null ? [] : [survey])],
  );
  return rows.map(toRow);
}
