// `npm run check`: the fast part of the verdict. Every step runs, even after one has failed.
import { runStep, runSteps } from "./step.ts";
import { staticSteps, types, unitTests } from "./steps.ts";

const outcomes = [...(await runSteps([types, ...staticSteps], { atOnce: 2 })), await runStep(unitTests)];

console.log(`\n── summary ${"─".repeat(63)}`);
for (const { name, ok, seconds } of outcomes) {
  console.log(`${ok ? "ok    " : "FAILED"}  ${seconds.toFixed(1).padStart(6)} s  ${name}`);
}
if (outcomes.some(({ ok }) => !ok)) process.exitCode = 1;
