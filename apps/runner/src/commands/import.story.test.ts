import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectData, type Project } from "@afterword/sdk";
import { afterAll, expect, test } from "vitest";

const source = fileURLToPath(new URL("../../bin/afterword.js", import.meta.url));
/** In `npm test`, what was put together from the sources: it starts sooner. */
const program = process.env["AFTERWORD_TESTED_PROGRAM"] ?? source;
const config = fileURLToPath(new URL("../../../../examples/quickstart/afterword.config.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "afterword-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environment = {
  PATH: process.env["PATH"],
  AFTERWORD_CONFIG: config,
  AFTERWORD_DATABASE_URL: `file:${join(folder, "afterword.db")}`,
};

function afterword(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "import", ...args], {
    env: environment,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const file = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  return join(folder, name);
};

test("tickets and their answers are brought in from the command line", () => {
  const tickets = file("tickets.csv", [
    "no,client,closed,team",
    "INC-1,u1,2026-01-01 09:00,ICT",
    "INC-2,u2,2026-01-02,HR",
  ]);
  const maps = ["--map", "id=no", "--map", "person=client", "--map", "occurredAt=closed"];
  expect(afterword("events", tickets, ...maps)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("2 stored"),
  });
  const answers = file("answers.csv", ["id,event,submittedAt,csat", "A,INC-1,2026-01-03,5", "B,INC-9,2026-01-03,6"]);
  const refused = afterword("responses", answers);
  expect(refused.status).toBe(2);
  expect(refused.stdout).toContain("nothing was stored");
  expect(refused.stderr).toContain('line 3, csat "6": The answer is from 1 to 5. (out_of_range)');
  const skipped = afterword("responses", answers, "--skip-invalid", "--json");
  expect(skipped.status).toBe(0);
  expect(JSON.parse(skipped.stdout)).toMatchObject({ rows: 2, stored: 1, invalid: 1 });
});

test("a wrong option, a wrong map and a missing file have their exit codes", () => {
  const rows = file("rows.csv", ["id,submittedAt,csat", "A,2026-01-01,5"]);
  expect(afterword("responses", rows, "--mode", "both").status).toBe(2);
  expect(afterword("responses", rows, "--map", "csat=stars")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("id, submittedAt, csat"),
  });
  expect(afterword("responses", join(folder, "nowhere.csv"))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("There is no file"),
  });
});

/** Whether this machine's `script` can run something as on a terminal, as that of util-linux does. */
const hasTerminal = spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux");

test.skipIf(!hasTerminal)(
  "a terminal is shown how far it is, and colours unless NO_COLOR is set (skipped without util-linux)",
  async () => {
    const many = file("many.csv", [
      "id,client,closed,team",
      ...Array.from({ length: 300 }, (_, n) => `M-${String(n)},u${String(n)},2026-01-01,ICT`),
    ]);
    const onTerminal = (line: string, more: Record<string, string> = {}) =>
      spawnSync("script", ["-qec", `${process.execPath} ${program} ${line}`, "/dev/null"], {
        env: { ...environment, TERM: "xterm", ...more },
        encoding: "utf8",
      }).stdout;
    const maps = "--map person=client --map occurredAt=closed";
    const shown = onTerminal(`import events ${many} ${maps}`);
    expect(shown).toMatch(/\r\u001b\[K[█░]{20} +\d+ % [\d,]+ of about [\d,]+ rows/);
    expect(shown).toMatch(/\r\u001b\[K[^█░]*300 stored/);
    const { default: project } = (await import(config)) as { default: Project };
    const text = JSON.stringify(projectData(project)).replace("How satisfied", "How content");
    const diff = `diff --against ${file("other.json", [text])}`;
    const green = "\u001b[32msafe";
    expect(onTerminal(diff)).toContain(green);
    const plain = onTerminal(diff, { NO_COLOR: "1" });
    expect([plain.includes("safe"), plain.includes("\u001b")]).toEqual([true, false]);
  },
);
