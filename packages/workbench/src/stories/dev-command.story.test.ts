import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { delimiter, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { verifyWebhook } from "@afterword/sdk";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { programFile } from "../needs/program-file.ts";
import { freePort, newFolder, run, startProgram, tokenIn, type Running } from "./program.ts";

// `afterword dev` and what goes with it: trigger, inbox, listen.

/** Inside the repository, so that a project finds the packages. */
const folder = resolve(import.meta.dirname, `../../.cache/dev-${String(process.pid)}`);
const config = join(folder, "afterword.config.ts");
const words = join(folder, "words.ts");
const opened = join(folder, "opened.txt");

const say = (text: string) => {
  writeFileSync(words, `export const words = ${JSON.stringify(text)};\n`);
};

let program: Running;
let environment: Record<string, string | undefined>;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  say("How was it?");
  const lines = [
    'import { defineEvent, defineProject, defineSurvey, q, when } from "@afterword/sdk";',
    'import { z } from "zod";',
    'import { words } from "./words.ts";',
    "const data = z.object({ id: z.string(), hours: z.number().optional() });",
    'const closed = defineEvent("ticket.closed", data, { subject: "id" });',
    'const visit = defineSurvey("visit", { how: q.csat(words) });',
    'export default defineProject({ surveys: [visit], rules: [when(closed).ask(visit).by("email").after("30m")] });',
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  // What opens addresses on this machine, for this test.
  writeFileSync(join(folder, "xdg-open"), `#!/bin/sh\necho "$1" >> ${opened}\n`);
  chmodSync(join(folder, "xdg-open"), 0o755);
  const port = await freePort();
  environment = {
    AFTERWORD_CONFIG: config,
    AFTERWORD_DATABASE_URL: `file:${newFolder()}/dev.db`,
    AFTERWORD_PORT: String(port),
    AFTERWORD_PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
    PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}`,
  };
  program = await startProgram(environment, ["dev", "--open"]);
}, 60_000);
afterAll(async () => {
  await program.stop();
  rmSync(folder, { recursive: true, force: true });
});

const afterword = (...args: string[]) => run(args, environment);

/** Waits until something is so. */
async function until(what: string, look: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`${what} did not happen. It said: ${program.said()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
const asks = async (text: string) =>
  (await program.call("GET", "/v1/project").catch(() => ({ text: "" }))).text.includes(text);

test("an event is checked by its schema and sent, and its mail is in the inbox", async () => {
  const set = (...fields: string[]) => fields.flatMap((field) => ["--set", field]);
  const who = ["--person", "ana@example.org", "--locale", "fr"];
  const sent = await afterword("trigger", "ticket.closed", ...who, ...set("id=INC-1", "hours=3"), "--id", "e1");
  expect(sent).toMatchObject({ code: 0, stderr: "" });
  expect(sent.stdout).toMatch(
    /^Event e1 \(ticket\.closed\) is stored\.\n {2}ticket\.closed:visit: asks visit at .* \(inv_/,
  );
  const wrong = await afterword("trigger", "ticket.closed", ...who, ...set("id=INC-2", "hours=many"));
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    expect.stringContaining("data.hours: Invalid input: expected number"),
  ]);
  await program.call("POST", "/dev/clock", { advance: "31m" });
  const inbox = await afterword("inbox", "--to", "ana@example.org", "--json", "--open");
  const [mail] = JSON.parse(inbox.stdout) as { id: string; subject: string; text: string }[];
  const shown = await afterword("inbox", mail?.id ?? "");
  expect(shown.stdout).toContain(`To: ana@example.org\nSubject: ${mail?.subject ?? ""}`);
  expect(tokenIn(shown.stdout)).not.toBe("");
  await until("opening", () => existsSync(opened) && readFileSync(opened, "utf8").includes("/dev/mail"));
  expect(readFileSync(opened, "utf8").split("\n")[0]).toBe(`${program.base}/dev`);
});

test("what happens is handed on, signed, and the answer goes back; nothing is left when it ends", async () => {
  const came: { readonly body: string; readonly headers: Record<string, string | string[] | undefined> }[] = [];
  const mine = createServer((request, response) => {
    void buffer(request).then((body) => {
      came.push({ body: body.toString(), headers: request.headers });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((done) => mine.listen(0, "127.0.0.1", done));
  const to = `http://127.0.0.1:${String((mine.address() as AddressInfo).port)}/hooks`;
  const env = { ...environment, AFTERWORD_MODE: "development" };
  const child = spawn(
    process.execPath,
    [programFile(), "listen", "--forward-to", to, "--event", "response.submitted"],
    {
      env,
    },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  await until("listening", () => said.includes("Secret: "));
  const secret = /Secret: (\S+)/.exec(said)?.[1] ?? "";
  const mails = JSON.parse((await program.call("GET", "/dev/mail.json")).text) as { text: string }[];
  const token = tokenIn(mails[0]?.text ?? "");
  await program.call("POST", `/r/${token}`, { answers: { how: 5 }, submissionId: "s1", complete: true });
  await until("handing on", () => /response\.submitted {2}\S+ {2}204/.test(said));
  const payload = await verifyWebhook(secret, came[0]?.headers ?? {}, came[0]?.body ?? "");
  expect(payload).toMatchObject({ type: "response.submitted" });
  const list = async () => (await program.call("GET", "/v1/webhooks")).json.items ?? [];
  expect(await list()).toHaveLength(1);
  child.kill("SIGINT");
  expect(await new Promise((done) => child.once("close", done))).toBe(0);
  expect(await list()).toHaveLength(0);
  mine.close();
});

test("it starts again when an imported file changes, keeps the data, and outlives what can't work", async () => {
  say("How did we do?");
  await until("starting again", () => asks("How did we do?"));
  const events = await program.call("GET", "/v1/events/e1");
  expect(events.status).toBe(200);
  writeFileSync(words, "export const words = ;\n");
  await until("the mistake", () => program.said().includes("The project as it was goes on."));
  expect(program.said()).toMatch(/words\.ts|SyntaxError/);
  expect(await asks("How did we do?")).toBe(true);
  say("Were we any good?");
  await until("mending", () => asks("Were we any good?"));
  expect(program.said().match(/starting again/g)).toHaveLength(2);
});
