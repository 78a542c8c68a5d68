import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { emptyDatabase } from "./database.ts";
import { fillOld, serveAt, tellAll } from "./moving.ts";
import { newFolder, run } from "./program.ts";

const env = (database: string) => ({ AFTERWORD_DATABASE_URL: database, AFTERWORD_SECRET: "s".repeat(40) });
const tablesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".ndjson"))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );

onPostgres(
  "a project moves from SQLite to PostgreSQL and back: every figure, list and link answers the same",
  async (server) => {
    const folder = newFolder();
    const at = (name: string) => join(folder, name);
    const file = `file:${at("a.db")}`;
    const old = await serveAt(file);
    const tokens = await fillOld(old);
    // A look at a link is counted: what is told of it is the same from the second on.
    await tellAll(old, old.key, tokens);
    const before = await tellAll(old, old.key, tokens);
    expect(before["/v1/metrics/csat?survey=ticket-csat&question=csat"]).toContain('"n":4');
    await old.stop();

    const moved = await emptyDatabase(server);
    expect((await run(["export", "--all", at("x")], env(file))).code).toBe(0);
    expect((await run(["import", "--all", at("x")], env(moved))).stderr).toBe("");
    expect((await run(["export", "--all", at("y")], env(moved))).code).toBe(0);
    // Every column of every row, and in the same order.
    expect(tablesIn(at("y"))).toEqual(tablesIn(at("x")));
    const onServer = await serveAt(moved);
    expect(await tellAll(onServer, old.key, tokens)).toEqual(before);
    // It goes on: what waited is asked, and what was open is answered.
    const answer = { answers: { csat: 5 }, submissionId: "new", complete: true };
    expect((await onServer.call("POST", `/r/${tokens[4] ?? ""}`, answer)).status).toBe(201);
    await onServer.call("POST", "/dev/clock", { advance: "31m" });
    const after = await tellAll(onServer, old.key, tokens);
    await onServer.stop();

    expect((await run(["export", "--all", at("z")], env(moved))).code).toBe(0);
    const back = `file:${at("back.db")}`;
    expect((await run(["import", "--all", at("z")], env(back))).code).toBe(0);
    const again = await serveAt(back);
    expect(await tellAll(again, old.key, tokens)).toEqual(after);
    await again.stop();

    // What is damaged, not empty or of another secret is refused, and nothing is left behind.
    const taken = await run(["import", "--all", at("z")], env(back));
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining("has something in it")]);
    const empty = await emptyDatabase(server);
    const other = await run(["import", "--all", at("z")], { ...env(empty), AFTERWORD_SECRET: "t".repeat(40) });
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining("another AFTERWORD_SECRET")]);
    const people = readFileSync(at("z/people.ndjson"), "utf8");
    writeFileSync(at("z/people.ndjson"), people.replace("p-M-1@", "p-M-9@"));
    const damaged = await run(["import", "--all", at("z")], env(empty));
    expect([damaged.code, damaged.stderr]).toEqual([
      2,
      expect.stringContaining("people.ndjson is not what was written"),
    ]);
    expect((await run(["migrate", "--status"], env(empty))).stdout).toContain("has nothing in it");
    const { code, stdout } = await run(["doctor", "--json"], env(moved));
    const told = JSON.parse(stdout) as { findings: { check: string; state: string; found: string }[] };
    const found = (check: string) => told.findings.find((one) => one.check === check);
    expect(found("version")).toMatchObject({ state: "ok", found: expect.stringMatching(/^PostgreSQL 1[5-8]/) });
    expect(found("clock")?.state).toBe("ok");
    // The server of these tests doesn't wait for the disk, and is found out.
    if (found("connections")?.state === "wrong")
      expect([code, found("connections")?.found]).toEqual([1, expect.stringContaining("fsync is off")]);
    const backup = await run(["backup", at("no.db")], env(moved));
    expect([backup.code, backup.stderr]).toEqual([2, expect.stringContaining("afterword export --all")]);
  },
  120_000,
);
