// `npm test`: everything CI runs, from formatting to browsers. The last line is the verdict.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runStep, runSteps, tool } from "./step.ts";
import { staticSteps, types } from "./steps.ts";
import { verdictFileVariable, verdictLines, type Verdict } from "./verdict.ts";

// What runs no tests takes the time that the tests leave: they wait for processes, sockets and disks.
const others = runSteps(staticSteps, { atOnce: 1, niceness: 10 });
// Several tests need the packages built: they would all begin to do so.
const built = await runStep(types);
const tests = await runAllTests();
const steps = [built, ...(await others)];

const verdict: Verdict = {
  passed: tests.passed + steps.filter(({ ok }) => ok).length,
  failed: [...steps.filter(({ ok }) => !ok).map(({ name }) => `check: ${name}`), ...tests.failed],
  skipped: tests.skipped,
};
console.log(verdictLines(verdict).join("\n"));
if (verdict.failed.length > 0) process.exitCode = 1;

async function runAllTests(): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), "afterword-verdict-"));
  const file = join(folder, "verdict.json");
  process.env[verdictFileVariable] = file;
  process.env.AFTERWORD_NEEDS = "1";
  const reporters = ["--reporter=default", "--reporter=./packages/workbench/src/verdict-reporter.ts"];
  const { ok } = await runStep({ name: "all tests", args: [tool("vitest"), "run", ...reporters] });
  try {
    const result = JSON.parse(readFileSync(file, "utf8")) as Verdict;
    return ok || result.failed.length > 0 ? result : { ...result, failed: ["vitest ended with an error"] };
  } catch {
    return { passed: 0, failed: ["vitest ended without a verdict"], skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
