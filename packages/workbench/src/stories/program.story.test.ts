import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { openStore } from "@afterword/store";
import { expect, test } from "vitest";
import { killedAfterEach } from "./killed-after-each.ts";
import { freePort, newFolder, run, startProgram, storyKey } from "./program.ts";

const start = killedAfterEach(startProgram);
const fileIn = (folder: string) => `file:${join(folder, "data", "afterword.db")}`;

test("a fresh start makes the database, prints the addresses and a first key, and stops in order", async () => {
  const folder = newFolder();
  const program = await start({ AFTERWORD_DATABASE_URL: fileIn(folder), AFTERWORD_API_KEY: undefined });
  const mode = (name: string) => statSync(join(folder, "data", name)).mode & 0o777;
  expect([mode("afterword.db"), mode("afterword.db.secret")]).toEqual([0o600, 0o600]);
  const { code, stdout } = await program.stop();
  expect(code).toBe(0);
  expect(stdout).toContain(program.base);
  const key = /aw_test_\w+/.exec(stdout)?.[0] ?? "";
  const again = await start({ AFTERWORD_DATABASE_URL: fileIn(folder), AFTERWORD_API_KEY: undefined });
  expect((await again.call("GET", "/v1/surveys", undefined, { authorization: `Bearer ${key}` })).status).toBe(200);
  expect((await again.stop()).stdout).not.toContain("aw_test_");
});

test("a port that is taken is one sentence and a failure, also when it is our own", async () => {
  const program = await start({ AFTERWORD_DATABASE_URL: fileIn(newFolder()) });
  const second = await run(["start"], {
    AFTERWORD_DATABASE_URL: fileIn(newFolder()),
    AFTERWORD_PORT: String(program.port),
  });
  expect(second.code).toBe(2);
  expect(second.stderr.trim().split("\n")).toEqual([
    expect.stringMatching(`^Port ${String(program.port)} is in use: .*AFTERWORD_PORT`),
  ]);
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const { port } = other.address() as { port: number };
  const third = await run(["start"], { AFTERWORD_DATABASE_URL: fileIn(newFolder()), AFTERWORD_PORT: String(port) });
  expect(third.stderr.trim().split("\n")).toEqual([expect.stringMatching(`^Port ${String(port)} is in use`)]);
  expect(third.code).toBe(2);
  other.close();
});

test("a folder that can't be written is one sentence and a failure", async () => {
  // A file where the folder should be: nobody can make a folder there, root neither.
  const file = join(newFolder(), "taken");
  writeFileSync(file, "");
  const { code, stderr } = await run(["start"], {
    AFTERWORD_DATABASE_URL: `file:${file}/afterword.db`,
    AFTERWORD_SECRET: "s".repeat(32),
  });
  expect(code).not.toBe(0);
  expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("can't be written")]);
  const unwritable = join(newFolder(), "locked");
  mkdirSync(unwritable);
  chmodSync(unwritable, 0o555);
  const isRoot = process.getuid?.() === 0;
  const locked = await run(["worker", "--once"], { AFTERWORD_DATABASE_URL: `file:${unwritable}/afterword.db` });
  expect(locked.code).toBe(isRoot ? 0 : 2);
});

test("mistakes in the environment are all told at once", async () => {
  const { code, stderr } = await run(["start"], {
    AFTERWORD_SECRET: "short",
    AFTERWORD_DATABASE_URL: "mysql://user:password@host/db",
    AFTERWORD_MAIL_REPLY_TO: "the desk",
    AFTERWORD_PORT: "99999",
    AFTERWORD_MODE: "staging",
    AFTERWORD_API_KEY: "secret",
    AFTERWORD_TRUST_PROXY: "everybody",
    AFTERWORD_SMTP_URL: "smtp://mail.example.org?rate=fast",
    AFTERWORD_UNCERTAIN: "perhaps",
    AFTERWORD_LEASE_SECONDS: "a minute",
    AFTERWORD_BACKOFF_SCALE: "0",
    AFTERWORD_EMBED_ORIGINS: "https://intranet.example.org, *",
  });
  expect(code).toBe(2);
  const names = ["PORT", "MODE", "API_KEY", "TRUST_PROXY", "SECRET", "DATABASE_URL", "MAIL_REPLY_TO", "SMTP_URL"];
  for (const name of [...names, "UNCERTAIN", "LEASE_SECONDS", "BACKOFF_SCALE", "EMBED_ORIGINS"])
    expect(stderr).toContain(`AFTERWORD_${name}`);
  expect(stderr).not.toContain("password");
});

