import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule, TestSuite } from "vitest/node";
import { verdictFileVariable, type Verdict } from "./verdict.ts";

/** A reporter for vitest that keeps the reason of every skip, which vitest's JSON reporter drops. */
export default class VerdictReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly { message: string }[]): void {
    const verdict: Verdict = { passed: 0, failed: [], skipped: [] };
    for (const module of modules) {
      addErrors(verdict, module, module.relativeModuleId);
      for (const suite of module.children.allSuites()) addErrors(verdict, suite, nameOf(suite));
      for (const test of module.children.allTests()) addTest(verdict, test);
    }
    for (const { message } of unhandledErrors) verdict.failed.push(`outside of a test: ${message}`);
    const file = process.env[verdictFileVariable];
    if (file) writeFileSync(file, JSON.stringify(verdict));
  }
}

/** A file that does not load, or a hook that fails, counts as one failure. */
function addErrors(verdict: Verdict, group: TestModule | TestSuite, name: string): void {
  const error = group.errors()[0];
  if (error) verdict.failed.push(`${name}: ${error.message}`);
}

function addTest(verdict: Verdict, test: TestCase): void {
  const result = test.result();
  if (result.state === "passed") verdict.passed += 1;
  else if (result.state === "skipped")
    verdict.skipped.push({ name: nameOf(test), reason: reasonOf(test, result.note) });
  else verdict.failed.push(nameOf(test));
}

function reasonOf(test: TestCase, note: string | undefined): string {
  if (note) return note;
  if (hasFailedGroup(test)) return "what prepares it failed";
  return test.options.mode === "todo" ? "to do" : "no reason given";
}

function hasFailedGroup(test: TestCase): boolean {
  for (let group: TestModule | TestSuite = test.parent; ; group = group.parent) {
    if (group.errors().length > 0) return true;
    if (group.type === "module") return false;
  }
}

function nameOf(entity: TestCase | TestSuite): string {
  return `${entity.module.relativeModuleId} > ${entity.fullName}`;
}
