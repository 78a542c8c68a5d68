import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, run, startProgram } from "./program.ts";

const config = join(import.meta.dirname, "wave.config.ts");

test("a wave is made, planned, launched, paused, resumed, watched and closed from the command line", async () => {
  const folder = newFolder();
  const env = { AFTERWORD_DATABASE_URL: `file:${join(folder, "afterword.db")}`, AFTERWORD_CONFIG: config };
  const wave = (...args: string[]) => run(["wave", ...args], env);
  // No server has run yet: what the project declares is planned by looking at it.
  expect((await wave("list")).stdout).toMatch(/^annual\.1 +scheduled /);
  expect((await wave("plan", "annual")).stdout).toMatch(
    /In the audience +0\n[^]*\nWarning: nobody belongs to its audience/,
  );
  const server = await startProgram(env);
  await server.call("POST", "/v1/people", [
    { id: "amina", email: "amina@example.org", locale: "ar", attributes: { site: "HQ" } },
    { id: "omar", attributes: { site: "field" } },
  ]);
  const file = join(folder, "pulse.json");
  const pulse = { id: "pulse", survey: "annual", every: "once", anchor: "2099-05-04T09:00", timeZone: "UTC" };
  writeFileSync(file, JSON.stringify(pulse));
  expect(await wave("create", "--file", file)).toMatchObject({ code: 2, stderr: expect.stringContaining("audience") });
  writeFileSync(file, JSON.stringify({ ...pulse, audience: { everyone: true } }));
  expect(await wave("create", "--file", file)).toMatchObject({ code: 0 });
  expect(await wave("create", "--file", join(folder, "none.json"))).toMatchObject({ code: 2 });
  const plan = await wave("plan", "pulse");
  expect(plan.stdout).toMatch(/In the audience +2\n/);
  expect(plan.stdout).toMatch(/Would be asked +1\n +no_channel +1\n/);
  expect(plan.stdout).toContain("  not in ar                     1");
  expect((await wave("launch", "pulse")).stdout).toMatch(/^pulse\.1 +launching /);
  const shown = async () =>
    JSON.parse((await wave("show", "pulse", "--by", "site", "--json")).stdout) as Record<string, unknown>;
  while ((await shown())["state"] === "launching") await new Promise((done) => setTimeout(done, 100));
  expect(await shown()).toMatchObject({ state: "open", progress: { eligible: 2, asked: 1 } });
  expect((await wave("pause", "pulse")).stdout).toMatch(/^pulse\.1 +paused /);
  expect((await wave("resume", "pulse.1")).stdout).toMatch(/^pulse\.1 +open /);
  const text = (await wave("show", "pulse", "--by", "site", "--watch")).stdout;
  expect(text).toMatch(/Asked +1\n/);
  expect(text).toMatch(/^HQ +1/m);
  expect((await wave("close", "pulse")).stdout).toMatch(/^pulse\.1 +closed \(by_hand\) /);
  expect(await wave("launch", "pulse")).toMatchObject({ code: 2, stderr: expect.stringContaining("closed") });
  expect(await wave("show", "nothing")).toMatchObject({ code: 2 });
  expect((await wave("list")).stdout.split("\n").filter((line) => line.includes("annual"))).not.toEqual([]);
  await server.stop();
}, 120_000);
