// Answers of finished days column by column: what cuts that nobody declared are counted from.
export { countAnswers } from "./columns/read.ts";
export {
  keep,
  listHeads,
  listMissing,
  listResponses,
  open,
  readColumns,
  remove,
  removeUnfinished,
  replaceParts,
} from "./columns/parts.ts";
