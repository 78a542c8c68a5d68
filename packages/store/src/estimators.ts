import type { Scope } from "./scope.ts";
import { one, type Sql } from "./sql.ts";

/** What the sentiment of comments without a score is estimated by in a language. */
export interface EstimatorRow {
  readonly language: string;
  /** Whether it is estimated at all: not where it was wrong too often on what people coded. */
  readonly isOn: boolean;
  /** By the ready-made words, or by a model that was learnt from comments and scores. */
  readonly way: "lexicon" | "learnt";
  /** What came of learning. */
  readonly outcome: "too_few" | "not_better" | "below_bar" | "better";
  /** From how many comments of either kind. */
  readonly positive: number;
  readonly negative: number;
  /** How the way in use did on comments that two people coded alike; null where these are too few. */
  readonly labelled: { readonly right: number; readonly reversed: number; readonly abstained: number } | null;
  readonly learntAt: number;
}

type Stored = Omit<EstimatorRow, "isOn" | "labelled"> & { readonly isOn: number; readonly labelled: string | null };

const columns = `language, is_on as "isOn", way, outcome, positive, negative, labelled, learnt_at as "learntAt"`;

/** What is used in each language in which somebody looked; a language that isn't there has what is ready-made. */
export async function list(sql: Sql, scope: Scope): Promise<EstimatorRow[]> {
  const rows = await sql.all<Stored>(
    `select ${columns} from estimators where unit = $1 and mode = $2 order by language`,
    [scope.unit, scope.mode],
  );
  return rows.map(({ isOn, labelled, ...row }) => ({
    ...row,
    isOn: isOn === 1,
    labelled: labelled === null ? null : (JSON.parse(labelled) as EstimatorRow["labelled"]),
  }));
}

/** The weights of the model of a language, by feature; null where the ready-made words are in use. */
export async function findWeights(
  sql: Sql,
  scope: Scope,
  language: string,
): Promise<{ readonly [feature: string]: number } | null> {
  const row = await one<{ weights: string | null }>(
    sql,
    "select weights from estimators where unit = $1 and mode = $2 and language = $3",
    [scope.unit, scope.mode, language],
  );
  return typeof row?.weights === "string" ? (JSON.parse(row.weights) as Record<string, number>) : null;
}

/** Keeps what is used in a language, in place of what was. */
export async function put(
  sql: Sql,
  scope: Scope,
  row: EstimatorRow & { readonly weights: { readonly [feature: string]: number } | null },
): Promise<void> {
  await sql.run(
    `insert into estimators (unit, mode, language, is_on, way, outcome, positive, negative, labelled, weights, learnt_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (unit, mode, language) do update set is_on = excluded.is_on, way = excluded.way, outcome = excluded.outcome,
       positive = excluded.positive, negative = excluded.negative, labelled = excluded.labelled, weights = excluded.weights,
       learnt_at = excluded.learnt_at`,
    [
      ...[scope.unit, scope.mode, row.language, row.isOn ? 1 : 0, row.way, row.outcome, row.positive, row.negative],
      row.labelled === null ? null : JSON.stringify(row.labelled),
      row.weights === null ? null : JSON.stringify(row.weights),
      row.learntAt,
    ],
  );
}