test("production asks for what it needs before it starts", async () => {
  const { code, stderr } = await run(["start"], {
    AFTERWORD_MODE: "production",
    AFTERWORD_DATABASE_URL: fileIn(newFolder()),
  });
  expect(code).toBe(2);
  for (const name of ["PUBLIC_URL", "SECRET", "MAIL_FROM", "SMTP_URL"])
    expect(stderr).toContain(`AFTERWORD_${name} is needed`);
});

test("a project file that isn't there is named", async () => {
  const { code, stderr } = await run(["start"], { AFTERWORD_CONFIG: "/nowhere/afterword.config.ts" });
  expect(code).toBe(2);
  expect(stderr).toContain("/nowhere/afterword.config.ts");
});

test("what was acknowledged is there after SIGKILL and a restart", async () => {
  const env = { AFTERWORD_DATABASE_URL: fileIn(newFolder()) };
  let program = await start(env);
  for (let round = 1; round <= 4; round++) {
    const token = await program.invite(`K-${String(round)}`);
    const reply = await program.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "k" });
    expect(reply.status).toBe(201);
    await program.stop("SIGKILL");
    program = await start(env);
    const { json } = await program.call("GET", "/v1/metrics/csat?survey=ticket-csat&question=csat");
    expect(json.rows?.[0]?.n).toBe(round);
  }
});

test("nobody gives themselves another address: what stands on the same machine is believed, and no one behind it", async () => {
  const wrong = async (trust: string | undefined) => {
    const program = await start({
      AFTERWORD_DATABASE_URL: fileIn(newFolder()),
      ...(trust === undefined ? {} : { AFTERWORD_TRUST_PROXY: trust }),
    });
    const statuses = [];
    for (let at = 0; at < 12; at++) {
      const forwarded = `203.0.113.${String(at)}, 10.0.0.5`;
      const reply = await program.call("GET", `/c/ZZZZ-ZZ${String(10 + at)}`, undefined, {
        "x-forwarded-for": forwarded,
      });
      statuses.push(reply.status);
    }
    return statuses.slice(10);
  };
  expect(await wrong(undefined)).toEqual([429, 429]);
  expect(await wrong("loopback, 10.0.0.0/8")).toEqual([404, 404]);
});

test("web and worker are separate processes when asked; the moved clock reaches both", async () => {
  const env = { AFTERWORD_DATABASE_URL: fileIn(newFolder()) };
  const web = await start(env, ["start", "--no-worker"]);
  await web.close("W-1");
  expect((await web.call("GET", "/dev/mail.json")).json).toEqual([]);
  await web.call("POST", "/dev/clock", { advance: "10m" });
  expect((await web.call("GET", "/dev/mail.json")).json).toEqual([]);
  await web.call("POST", "/dev/clock", { advance: "21m" });
  expect((await web.call("GET", "/dev/mail.json?to=p-W-1@example.org")).json).toHaveLength(1);
  await web.close("W-2");
  expect((await run(["worker", "--once"], { ...env, AFTERWORD_PORT: String(web.port) })).code).toBe(0);
  expect((await web.call("GET", "/dev/mail.json?to=p-W-2@example.org")).json).toHaveLength(0);
});

test("keys are made, listed without their secret, and revoked while the server runs", async () => {
  const env = { AFTERWORD_DATABASE_URL: fileIn(newFolder()) };
  const program = await start(env);
  const made = await run(["keys", "create", "--name", "Dashboard", "--scope", "results:read"], env);
  const key = made.stdout.trim();
  const authorization = `Bearer ${key}`;
  expect((await program.call("GET", "/v1/surveys", undefined, { authorization })).status).toBe(200);
  expect((await program.call("GET", "/v1/responses", undefined, { authorization })).status).toBe(403);
  const id = key.split("_")[2] ?? "";
  const listed = await run(["keys", "list"], env);
  expect(listed.stdout).toContain(`${id}  test  valid  Dashboard  results:read`);
  expect(listed.stdout).not.toContain(key.split("_")[3] ?? "none");
  expect((await run(["keys", "revoke", id], env)).code).toBe(0);
  expect((await program.call("GET", "/v1/surveys", undefined, { authorization })).status).toBe(401);
  expect((await run(["keys", "revoke", "none"], env)).code).toBe(2);
});

