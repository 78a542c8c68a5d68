import type { PeopleReply } from "@afterword/sdk";
import { useSyncExternalStore } from "react";
import { aw } from "../../../app/client.ts";
import { keep, readKept } from "../../../app/kept.ts";
import { readRows, type ColumnUse, type RowFault } from "./columns.ts";
import type { PeopleFile } from "./read-file.ts";

type Counts = PeopleReply["counts"];

/** A file on its way, or what became of it. It goes on while another page is looked at. */
export interface ImportRun {
  readonly move: "check" | "store";
  readonly state: "running" | "stopped" | "finished";
  readonly file: PeopleFile;
  readonly columns: readonly ColumnUse[];
  /** Rows that were sent, of those that can be. */
  readonly done: number;
  readonly all: number;
  readonly counts: Counts;
  readonly faults: readonly RowFault[];
  /** Why it stopped, where nobody stopped it. */
  readonly error: unknown;
}

/** An import that a closed tab left: what was stored stays, and the same file goes on from there. */
export interface LeftImport {
  readonly name: string;
  readonly digest: string;
  readonly done: number;
  readonly all: number;
  readonly columns: readonly ColumnUse[];
}

/** So many rows go in one call: the bar moves, and what fails is small. */
const pieceSize = 1_000;

let current: ImportRun | null = null;
const listeners = new Set<() => void>();

function set(run: ImportRun | null): void {
  current = run;
  for (const tell of listeners) tell();
}

/** The import that runs or was the last. */
export const useImportRun = (): ImportRun | null =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => current,
  );

/** Forgets what became of the last file: another is chosen. */
export const forgetRun = (): void => {
  set(null);
};

/** Stops after the piece that is under way. */
export function stopRun(): void {
  if (current?.state === "running") set({ ...current, state: "stopped" });
}

/** The import that was left, if there is one. */
export function leftImport(): LeftImport | null {
  try {
    return JSON.parse(readKept("import") ?? "null") as LeftImport | null;
  } catch {
    return null;
  }
}

export const forgetLeft = (): void => {
  keep("import", null);
};

/** Sends a file in pieces from a row on; without storing, or storing. What was refused takes none of the others with it. */
export async function runImport(
  move: ImportRun["move"],
  file: PeopleFile,
  columns: readonly ColumnUse[],
  from = 0,
): Promise<void> {
  const { rows, faults, repeated } = readRows(file, columns);
  const begun: ImportRun = {
    move,
    state: "running",
    file,
    columns,
    done: from,
    all: rows.length,
    counts: { added: 0, changed: 0, unchanged: repeated, rejected: faults.length },
    faults,
    error: null,
  };
  const goesOn = current?.move === move && current.file === file && from > 0 && current.done === from;
  let run: ImportRun = goesOn && current ? { ...current, state: "running", error: null } : begun;
  set(run);
  while (run.done < rows.length && isRunning(file)) {
    const piece = rows.slice(run.done, run.done + pieceSize);
    const changes = piece.map(({ change }) => change);
    try {
      run = after(run, piece, await aw.people.put(changes, { dryRun: move === "check" }));
    } catch (error) {
      set({ ...run, state: "stopped", error });
      return;
    }
    if (move === "store") remember(run);
    // Somebody may have stopped it meanwhile.
    set({ ...run, state: isRunning(file) ? "running" : "stopped" });
  }
  if (run.done >= rows.length)
    set({ ...run, state: "finished", faults: run.faults.toSorted((a, b) => a.line - b.line) });
  if (move === "store" && run.done >= rows.length) forgetLeft();
}

const isRunning = (file: PeopleFile): boolean => current?.file === file && current.state === "running";

function remember({ file, done, all, columns }: ImportRun): void {
  const left: LeftImport = { name: file.name, digest: file.digest, done, all, columns };
  keep("import", JSON.stringify(left));
}

function after(
  run: ImportRun,
  piece: ReturnType<typeof readRows>["rows"],
  { counts, results }: PeopleReply,
): ImportRun {
  const refused = results.flatMap((result, at): RowFault[] => {
    if (result.status !== "rejected") return [];
    const [error] = result.problem?.errors ?? [];
    const { path = "", code = "" } = error ?? {};
    return [{ line: piece[at]?.line ?? 0, id: result.id, column: columnOf(run, path), fault: faultOf(path, code) }];
  });
  const sum = (name: keyof Counts) => run.counts[name] + counts[name];
  return {
    ...run,
    done: run.done + piece.length,
    counts: {
      added: sum("added"),
      changed: sum("changed"),
      unchanged: sum("unchanged"),
      rejected: sum("rejected"),
    },
    faults: [...run.faults, ...refused],
  };
}

const fields = ["id", "email", "name", "locale", "timeZone"];

/** What is said of a fault that the API found. */
function faultOf(path: string, code: string): string {
  if (code === "duplicate_id") return "duplicate";
  if (fields.includes(path)) return path;
  if (path.startsWith("optOuts")) return "optOuts";
  return path === "attributes.country" ? "country" : "other";
}

/** The column that a value was read from. */
function columnOf({ columns, file }: ImportRun, path: string): string {
  const [, name] = /^attributes\.(.+)$/.exec(path) ?? [];
  const at = columns.findIndex((use) => (name === undefined ? use.as === path.split(".")[0] : use.name === name));
  return file.header[at] ?? "";
}
