import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendRaw } from "../hostile/raw.ts";
import { startMailServer } from "./mail-server.ts";
import { newFolder, startProgram, tokenIn, type Running } from "./program.ts";
import { asking, inProduction, launch, startLive, tokenOf, until } from "./running.ts";

const folder = newFolder();
const app = join(folder, "app.mjs");
let program: Running;
beforeAll(async () => {
  writeFileSync(app, 'export default () => () => { throw new Error("the host\\u0027s own secret"); };\n');
  program = await startProgram({ AFTERWORD_DATABASE_URL: `file:${join(folder, "afterword.db")}` }, [
    "start",
    "--app",
    app,
  ]);
}, 60_000);
afterAll(() => program.stop());

/** Every file below a folder, as bytes. */
const filesIn = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

test("I15: after ten invitations and ten answers no link is in any file, and none in the log", async () => {
  const mails = await startMailServer();
  const data = newFolder();
  const env = inProduction(`file:${join(data, "afterword.db")}`, mails.url);
  const live = await startLive(env);
  await launch(live, asking(env.AFTERWORD_DATABASE_URL), 10);
  await until(() => mails.mails.length === 10);
  const tokens = mails.mails.map(tokenOf);
  for (const token of tokens) {
    await (await fetch(`${live.base}/r/${token}`)).text();
    const body = JSON.stringify({ answers: { nps: 9 }, submissionId: "once" });
    const headers = { "content-type": "application/json" };
    expect((await fetch(`${live.base}/r/${token}`, { method: "POST", headers, body })).status).toBe(201);
  }
  const whileItRuns = filesIn(data);
  const { stdout, stderr } = await live.stop();
  const all = [...whileItRuns, ...filesIn(data), Buffer.from(stdout + stderr)];
  expect(new Set(tokens).size).toBe(10);
  for (const token of tokens) expect(all.filter((bytes) => bytes.includes(token))).toHaveLength(0);
  // What is looked for would be found: each invitation is in the database by its person.
  expect(all.some((bytes) => bytes.includes("p7@example.org"))).toBe(true);
  await mails.stop();
}, 60_000);

test("I39: whatever name a request has for us, every address that we write is the public one", async () => {
  const close = JSON.stringify({
    type: "ticket.closed",
    person: { id: "host", email: "host@example.org" },
    data: { id: "HOST-1", team: "ICT" },
  });
  const key = `aw_test_story00001_${"k".repeat(43)}`;
  const evil = [
    "Host: evil.test",
    "X-Forwarded-Host: evil.test",
    "X-Forwarded-Proto: gopher",
    "Forwarded: host=evil.test",
  ];
  const head = (line: string, more: readonly string[] = []) => `${[line, ...evil, ...more].join("\r\n")}\r\n\r\n`;
  const posted = await sendRaw(
    program.base,
    head("POST /v1/events HTTP/1.1", [
      `Authorization: Bearer ${key}`,
      "Content-Type: application/json",
      `Content-Length: ${String(close.length)}`,
    ]),
    close,
  );
  expect(posted.status).toBe(200);
  await program.call("POST", "/dev/clock", { advance: "31m" });
  const [mail] = (await program.call("GET", "/dev/mail.json?to=host@example.org")).json as unknown as {
    text: string;
    raw: string;
  }[];
  const token = tokenIn(mail?.text ?? "");
  const texts = [posted.head, posted.body, mail?.raw ?? ""];
  for (const path of [`/r/${token}`, "/c", "/c?code=ABCD-1234", "/s", "/openapi.json", "/r/unknown", "/f/unknown", "/"])
    for (const target of [path, `http://evil.test${path}`, `//evil.test${path}`]) {
      const reply = await sendRaw(program.base, head(`GET ${target} HTTP/1.1`));
      expect(reply.status, target).toBeGreaterThanOrEqual(200);
      texts.push(reply.head, reply.body);
    }
  expect(token).toHaveLength(27);
  expect(mail?.text).toContain(`${program.base}/r/${token}`);
  for (const text of texts) expect(text).not.toContain("evil.test");
});

const inside = /\bat .*[:(]\d|node_modules|\/(?:tmp|work|home|root)\/|sqlite|express|zod|SELECT|own secret/i;

test("I54: what goes wrong says what, and nothing of what is inside", async () => {
  const cases: [status: number, ...request: string[]][] = [
    [400, "POST /v1/events HTTP/1.1", "{bad"],
    [400, "GET /v1/events/%E0%A4%A HTTP/1.1"],
    [404, "GET /v1/nothing HTTP/1.1"],
    [405, "DELETE /v1/events HTTP/1.1"],
    [405, "TRACE /v1/events HTTP/1.1"],
    [404, "GET /r/unknown HTTP/1.1"],
    [400, "GET /r/%E0%A4%A HTTP/1.1"],
    [500, "GET /own/page HTTP/1.1"],
    [500, "GET /own/%E0%A4%A HTTP/1.1"],
  ];
  for (const [status, line = "", body = ""] of cases) {
    const headers = `Host: x\r\nAuthorization: Bearer aw_test_story00001_${"k".repeat(43)}\r\nContent-Type: application/json\r\n`;
    const reply = await sendRaw(
      program.base,
      `${line}\r\n${headers}Content-Length: ${String(body.length)}\r\n\r\n${body}`,
    );
    expect([line, reply.status]).toEqual([line, status]);
    const said = reply.body.replace(/<style>[^]*<\/style>|<script type="module">[^]*<\/script>/g, "");
    expect(inside.exec(reply.head + said)?.[0], line).toBeUndefined();
    expect(reply.head, line).not.toMatch(/x-powered-by|^server:/im);
    expect(reply.head, line).toMatch(
      line.includes("/r/") ? /content-type: text\/html/i : /content-type: application\/problem\+json/i,
    );
    if (!line.includes("/r/")) expect(reply.body, line).toMatch(/"requestId":"[\w-]{36}"/);
  }
  for (const bytes of [
    "GARBAGE\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    `GET /r/${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    "POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /livez HTTP/1.1\r\n\r\n",
  ]) {
    const reply = await sendRaw(program.base, bytes);
    expect([400, 404, 431], bytes.slice(0, 40)).toContain(reply.status);
    expect(reply.head + reply.body).not.toMatch(inside);
  }
});

test("I61: an answer whose reply was lost is there once, and told again to whoever repeats it", async () => {
  const token = await program.invite("CUT-1");
  const body = JSON.stringify({ answers: { csat: 4 }, submissionId: "cut" });
  const head = `POST /r/${token} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n`;
  const socket = connect(program.port, "127.0.0.1");
  socket.on("error", () => undefined);
  await new Promise<void>((done) => socket.write(head + body, () => done()));
  socket.destroy();
  const stored = async () =>
    ((await program.call("GET", "/v1/responses?limit=500")).json.items as { id: string; subject: string }[]).filter(
      ({ subject }) => subject === "CUT-1",
    );
  await until(async () => (await stored()).length === 1);
  await rest(100);
  const again = await program.call("POST", `/r/${token}`, JSON.parse(body));
  expect([again.status, again.json["responseId"]]).toEqual([200, (await stored())[0]?.id]);
  const other = await program.call("POST", `/r/${token}`, { answers: { csat: 5 }, submissionId: "cut" });
  expect([other.status, (await stored()).length]).toEqual([409, 1]);
});
