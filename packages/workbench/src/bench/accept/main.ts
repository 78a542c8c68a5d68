// `npm run bench:intake`: ratios measured in one run. Figures of one machine carry no further than their ratios.
import { benchAlone, benchAnswers, benchMemory, type Size } from "./answers.ts";
import { benchEvents } from "./events.ts";
import { benchMails } from "./mails.ts";

const isShort = process.argv.includes("--short");
const size: Size = isShort ? { answers: 200, rounds: 1 } : { answers: 3_000, rounds: 5 };

console.log("| measured | ratio | goal | figures of this run |\n| --- | --- | --- | --- |");
for (const bench of [benchAnswers, benchAlone, benchEvents, benchMails, benchMemory])
  for (const line of await bench(size)) console.log(line);
