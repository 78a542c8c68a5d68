import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder, run } from "./program.ts";
import { expectNotedCommands, notedOf } from "./whole-store.ts";

test("what commands do to the whole store is in the audit log", async () => {
  const folder = newFolder();
  const env = {
    AFTERWORD_DATABASE_URL: `file:${join(folder, "a.db")}`,
    AFTERWORD_SECRET: "s".repeat(40),
  };
  await expectNotedCommands(env);
  const copy = join(folder, "b.db");
  expect((await run(["backup", copy], env)).code).toBe(0);
  expect((await notedOf(env, "live")).at(-1)).toBe("host backup store.backup");
  const restored = await run(["restore", copy, "--replace"], env);
  expect([restored.code, restored.stderr]).toEqual([0, ""]);
  // What is restored is from before the backup was noted.
  expect((await notedOf(env, "test")).slice(-2)).toEqual(["host export store.export", "host restore store.restore"]);
});
