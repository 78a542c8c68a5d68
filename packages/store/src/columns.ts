// Answers of finished days column by column: what cuts that nobody declared are counted from.
export { listResponses } from "./columns/part-responses.ts";
export { countAnswers } from "./columns/read.ts";
export {
  keep,
  keepInstead,
  listDays,
  listHeads,
  listMissing,
  listUnfinished,
  open,
  readColumns,
  remove,
} from "./columns/parts.ts";
