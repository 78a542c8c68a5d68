import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** One step of a check: a name and the arguments Node is started with. */
export interface Step {
  name: string;
  args: string[];
}

/** How one step ended; the time is in seconds. */
interface StepOutcome {
  name: string;
  ok: boolean;
  seconds: number;
}

/** The path of a tool's JavaScript file, for example `tool("eslint")` or `tool("dependency-cruiser", "depcruise")`. */
export function tool(packageName: string, bin = packageName): string {
  const folder = resolve("node_modules", packageName);
  const manifest = JSON.parse(readFileSync(resolve(folder, "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  const path = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[bin];
  if (path === undefined) throw new Error(`${packageName} has no program ${bin}`);
  return resolve(folder, path);
}

/** The arguments that run one of our own TypeScript files, for example `own("sizes.ts")`. */
export function own(file: string): string[] {
  return ["--conditions=@afterword/source", `packages/workbench/src/${file}`];
}

/** Runs a step with its output shown, between a heading and a verdict. */
export function runStep({ name, args }: Step): StepOutcome {
  console.log(`\n── ${name} ${"─".repeat(Math.max(3, 70 - name.length))}`);
  const startedAt = Date.now();
  const { status, error } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (error) console.error(error.message);
  const seconds = (Date.now() - startedAt) / 1000;
  const ok = status === 0;
  console.log(`${ok ? "ok" : "FAILED"}  ${name}  ${seconds.toFixed(1)} s`);
  return { name, ok, seconds };
}
