import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatted } from "../formatted.ts";
import { tool } from "../step.ts";
import { serve, type Served } from "./served.ts";

// A thread as a test: what the developers' screen gives to be copied passes when it is run.

const root = resolve(import.meta.dirname, "../../../..");
const scratch = join(root, "packages/workbench/.cache/dev-replay");
/** Time stands still but where it is moved, so that the text is the same each time. */
const startAt = Date.parse("2026-03-02T09:00:00Z");

let aw: Served;
beforeAll(async () => {
  aw = await serve("file::memory:", undefined, { clock: () => startAt });
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, "afterword.config.ts"), 'export { default } from "../../src/stories/project.ts";\n');
  writeFileSync(
    join(scratch, "vitest.config.ts"),
    `const conditions = ["@afterword/source", "node"];
export default {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: ["*.test.ts"], testTimeout: 60000 },
};
`,
  );
});
afterAll(async () => {
  await aw.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const wait = (advance: string) => aw.call("POST", "/dev/clock", { advance });
const amina = { id: "u17", email: "amina@example.org", locale: "en" };
const close = (id: string, person: object = amina) =>
  aw.call("POST", "/v1/events", { id: `evt-${id}`, type: "ticket.closed", person, data: { id, team: "ICT" } });
const reopen = (id: string) =>
  aw.call("POST", "/v1/events", { id: `again-${id}`, type: "ticket.reopened", person: { id: "bo" }, data: { id } });

async function answer(to: string, answers: object): Promise<void> {
  const [mail] = (await aw.call("GET", `/dev/mail.json?to=${to}`)).json as unknown as { text: string }[];
  const token = /\/r\/([0-9A-Za-z]{27})/.exec(mail?.text ?? "")?.[1] ?? "";
  const reply = await aw.call("POST", `/r/${token}`, { answers, submissionId: `s-${to}`, complete: true });
  expect(reply.status).toBe(201);
}

/** The text of the test of a subject, written where it can be run. */
async function copy(subject: string, file: string): Promise<string> {
  const { text } = await aw.call("GET", `/dev/test?subject=${subject}`);
  writeFileSync(join(scratch, file), text);
  return text;
}

/** What vitest says of all that was written; the service goes on meanwhile. */
const run = () =>
  new Promise<string>((resolve) => {
    const args = [tool("vitest"), "run", "--root", scratch, "--no-color"];
    execFile(process.execPath, args, { cwd: root }, (_error, stdout, stderr) => {
      resolve(stdout + stderr);
    });
  });

test("what happened is a test that passes, is what the how-to shows, and fails where something else was decided", async () => {
  await close("INC-1");
  await wait("30m");
  await wait("1h");
  await answer(amina.email, { csat: 4, why: "Quick and kind." });
  // Asked a moment ago: the second one is skipped, and its test has to know of the first.
  await wait("2d");
  await close("INC-2");
  await wait("1d");
  await close("INC-3", { id: "bo", email: "bo@example.org" });
  await wait("10m");
  await reopen("INC-3");
  await wait("1d");

  const first = await copy("INC-1", "first.test.ts");
  const shown = /```ts run file=replayed\.test\.ts\n(.*?)^```$/ms.exec(
    readFileSync(join(root, "docs/how-to/developer-screen.md"), "utf8"),
  )?.[1];
  expect(await formatted("first.test.ts", first)).toBe(shown);
  expect(await copy("INC-2", "second.test.ts")).toContain('reason: "quarantined_sent"');
  expect(await copy("INC-3", "third.test.ts")).toContain('reason: "reopened"');
  const other = first.replace('outcome: "scheduled"', 'outcome: "skipped"');
  expect(other).not.toBe(first);
  writeFileSync(join(scratch, "other.test.ts"), other);
  const said = await run();
  expect(said).toMatch(/FAIL {2}other\.test\.ts/);
  expect(said).toMatch(/Tests +1 failed \| 3 passed/);
}, 120_000);

test("a subject of which nothing is known has no test", async () => {
  expect((await aw.call("GET", "/dev/test?subject=INC-0")).status).toBe(404);
  expect((await aw.call("GET", "/dev/test")).status).toBe(404);
});
