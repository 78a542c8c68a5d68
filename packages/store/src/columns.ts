// Answers of finished days column by column: what cuts that nobody declared, and events, are counted from.
export { countEvents } from "./columns/count-events.ts";
export { listResponses } from "./columns/part-responses.ts";
export { countAnswers } from "./columns/read.ts";
export { sample } from "./columns/sample.ts";
export { listTogether } from "./columns/together.ts";
export {
  keep,
  keepInstead,
  listDays,
  listHeads,
  listMissing,
  listUnfinished,
  listWithoutPeople,
  open,
  readColumns,
  remove,
} from "./columns/parts.ts";
