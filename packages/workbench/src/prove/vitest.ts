import { spawnSync } from "node:child_process";
import { tool } from "../step.ts";

/** Runs tests at full length; they know it by the proof's name. @throws Error where one does not hold */
export function proveByTests(proof: string, files: readonly string[]): Promise<void> {
  const env = { ...process.env, AFTERWORD_NEEDS: "1", AFTERWORD_PROOF: proof };
  const { status } = spawnSync(process.execPath, [tool("vitest"), "run", ...files], { stdio: "inherit", env });
  if (status !== 0) throw new Error(`The ${proof} did not hold.`);
  return Promise.resolve();
}
