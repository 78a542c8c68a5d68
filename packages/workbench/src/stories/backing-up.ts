import { existsSync, rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { newFolder, run, startProgram } from "./program.ts";
import { fileURLToPath } from "node:url";

const config = fileURLToPath(new URL("unasked.config.ts", import.meta.url));

/** What came of a backup that was made while answers came in. */
export interface BackedUp {
  /** Answers that were acknowledged before the backup began, and of these how many are not in the restored copy. */
  readonly before: number;
  readonly lost: number;
  /** Answers that were acknowledged while it was made. */
  readonly during: number;
  readonly perSecond: number;
  /** How the commands ended: backup, restore, and the restore of a file that was cut short, which has to leave nothing. */
  readonly codes: readonly (number | null)[];
  readonly integrity: unknown;
  readonly isCutLeft: boolean;
}

/** Answers come in over HTTP one after another in several lanes; meanwhile the program makes a backup, which is restored. */
export async function backUpUnderLoad(before: number): Promise<BackedUp> {
  const folder = newFolder();
  const env = {
    AFTERWORD_CONFIG: config,
    AFTERWORD_SECRET: "s".repeat(40),
    AFTERWORD_DATABASE_URL: `file:${join(folder, "a.db")}`,
  };
  const program = await startProgram(env);
  const acknowledged: string[] = [];
  let isOver = false;
  const lane = async () => {
    while (!isOver) {
      const body = { survey: "ticket-csat", answers: { csat: 4 }, channel: "phone" };
      const { status, json } = await program.call("POST", "/v1/responses", body);
      if (status === 201) acknowledged.push(String(json["responseId"]));
    }
  };
  const startedAt = performance.now();
  const lanes = Promise.all([lane(), lane(), lane(), lane()]);
  while (acknowledged.length < before) await new Promise((done) => setTimeout(done, 20));
  const perSecond = (1_000 * acknowledged.length) / (performance.now() - startedAt);
  const known = [...acknowledged];
  const backup = await run(["backup", join(folder, "b.db")], env);
  const during = acknowledged.length - known.length;
  isOver = true;
  await lanes;
  await program.stop();
  const to = (name: string) => ({ ...env, AFTERWORD_DATABASE_URL: `file:${join(folder, "empty", name)}` });
  const restored = await run(["restore", join(folder, "b.db")], to("r.db"));
  truncateSync(join(folder, "b.db"), 40_000);
  const cut = await run(["restore", join(folder, "b.db")], to("cut.db"));
  const db = new Database(join(folder, "empty", "r.db"), { readonly: true });
  const ids = new Set(db.prepare("select id from responses").pluck().all() as string[]);
  const integrity = db.pragma("integrity_check", { simple: true });
  db.close();
  const isCutLeft = existsSync(join(folder, "empty", "cut.db"));
  rmSync(folder, { recursive: true });
  return {
    before: known.length,
    lost: known.filter((id) => !ids.has(id)).length,
    during,
    perSecond,
    codes: [backup.code, restored.code, cut.code],
    integrity,
    isCutLeft,
  };
}
