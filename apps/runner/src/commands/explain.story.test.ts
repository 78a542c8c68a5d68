import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testAfterword } from "@afterword/runner/testing";
import type { Project } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";

const source = fileURLToPath(new URL("../../bin/afterword.js", import.meta.url));
/** In `npm test`, what was put together from the sources: it starts sooner. */
const program = process.env["AFTERWORD_TESTED_PROGRAM"] ?? source;
const config = fileURLToPath(new URL("../../../../examples/quickstart/afterword.config.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "afterword-explain-"));
const database = `file:${join(folder, "afterword.db")}`;
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function afterword(...args: string[]) {
  const env = { PATH: process.env["PATH"], AFTERWORD_CONFIG: config, AFTERWORD_DATABASE_URL: database };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { env, encoding: "utf8" });
  return { status, stdout, stderr };
}

const file = (name: string, lines: readonly string[]): string => {
  writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  return join(folder, name);
};

let invitation = "";
beforeAll(async () => {
  const { default: project } = (await import(config)) as { default: Project };
  const t = await testAfterword(project, { database });
  const closed = project.events.get("ticket.closed");
  if (!closed) throw new Error("The quickstart has a ticket.closed.");
  const amina = { id: "amina", email: "amina@example.org" };
  await t.track(closed, { id: "INC-1", team: "ICT" }, { person: amina, id: "evt-1" });
  await t.clock.advance("30m");
  await t.clock.advance("1d");
  await t.track(closed, { id: "INC-2", team: "HR" }, { person: amina, id: "evt-2" });
  await t.clock.advance("30m");
  invitation = (await t.invitations.list()).items[0]?.id ?? "";
  await t.stop();
});

test("an event: each rule, gate by gate, with values and times as people read them", () => {
  const { status, stdout } = afterword("explain", "evt-2");
  expect(status).toBe(0);
  expect(stdout).toContain("Event evt-2 of host (ticket.closed) about INC-2, resolution 1, person amina");
  expect(stdout).toContain("not asked (decided 2026-03-03 10:00 UTC). quarantined_sent:");
  expect(stdout).toMatch(/Not before 2026-04-01 09:30 UTC\./);
  expect(stdout).toMatch(/✗ at_most {5}asked 1 of at most 1 times in 30 d/);
  expect(stdout).toMatch(/✗ quiet {7}last asked 2026-03-02 09:30 UTC; they rest 7 d/);
  expect(stdout).toMatch(/✓ channel {5}by email; they have an address/);
  // No terminal, no colour.
  expect(stdout).not.toContain("\u001b");
});

test("a person and an invitation, by what their ids look like or by --as", () => {
  const person = afterword("explain", "amina").stdout;
  expect(person).toContain("Person amina");
  expect(person).toMatch(/Decided about them, newest first:\n {2}2026-03-03 10:00 UTC {2}event evt-2 about INC-2/);
  const { stdout } = afterword("explain", invitation);
  expect(stdout).toContain(`Invitation ${invitation} of person amina to ticket-csat version 1`);
  expect(stdout).toMatch(/ {2}invitation: sent, due 2026-03-02 09:30 UTC\n {4}2026-03-02 09:30 UTC {2}sent/);
  const asJson = JSON.parse(afterword("explain", "amina", "--as", "person", "--json").stdout) as object;
  expect(asJson).toMatchObject({ kind: "person", person: "amina", decisions: [{ outcome: "skipped" }, {}] });
});

test("what is not there is one sentence and exit code 2", () => {
  const cases = [
    [["nobody"], 'There is no event and no person "nobody" in test data.'],
    [["inv_x"], 'There is no invitation "inv_x" in test data.'],
    [["evt-1", "--source", "desk"], 'There is no event "evt-1" in test data.'],
    [["amina", "--as", "event"], 'There is no event "amina" in test data.'],
  ] as const;
  for (const [args, sentence] of cases)
    expect(afterword("explain", ...args)).toMatchObject({ status: 2, stdout: "", stderr: `${sentence}\n` });
  expect(afterword("explain", "evt-1", "--as", "thing").status).toBe(2);
});

test("coverage by team", () => {
  const { status, stdout } = afterword("coverage", "ticket-csat", "--by", "team");
  expect(status).toBe(0);
  expect(stdout).toMatch(/HR +1 +0 +0\.0 % +0 +0 +0 +0 +0 +0 +– +– +1/);
  expect(stdout).toMatch(/ICT +1 +1 +100\.0 % +1 +0 +0 +0 +0 +0 +0\.0 % +– +1/);
  expect(stdout).toContain("HR: less than half of the coverage of all");
  expect(afterword("coverage", "other")).toMatchObject({ status: 2, stdout: "" });
  const { rows } = JSON.parse(afterword("coverage", "ticket-csat", "--json").stdout) as { rows: object[] };
  expect(rows).toMatchObject([{ eligible: 2, asked: 1, skipped: { quarantined_sent: 1 } }]);
});

test("a file of events is simulated, and nothing is stored", () => {
  const tickets = file("tickets.csv", [
    "no,client,closed,team",
    "T-1,u1,2026-01-01 09:00,ICT",
    "T-2,u1,2026-01-02 09:00,ICT",
    "T-3,u2,2026-01-02 09:00,HR",
  ]);
  const maps = ["--map", "id=no", "--map", "person=client", "--map", "occurredAt=closed"];
  const { status, stdout, stderr } = afterword("simulate", "--events", tickets, ...maps);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("3 events played");
  expect(stdout).toMatch(/Rule ticket\.closed:ticket-csat\n {2}asked +2\n {2}quarantined_sent +1 {2}they/);
  expect(afterword("explain", "T-1").status).toBe(2);
  const strict = afterword("simulate", "--events", tickets, ...maps, "--strict-channel", "--json");
  expect(JSON.parse(strict.stdout)).toMatchObject({ events: 3, counts: { scheduled: 0, skipped: { no_channel: 3 } } });
});

test("rows that can't be used are named, and the exit code says so", () => {
  const tickets = file("bad.csv", [
    "id,person,occurredAt,team",
    "T-1,u1,2026-01-01,ICT",
    "T-2,,2026-01-01,ICT",
    "T-3,u3,yesterday,ICT",
    "T-4,u4,2026-01-01",
  ]);
  const { status, stdout, stderr } = afterword("simulate", "--events", tickets);
  expect(status).toBe(2);
  expect(stdout).toContain("1 event played");
  expect(stderr).toContain('line 3, person "": A value is needed. (required)');
  expect(stderr).toMatch(/line 4, occurredAt "yesterday": .*\(invalid_format\)/);
  expect(stderr).toContain("line 5, the row");
  expect(stderr).toContain("3 rows can't be used.");
  expect(afterword("simulate", "--events", tickets, "--skip-invalid").status).toBe(0);
});

test("events as JSON lines, and a past period of the store", () => {
  const event = { type: "ticket.closed", person: { id: "u9" }, data: { id: "J-1", team: "ICT" } };
  const lines = [JSON.stringify({ ...event, id: "J-1", occurredAt: "2026-01-01T00:00:00Z" }), "{", ""];
  const { status, stdout, stderr } = afterword("simulate", "--json-events", file("events.ndjson", lines), "--json");
  expect([status, stderr]).toEqual([2, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ events: 1, invalid: 1, mistakes: [{ row: 2, code: "malformed" }] });
  const past = afterword("simulate", "--from", "2026-03-01", "--to", "2026-03-10", "--json");
  expect(JSON.parse(past.stdout)).toMatchObject({
    events: 2,
    rules: { "ticket.closed:ticket-csat": { scheduled: 1, skipped: { quarantined_sent: 1 } } },
  });
});

test("what to simulate has to be said, once and so that it can be read", () => {
  const wrong = [
    [],
    ["--last", "soon"],
    ["--last", "9d", "--from", "2026-01-01"],
    ["--to", "2026-01-01"],
    ["--from", "May"],
  ];
  for (const args of wrong)
    expect(afterword("simulate", ...args), args.join(" ")).toMatchObject({ status: 2, stdout: "" });
  expect(afterword("simulate", "--events", join(folder, "nowhere.csv"))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("There is no file"),
  });
  expect(afterword("simulate", "--json-events", join(folder, "nowhere.ndjson")).status).toBe(2);
  for (const flag of ["--events", "--json-events"])
    expect(afterword("simulate", flag, folder)).toMatchObject({
      status: 2,
      stderr: `${folder} is a directory. Name a file in it.\n`,
    });
});
