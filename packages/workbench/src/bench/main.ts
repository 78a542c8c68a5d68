// `npm run bench`: ratios measured in one run. Figures of one machine carry no further than their ratios.
import { benchAnswering } from "./answering.ts";
import { benchImporting } from "./importing.ts";
import { benchIntake } from "./intake.ts";
import { benchStartUp } from "./start-up.ts";
import { benchWaves, benchWavesOnPostgres } from "./waves/waves.ts";

const isShort = process.argv.includes("--short");

console.log("| measured | ratio | figures of this run |\n| --- | --- | --- |");
for (const bench of [
  () => benchIntake(isShort ? 300 : 3_000, isShort ? 1 : 5),
  () => benchAnswering(isShort ? 50 : 1_000),
  () => benchImporting(isShort ? 2_000 : 30_000, isShort ? 1 : 3),
  () => benchWaves(isShort ? 2_000 : 100_000),
  () => benchWavesOnPostgres(isShort ? 2_000 : 100_000),
  () => benchStartUp(isShort ? 1 : 5),
])
  for (const line of await bench()) console.log(line);
