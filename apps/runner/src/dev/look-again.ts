import { spawn } from "node:child_process";
import type { Checked } from "../check/check-project.ts";

/** What a look at the project found, or what it ended with where it found nothing that can be read. */
export type Look = Checked | { readonly ok: false; readonly files: null; readonly said: string };

/** Looks at the project in a process of its own: what was loaded here before would not be read again. */
export function lookAgain(program: string, config: string): Promise<Look> {
  const args = [...process.execArgv, program, "check", "--json", "--config", config];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve) => {
    child.once("close", () => {
      resolve(readChecked(stdout) ?? { ok: false, files: null, said: stderr.trim() });
    });
  });
}

/** The last line is the check's: a project may print as it is loaded. */
function readChecked(stdout: string): Checked | null {
  try {
    return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Checked;
  } catch {
    return null;
  }
}
