import { spawnSync } from "node:child_process";
import { tool } from "../step.ts";

/**
 * Every page with and without script, at 320 and 1,280 px, in Arabic and English, by keyboard, of which `npm test` takes two of
 * eight manners; and the console's pages in both of theirs, of which it takes one.
 */
export function provePages(): Promise<void> {
  const env = { ...process.env, AFTERWORD_NEEDS: "1", AFTERWORD_PROOF: "pages" };
  const files = ["respondents", "notices", "unasked"].map(
    (name) => `packages/workbench/src/stories/${name}.browser.test.ts`,
  );
  const console = "packages/workbench/src/console/";
  const { status } = spawnSync(process.execPath, [tool("vitest"), "run", console, ...files], { stdio: "inherit", env });
  if (status !== 0) throw new Error("The pages did not hold.");
  return Promise.resolve();
}
