import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
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

/** The compiler and the linter collect garbage less often: it takes a third of their time away, for memory that is there. */
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, GOGC: "400" });

/** The path of a tool's JavaScript file, for example `tool("oxlint")` or `tool("dependency-cruiser", "depcruise")`. */
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

/** Runs a step with its output shown as it comes, between a heading and a verdict. */
export async function runStep(step: Step): Promise<StepOutcome> {
  console.log(headingOf(step));
  const startedAt = Date.now();
  const child = spawn(process.execPath, step.args, { stdio: "inherit", env: environment() });
  const ok = await new Promise<boolean>((done) => {
    child.once("error", (error) => {
      console.error(error.message);
      done(false);
    });
    child.once("close", (code) => {
      done(code === 0);
    });
  });
  return told({ name: step.name, ok, seconds: (Date.now() - startedAt) / 1000 });
}

/** How steps are run together. */
interface Together {
  /** How many at a time. */
  readonly atOnce: number;
  /** How far they stand back for other programs: 0 not at all, 19 as far as it goes. */
  readonly niceness?: number;
}

/** Runs steps together, each with its output shown when it has ended; what comes out is in the order of the steps. */
export async function runSteps(steps: readonly Step[], { atOnce, niceness = 0 }: Together): Promise<StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  const left = [...steps.entries()];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) outcomes[next[0]] = await runQuietly(next[1], niceness);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

async function runQuietly(step: Step, niceness: number): Promise<StepOutcome> {
  const startedAt = Date.now();
  const child = spawn(process.execPath, step.args, { stdio: ["ignore", "pipe", "pipe"], env: environment() });
  if (child.pid !== undefined) setPriority(child.pid, niceness);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (output += data.toString()));
  const ok = await new Promise<boolean>((done) => {
    child.once("error", (error) => {
      output += error.message;
      done(false);
    });
    child.once("close", (code) => {
      done(code === 0);
    });
  });
  console.log(headingOf(step));
  if (output !== "") console.log(output.trimEnd());
  return told({ name: step.name, ok, seconds: (Date.now() - startedAt) / 1000 });
}

const headingOf = ({ name }: Step): string => `\n── ${name} ${"─".repeat(Math.max(3, 70 - name.length))}`;

function told(outcome: StepOutcome): StepOutcome {
  const { name, ok, seconds } = outcome;
  console.log(`${ok ? "ok" : "FAILED"}  ${name}  ${seconds.toFixed(1)} s`);
  return outcome;
}
