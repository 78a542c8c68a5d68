import type Database from "better-sqlite3";
import { positional } from "../sqlite/connection.ts";

/** A step of a statement's plan that looks at more rows than the statement needs. */
export interface Waste {
  readonly text: string;
  readonly step: string;
}

/** A step that may, and why it does no harm. */
export interface Exception {
  readonly text: RegExp;
  readonly step: RegExp;
  readonly because: string;
}

/** Columns that most rows of an installation can have in common: an index on these alone narrows nothing. */
const common = /\((?:(?:unit|mode|survey|rule|source|state)=\?(?: AND )?)+\)/;

/** The steps that look at more than is needed, on a database without statistics. */
export function wasteOf(db: Database.Database, texts: Iterable<string>): Waste[] {
  return [...texts].flatMap((text) => {
    // What changes the schema, or looks at it, has no plan.
    if (!/^\s*(?:select|insert|update|delete)\b/.test(text)) return [];
    // What takes no value and adds what it selects is a migration's: it copies all rows of a table, once.
    if (/^\s*insert into [^$]*\bselect\b[^$]*$/.test(text)) return [];
    return stepsOf(db, text)
      .filter((step) => isWaste(text, step))
      .map((step) => ({ text, step }));
  });
}

function isWaste(text: string, step: string): boolean {
  if (/^SCAN (?!CONSTANT ROW|\d+-ROW)|AUTOMATIC/.test(step)) return true;
  // What has to be sorted can't stop at its limit.
  if (/TEMP B-TREE FOR (?:LAST .* OF )?ORDER BY/.test(step)) return / limit /.test(text);
  return step.startsWith("SEARCH") && common.test(step);
}

function stepsOf(db: Database.Database, text: string): string[] {
  const values = [...text.matchAll(/\$\d+/g)].map(() => null);
  const rows = db.prepare(`explain query plan ${positional(text)}`).all(values);
  return (rows as { detail: string }[]).map(({ detail }) => detail);
}