test("neither key nor link is found in the database file in the clear", async () => {
  const folder = newFolder();
  const program = await start({ AFTERWORD_DATABASE_URL: fileIn(folder) });
  const token = await program.invite("T-1");
  expect(token).toHaveLength(27);
  await program.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "t" });
  await program.stop();
  const bytes = readFileSync(join(folder, "data", "afterword.db"));
  expect(bytes.includes(token)).toBe(false);
  expect(bytes.includes(storyKey)).toBe(false);
});

test("the example help desk is served beside Afterword", async () => {
  const app = ["start", "--config", "examples/helpdesk/afterword.config.ts", "--app", "examples/helpdesk/desk.ts"];
  const program = await start(
    { AFTERWORD_DATABASE_URL: fileIn(newFolder()), AFTERWORD_PORT: String(await freePort()) },
    app,
  );
  const desk = await program.call("GET", "/");
  expect(desk.text).toContain("<h1>Help desk</h1>");
  const path = /action="(\/tickets\/INC-\d+\/close)"/.exec(desk.text)?.[1] ?? "";
  await fetch(program.base + path, { method: "POST" });
  await program.call("POST", "/dev/clock", { advance: "1s" });
  expect((await program.call("GET", "/dev/mail.json")).json).toHaveLength(1);
});

test("a key of the environment that differs from the one with its id is refused in a sentence", async () => {
  const env = { AFTERWORD_DATABASE_URL: fileIn(newFolder()) };
  await (await start(env)).stop();
  const { code, stderr } = await run(["start"], {
    ...env,
    AFTERWORD_API_KEY: storyKey.replaceAll("kk", "jj"),
    AFTERWORD_PORT: String(await freePort()),
  });
  expect(code).toBe(2);
  expect(stderr).toContain("AFTERWORD_API_KEY");
});

test("looking at keys publishes nothing", async () => {
  const env = { AFTERWORD_DATABASE_URL: fileIn(newFolder()) };
  expect((await run(["keys", "list"], env)).code).toBe(0);
  const store = await openStore(env.AFTERWORD_DATABASE_URL);
  expect(await store.read({ unit: "org", mode: "test" }, (rows) => rows.surveys.listNewest())).toEqual([]);
  await store.close();
});

test("an empty secret file and another program's database are a sentence each", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "afterword.db.secret"), "");
  const empty = await run(["start"], { AFTERWORD_DATABASE_URL: `file:${folder}/afterword.db` });
  expect([empty.code, empty.stderr.trim()]).toEqual([2, expect.stringMatching(/holds no secret. Remove it[^\n]*$/)]);
  const file = join(newFolder(), "other.db");
  writeFileSync(file, "this is no database, but long enough to be looked at as if it were one".repeat(20));
  const other = await run(["start"], { AFTERWORD_DATABASE_URL: `file:${file}`, AFTERWORD_SECRET: "s".repeat(32) });
  expect([other.code, other.stderr.trim().split("\n").length]).toEqual([1, 1]);
});

test("a stop under load finishes what was claimed, not the whole backlog", async () => {
  const program = await start({ AFTERWORD_DATABASE_URL: fileIn(newFolder()) });
  for (let batch = 0; batch < 4; batch++) {
    const events = Array.from({ length: 1_000 }, (_, at) => {
      const id = `B-${String(batch)}-${String(at)}`;
      return { id, type: "ticket.closed", person: { id, email: `${id}@example.org` }, data: { id, team: "ICT" } };
    });
    expect((await program.call("POST", "/v1/events", events)).status).toBe(200);
  }
  void program.call("POST", "/dev/clock", { advance: "31m" }).catch(() => null);
  await new Promise((done) => setTimeout(done, 300));
  const startedAt = performance.now();
  expect((await program.stop()).code).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(15_000);
});
