import { spawnSync } from "node:child_process";
import { tool } from "../step.ts";

/**
 * Every page with and without script, at 320 and 1,280 px, in Arabic and English, by keyboard. `npm test` takes two of these
 * eight manners.
 */
export function provePages(): Promise<void> {
  const env = { ...process.env, AFTERWORD_NEEDS: "1", AFTERWORD_PROOF: "pages" };
  const files = ["respondents", "notices", "unasked"].map(
    (name) => `packages/workbench/src/stories/${name}.browser.test.ts`,
  );
  const { status } = spawnSync(process.execPath, [tool("vitest"), "run", ...files], { stdio: "inherit", env });
  if (status !== 0) throw new Error("The pages did not hold.");
  return Promise.resolve();
}
