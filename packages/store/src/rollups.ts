// Sums that are kept beside responses and invitations: what figures are read from, whatever the number of answers.
export { addPair, addResponses, changeResponse, listPairs, removeResponse } from "./rollup/write.ts";
export { countAnswers, countAsked, covers } from "./rollup/read.ts";
export { listCells, listSeries, recount, replaceCells } from "./rollup/recount.ts";
