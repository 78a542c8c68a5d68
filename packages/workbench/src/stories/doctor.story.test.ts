import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { newFolder, run } from "./program.ts";

interface Told {
  readonly ok: boolean;
  readonly findings: readonly {
    readonly check: string;
    readonly state: string;
    readonly found: string;
    readonly advice?: string;
  }[];
  readonly database: {
    readonly connections: readonly { readonly role: string; readonly settings: Record<string, unknown> }[];
  } | null;
}

const file = join(newFolder(), "afterword.db");
const doctor = async (over: Record<string, string> = {}) => {
  const { code, stdout } = await run(["doctor", "--json"], { AFTERWORD_DATABASE_URL: `file:${file}`, ...over });
  const told = JSON.parse(stdout) as Told;
  const of = (check: string) => told.findings.filter((one) => one.check === check).map(({ state }) => state);
  return { code, told, of };
};

/** A mail server that says what it is told, line by line. */
const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => servers.forEach((server) => server.close()));
async function mailServer(greeting: string, offer: string): Promise<string> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.write(`${greeting}\r\n`);
    socket.on("data", (data) => {
      if (data.toString().startsWith("EHLO")) socket.write(offer);
    });
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}?tls=required`;
}

test("a new installation is well, and each connection says what it is set to, opened again too", async () => {
  expect((await run(["migrate"], { AFTERWORD_DATABASE_URL: `file:${file}` })).code).toBe(0);
  const smtp = await mailServer("220 mail", "250-mail\r\n250-STARTTLS\r\n250 SIZE\r\n");
  const { code, told } = await doctor({ AFTERWORD_SMTP_URL: smtp });
  expect([code, told.ok]).toEqual([0, true]);
  expect(told.findings.filter(({ state }) => state === "wrong")).toEqual([]);
  expect(told.findings.find(({ check }) => check === "SMTP")?.found).toContain("STARTTLS offered");
  expect(told.database?.connections.map(({ role }) => role)).toEqual(["writing", "reading", "writing", "reading"]);
  for (const { settings } of told.database?.connections ?? [])
    expect(settings).toMatchObject({ journal_mode: "wal", synchronous: 2, foreign_keys: 1, secure_delete: 1 });
});

test("what is wrong is named with what to do: settings, a mail server without encryption, a late queue", async () => {
  const db = new Database(file);
  db.exec(`insert into timers (unit, mode, kind, key, due_at, payload, state, attempt, created_at)
    values ('org', 'test', 'decide', 'late', 1, '{}', 'pending', 0, 1)`);
  const plain = await mailServer("220 mail", "250-mail\r\n250 SIZE\r\n");
  const [settings, refused] = await Promise.all([
    doctor({
      AFTERWORD_MODE: "production",
      AFTERWORD_PUBLIC_URL: "http://localhost",
      AFTERWORD_SECRET: "s".repeat(40),
      AFTERWORD_SECRET_OLD: "o".repeat(40),
      AFTERWORD_SMTP_URL: plain,
    }),
    doctor({ AFTERWORD_SMTP_URL: await mailServer("554 no", "") }),
  ]);
  expect(settings.code).toBe(1);
  expect(["environment", "secret", "old secrets", "public URL", "SMTP", "queue"].map(settings.of)).toEqual([
    ["wrong"],
    ["wrong"],
    ["warning"],
    ["wrong"],
    ["wrong"],
    ["warning"],
  ]);
  for (const { state, advice } of settings.told.findings) expect(advice !== undefined).toBe(state !== "ok");
  expect(refused.told.findings.find(({ check }) => check === "SMTP")?.found).toContain('It greets with "554 no"');
  db.exec("insert into schema_versions values (99, '0099-later', 0)");
  db.close();
  expect((await doctor()).of("schema")).toEqual(["wrong"]);
});

test("a connection for reports is for PostgreSQL only, and is named where it is no address of one", async () => {
  for (const url of ["postgres://reports@db/afterword", "file:./copy.db"]) {
    const { code, told } = await doctor({ AFTERWORD_REPORTS_DATABASE_URL: url });
    expect(code).toBe(1);
    const said = told.findings.filter(({ check }) => check === "environment").map(({ found }) => found);
    expect(said).toEqual([expect.stringContaining("AFTERWORD_REPORTS_DATABASE_URL is")]);
  }
});
