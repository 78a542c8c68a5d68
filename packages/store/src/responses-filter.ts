import { inParts, type SegmentPart } from "./in-parts.ts";
import type { Measured } from "./measures.ts";
import type { SqlValue } from "./sql.ts";

/** Which responses of a list are wanted; what is left out is not asked for. */
export interface ResponsesFilter {
  readonly from?: number;
  readonly to?: number;
  /** They have each of these values of segments. */
  readonly where?: SegmentPart;
  /** The language of their locale. */
  readonly language?: string;
  /** One of their numbers lies between these, both of them included. */
  readonly score?: Measured & { readonly least: number; readonly most: number };
  /** Questions of which they answered one with a text that is not empty. */
  readonly written?: readonly string[];
  /** What their comments are coded as: `theme`, `sentiment`. */
  readonly coded?: { readonly [name: string]: string };
  /** Words that their comments have: one of each list. */
  readonly words?: readonly (readonly string[])[];
}

/** The conditions of a filter on responses `r` with their newest revisions `v`, to follow `where`. */
export function filterOf(filter: ResponsesFilter, bind: (value: SqlValue) => string): string {
  const { from, to, where = {}, language, score, written, coded = {}, words = [] } = filter;
  const conditions: string[] = [];
  if (from !== undefined) conditions.push(`r.submitted_at >= ${bind(from)}`);
  if (to !== undefined) conditions.push(`r.submitted_at < ${bind(to)}`);
  if (language !== undefined)
    conditions.push(`(r.locale = ${bind(language)} or r.locale like ${bind(`${language}-%`)})`);
  // A score is no choice: said too, it is the whole key, and one row is looked at.
  if (score !== undefined)
    conditions.push(
      `exists (select 1 from measures m where m.unit = r.unit and m.mode = r.mode and m.response = r.id
         and m.metric_key = ${bind(score.metricKey)} and m.choice = '' and m.kind = ${bind(score.kind)}
         and m.value >= ${bind(score.least)} and m.value <= ${bind(score.most)})`,
    );
  if (written !== undefined)
    conditions.push(written.length === 0 ? "1 = 0" : `(${written.map((name) => isWritten(name, bind)).join(" or ")})`);
  for (const [name, value] of Object.entries(coded))
    conditions.push(
      `exists (select 1 from coding_segments g where g.unit = r.unit and g.mode = r.mode and g.owner = r.id
         and g.name = ${bind(name)} and g.value = ${bind(value)})`,
    );
  for (const any of words)
    conditions.push(
      `exists (select 1 from comment_words c where c.unit = r.unit and c.mode = r.mode and c.response = r.id
         and c.word in (${any.map(bind).join(", ")}))`,
    );
  const all = conditions.map((condition) => `and ${condition}`).join(" ");
  const segments = Object.keys(where).length === 0 ? "" : inParts([where], { alias: "r", owner: "id" }, bind);
  return `${all} ${segments}`;
}

/**
 * Whether a text was answered, by the answers as they are written: no other text can hold this, as a quote within a text has
 * a backslash before it.
 */
function isWritten(question: string, bind: (value: SqlValue) => string): string {
  const key = `"${question.replaceAll(/[\\%_]/g, "\\$&")}":"`;
  return `(v.answers like ${bind(`%${key}%`)} escape '\\' and v.answers not like ${bind(`%${key}"%`)} escape '\\')`;
}
