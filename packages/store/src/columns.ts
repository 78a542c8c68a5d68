import { PartWriter } from "./columns/part.ts";
import type { Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";

// Answers of finished days column by column: what cuts that nobody declared are counted from.

/** A part that responses are added to one by one. */
export const newPart = (_sql: Sql, _scope: Scope): PartWriter => new PartWriter();

export { listResponses } from "./columns/part-responses.ts";
export { countAnswers } from "./columns/read.ts";
export {
  joinParts,
  keep,
  listHeads,
  listMissing,
  open,
  readColumns,
  remove,
  removeUnfinished,
} from "./columns/parts.ts";
