import { join } from "node:path";
import type { SampleData } from "@afterword/sdk";
import { expect, test } from "vitest";
import { newFolder, run } from "./program.ts";
import { fillAndRemove } from "./sample-data.ts";

test("made-up answers fill the test side once, have a story, and go without a trace", async () => {
  expect(await fillAndRemove("file::memory:")).toEqual(["sample.remove", "sample.fill"]);
}, 60_000);

test("the command fills the test side, and takes it away", { timeout: 60_000 }, async () => {
  const config = join(import.meta.dirname, "units-command.config.ts");
  const env = { AFTERWORD_DATABASE_URL: `file:${newFolder()}/sample.db`, AFTERWORD_CONFIG: config };
  const sample = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(["sample", ...args, "--json"], env);
    expect([code, stderr]).toEqual([0, ""]);
    return JSON.parse(stdout) as SampleData;
  };
  const filled = await sample();
  expect(filled).toMatchObject({ state: "filled", done: filled.total });
  expect(filled.surveys.length).toBeGreaterThan(0);
  expect(await sample()).toEqual(filled);
  expect((await run(["recount", "--mode", "test"], env)).stdout).toContain("All are right.");
  expect(await sample("--remove")).toEqual({ state: "none", surveys: [], done: 0, total: 0 });
  expect((await run(["recount", "--mode", "test"], env)).stdout).toContain("All are right.");
  expect((await run(["sample", "--remove"], env)).stdout.trim()).toBe("There are no made-up answers.");
});
