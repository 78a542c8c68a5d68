import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const source = fileURLToPath(new URL("../../bin/afterword.js", import.meta.url));
/** In `npm test`, what was put together from the sources: it starts sooner. */
const program = process.env["AFTERWORD_TESTED_PROGRAM"] ?? source;
const config = fileURLToPath(new URL("../../../../examples/quickstart/afterword.config.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "afterword-people-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function afterword(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env: {
      PATH: process.env["PATH"],
      AFTERWORD_CONFIG: config,
      AFTERWORD_DATABASE_URL: `file:${join(folder, "afterword.db")}`,
    },
    encoding: "utf8",
    input: "",
  });
  return { status, stdout, stderr };
}

test("people are brought in from the command line, and erased when somebody says yes", () => {
  const file = join(folder, "staff.csv");
  writeFileSync(file, "\uFEFFstaff_no;mail;station;room\r\nC1;c1@example.org;KRT;12\r\nC2;c2@example.org;DKR;\r\n");
  const maps = ["--delimiter", ";", "--map", "id=staff_no", "--map", "email=mail", "--attribute", "site=station"];
  const imported = afterword("import", "people", file, ...maps);
  expect(imported).toMatchObject({ status: 0, stdout: expect.stringContaining("2 rows: 2 stored, 0 already there") });
  expect(imported.stderr).toContain("Columns not used: room.\nTo keep them as attributes: --attribute room, or");

  expect(afterword("erase", "C1")).toMatchObject({ status: 2, stderr: "Erasing can't be undone. Say --yes.\n" });
  const erased = afterword("erase", "C1", "--yes", "--json");
  expect(erased.status).toBe(0);
  expect(JSON.parse(erased.stdout)).toEqual({
    erased: true,
    events: 0,
    invitations: 0,
    responses: 0,
    timers: 0,
    mails: 0,
  });
  expect(afterword("erase", "C1", "--yes")).toMatchObject({
    status: 2,
    stderr: 'There is no person "C1" in test data.\n',
  });
  expect(afterword("erase", "C2", "--yes", "--mode", "live").status).toBe(2);
  expect(afterword("erase", "C2", "--yes").stdout).toMatch(
    /^Erased C2\. 0 events, 0 invitations and 0 responses without a name stay/,
  );
});

test("a wrong attribute flag and a bad row have their exit codes", () => {
  const file = join(folder, "bad.csv");
  writeFileSync(file, "id,email\nC1,nobody\n");
  expect(afterword("import", "people", file, "--attributes", "some").status).toBe(2);
  const refused = afterword("import", "people", file);
  expect(refused).toMatchObject({ status: 2, stdout: expect.stringContaining("nothing was stored") });
  expect(refused.stderr).toContain('line 2, email "nobody": Not one plain e-mail address. (custom)');
});
