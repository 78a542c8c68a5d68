import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenedView } from "@afterword/fieldwork";
import { ProblemError } from "@afterword/sdk";
import { pino } from "pino";
import { expect, test } from "vitest";
import { createPaper } from "./paper.ts";

const logger = pino({ level: "silent" });
const view: OpenedView = {
  scope: { unit: "org", mode: "test" },
  actor: { kind: "link", id: "pdf_1", shows: { view: null, address: "/results", until: null } },
};
const what = () => ({ page: "http://127.0.0.1:9/console/shown?paper", signal: new AbortController().signal });
const codeOf = (made: Promise<unknown>) =>
  made.then(
    () => "made",
    (error: unknown) => (error instanceof ProblemError ? error.code : String(error)),
  );

/** A program in the place of Chromium, which writes its process's id down. */
function programOf(lines: string) {
  const folder = mkdtempSync(join(tmpdir(), "afterword-test-"));
  const program = join(folder, "chromium");
  const pid = join(folder, "pid");
  writeFileSync(program, `#!/bin/sh\necho $$ > ${pid}\nenv > ${folder}/env\n${lines}\n`);
  chmodSync(program, 0o755);
  const isAlive = () => {
    try {
      process.kill(Number(readFileSync(pid, "utf8")), 0);
      return true;
    } catch {
      return false;
    }
  };
  return { program, isAlive, env: () => readFileSync(join(folder, "env"), "utf8") };
}

test("without Chromium there are no PDFs, nor as root while it is to keep its sandbox", async () => {
  const none = createPaper({ chromium: null, isSandboxed: true, logger, isRoot: false });
  expect(await codeOf(none.print(view, what()))).toBe("pdf_unavailable");
  const { program } = programOf("exit 0");
  const root = createPaper({ chromium: program, isSandboxed: true, logger, isRoot: true });
  expect(await codeOf(root.print(view, what()))).toBe("pdf_unavailable");
});

test("a program that ends, or is none, is said to be unusable", async () => {
  for (const chromium of [programOf("echo no >&2; exit 1").program, "/nowhere/chromium"]) {
    const paper = createPaper({ chromium, isSandboxed: false, logger });
    expect(await codeOf(paper.print(view, what()))).toBe("pdf_unavailable");
  }
});

test("a program that hangs is ended with all that it started, and gets nothing of our environment", async () => {
  const { program, isAlive, env } = programOf("sleep 600 & sleep 600");
  process.env["AFTERWORD_TEST_SECRET"] = "hidden";
  const paper = createPaper({ chromium: program, isSandboxed: false, logger, timeoutMs: 500 });
  expect(await codeOf(paper.print(view, what()))).toBe("unavailable");
  expect(isAlive()).toBe(false);
  expect(env()).not.toContain("hidden");
  delete process.env["AFTERWORD_TEST_SECRET"];
});

test("stopping ends what is being made, and nothing is begun after it", async () => {
  const { program, isAlive } = programOf("sleep 600");
  const paper = createPaper({ chromium: program, isSandboxed: false, logger });
  const made = codeOf(paper.print(view, what()));
  await expect.poll(isAlive).toBe(true);
  // Its link is opened once, while it is made.
  expect([paper.open("pdf_1"), paper.open("pdf_1"), paper.open("pdf_2")]).toEqual([true, false, false]);
  await paper.stop();
  expect([await made, isAlive()]).toEqual(["unavailable", false]);
  expect([paper.open("pdf_1"), await codeOf(paper.print(view, what()))]).toEqual([false, "unavailable"]);
});
