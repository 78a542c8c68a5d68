import { spawnSync } from "node:child_process";
import { tool } from "../step.ts";

/** Every page with and without script, at 320 and 1,280 px, in Arabic and English, by keyboard; CI takes half of them. */
export function provePages(): Promise<void> {
  const env = { ...process.env, AFTERWORD_NEEDS: "1", AFTERWORD_PROOF: "pages" };
  const args = [tool("vitest"), "run", "packages/workbench/src/stories/respondents.browser.test.ts"];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit", env });
  if (status !== 0) throw new Error("The pages did not hold.");
  return Promise.resolve();
}
