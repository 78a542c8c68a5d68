import { spawnSync } from "node:child_process";
import { tool } from "../step.ts";

/**
 * Real processes that are stopped (F24), killed (F21), kept busy by slow senders (F28) and whose clock jumps (F16), with the
 * numbers of the promises. `npm test` takes smaller ones; leases that have to run out are waited for only here.
 */
export function proveRunning(): Promise<void> {
  const env = { ...process.env, AFTERWORD_NEEDS: "1", AFTERWORD_PROOF: "running" };
  const args = [
    "run",
    "packages/workbench/src/stories/running-",
    "--no-file-parallelism",
    "--disable-console-intercept",
  ];
  const { status } = spawnSync(process.execPath, [tool("vitest"), ...args], { stdio: "inherit", env });
  if (status !== 0) throw new Error("It did not hold.");
  return Promise.resolve();
}
