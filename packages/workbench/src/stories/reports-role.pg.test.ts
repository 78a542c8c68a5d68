import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { killedAfterEach } from "./killed-after-each.ts";
import { newFolder, run, startProgram } from "./program.ts";
import { asking, count } from "./running.ts";

const start = killedAfterEach(startProgram);
const secret = "s".repeat(40);

/** The statements of the guide, for a role of this name. */
function statementsOf(role: string, password: string): string[] {
  const guide = readFileSync(resolve(import.meta.dirname, "../../../../docs/how-to/reports-role.md"), "utf8");
  const text = /```sql\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  return text
    .replaceAll("afterword_reports", role)
    .replaceAll("a long password", password)
    .replaceAll("for role afterword", "for role current_user")
    .split(";\n")
    .filter((statement) => statement.trim() !== "");
}

onPostgres(
  "figures and exports read over a role that can only select are the same; the role can't write, and doctor says so",
  async (server) => {
    const database = await newDatabase(server);
    const query = asking(database);
    const env = { AFTERWORD_DATABASE_URL: database, AFTERWORD_SECRET: secret };
    const plain = await start(env);
    for (const [at, csat] of [5, 4, 2].entries()) {
      const token = await plain.invite(`R-${String(at)}`);
      const sent = { answers: { csat }, submissionId: `s-${String(at)}` };
      expect((await plain.call("POST", `/r/${token}`, sent)).status).toBe(201);
    }
    const role = `reports_${randomBytes(4).toString("hex")}`;
    for (const statement of statementsOf(role, "pw")) await query(statement);
    const url = new URL(database);
    [url.username, url.password] = [role, "pw"];
    const over = { ...env, AFTERWORD_REPORTS_DATABASE_URL: url.href };
    const reporting = await start(over);

    const paths = [
      "/v1/metrics/csat?survey=ticket-csat&question=csat&by=team",
      "/v1/metrics/csat?survey=ticket-csat&question=csat&period=day",
      "/v1/metrics/response-rate?survey=ticket-csat",
      "/v1/responses?survey=ticket-csat",
      "/v1/coverage?survey=ticket-csat&by=team",
    ];
    for (const path of paths) {
      const [one, other] = [await plain.call("GET", path), await reporting.call("GET", path)];
      expect([path, one.status]).toEqual([path, 200]);
      expect(other.text).toBe(one.text);
    }
    expect(await count(query, "pg_stat_activity", `usename = '${role}'`)).toBeGreaterThan(0);
    const told = (await run(["results", "csat", "--survey", "ticket-csat", "--question", "csat", "--json"], over))
      .stdout;
    expect(JSON.parse(told)).toMatchObject({ rows: [{ n: 3 }] });

    const folders = [join(newFolder(), "one"), join(newFolder(), "other")] as const;
    expect((await run(["export", "--all", folders[0]], env)).code).toBe(0);
    expect((await run(["export", "--all", folders[1]], over)).code).toBe(0);
    for (const file of ["responses.ndjson", "measures.ndjson", "rollups.ndjson"])
      expect(readFileSync(join(folders[1], file), "utf8")).toBe(readFileSync(join(folders[0], file), "utf8"));

    const itself = new pg.Client({ connectionString: url.href });
    await itself.connect();
    await expect(itself.query("delete from responses")).rejects.toMatchObject({ code: "25006" });
    // Also where it asks to be let.
    await itself.query("set default_transaction_read_only = off");
    for (const write of ["delete from responses", "update settings set value = ''", "create table mine (n int)"])
      await expect(itself.query(write)).rejects.toMatchObject({ code: "42501" });
    await itself.end();

    const findings = async (reports: string) => {
      const { stdout } = await run(["doctor", "--json"], { ...env, AFTERWORD_REPORTS_DATABASE_URL: reports });
      const { findings } = JSON.parse(stdout) as { findings: { check: string; state: string; found: string }[] };
      return findings.filter(({ check }) => check === "reports");
    };
    expect(await findings(url.href)).toMatchObject([{ state: "ok" }]);
    expect(await findings(database)).toMatchObject([
      { state: "warning", found: expect.stringMatching(/can write to/) },
    ]);
    await query(`revoke select on rollups from ${role}`);
    expect(await findings(url.href)).toMatchObject([{ state: "wrong", found: expect.stringMatching(/rollups/) }]);

    // Only what is read for reports goes over it: answers come in as before, and figures don't come by another way.
    expect((await reporting.call("GET", paths[0] ?? "")).status).toBe(500);
    const token = await reporting.invite("R-9");
    const sent = { answers: { csat: 3 }, submissionId: "s-9" };
    expect((await reporting.call("POST", `/r/${token}`, sent)).status).toBe(201);
    for (const program of [plain, reporting]) expect((await program.stop()).code).toBe(0);
    await query(`drop owned by ${role}; drop role ${role}`);
  },
  90_000,
);
