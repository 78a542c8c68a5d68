import {
  caseMoves,
  isCaseClosed,
  ProblemError,
  type CaseChange,
  type CaseState,
  type FieldError,
} from "@afterword/sdk";
import type { CaseNoteRow, CaseRow } from "@afterword/store";
import { nextDue } from "./new-case.ts";

/** A case after a change, and what is noted of it. */
interface Next {
  readonly row: CaseRow;
  readonly notes: readonly Omit<CaseNoteRow, "by" | "at">[];
}

const unread: readonly CaseState[] = ["new", "acknowledged", "reopened"];

/**
 * A case after a change. Whoever is given one that nobody works on has it assigned by that; whoever waits for a client has
 * spoken with them.
 *
 * @param resolveBy by when it is to be resolved, should it be opened again
 * @throws ProblemError `case_changed`, `case_state`, and `invalid_request` naming what the move needs
 */
export function nextCase(before: CaseRow, change: CaseChange, now: number, resolveBy: number): Next {
  if (before.revision !== change.revision) throw new ProblemError("case_changed");
  const from = before.state as CaseState;
  const isGiven = typeof change.owner === "string" && change.owner !== before.owner;
  const to = change.state ?? (isGiven && unread.includes(from) ? "assigned" : from);
  if (to !== from && !caseMoves[from].includes(to))
    throw new ProblemError("case_state", { detail: `It is ${from}, and can't become ${to}.` });
  const isWorked = [change.owner, change.queue, change.contacted, change.causes, change.actionTaken];
  if (isCaseClosed(from) && to !== "reopened" && isWorked.some((part) => part !== undefined))
    throw new ProblemError("case_state", { detail: "It is closed. Open it again first." });
  if (from === "duplicate" && change.duplicateOf !== undefined)
    throw new ProblemError("case_state", { detail: "It is merged into another case. Undo that first." });
  const isContacted = change.contacted === true || (to === "waiting_client" && from !== to);
  const row = {
    ...before,
    owner: change.owner === undefined ? before.owner : change.owner,
    queue: change.queue ?? before.queue,
    state: to,
    causes: change.causes ?? before.causes,
    actionTaken: change.actionTaken ?? before.actionTaken,
    reason: change.reason ?? before.reason,
    duplicateOf: change.duplicateOf ?? before.duplicateOf,
    revision: before.revision + 1,
    entered: { [to]: now, ...before.entered },
    contactedAt: before.contactedAt ?? (isContacted ? now : null),
    resolveBy: to === "reopened" && from !== to ? resolveBy : before.resolveBy,
    updatedAt: now,
  };
  const missing = [...missingOf(row, to), ...strange(change, to)];
  if (missing.length > 0) throw new ProblemError("invalid_request", { errors: missing });
  return { row: { ...row, dueAt: nextDue(row) }, notes: notesOf(before, row, change) };
}

/** What a case in a state has to have. */
function* missingOf(row: CaseRow, state: CaseState): Generator<FieldError> {
  const needs = (path: string, message: string): FieldError => ({ path, code: "required", message });
  if (state === "assigned" && row.owner === null) yield needs("owner", "Somebody has to work on it.");
  if (state === "resolved" || state === "verified") {
    if (row.causes.length === 0) yield needs("causes", "Name a root cause, or several.");
    if (row.actionTaken === null) yield needs("actionTaken", "Say what was done.");
  }
  if (state === "no_action" && row.reason === null) yield needs("reason", "Say why nothing is done.");
  if (state === "duplicate" && row.duplicateOf === null) yield needs("duplicateOf", "Name the case that it repeats.");
}

/** What says something that the move does not. */
function* strange(change: CaseChange, state: CaseState): Generator<FieldError> {
  const only = (path: string, which: CaseState): FieldError => ({
    path,
    code: "unexpected",
    message: `It goes with ${which}.`,
  });
  if (change.reason !== undefined && state !== "no_action") yield only("reason", "no_action");
  if (change.duplicateOf !== undefined && state !== "duplicate") yield only("duplicateOf", "duplicate");
}

function* changesOf(before: CaseRow, after: CaseRow, change: CaseChange): Generator<Omit<CaseNoteRow, "by" | "at">> {
  if (before.queue !== after.queue) yield { kind: "queue", state: null, text: after.queue };
  if (before.owner !== after.owner) yield { kind: "owner", state: null, text: after.owner };
  if (before.state !== after.state) yield { kind: "state", state: after.state, text: null };
  if (before.contactedAt !== after.contactedAt) yield { kind: "contact", state: null, text: null };
  if (change.note !== undefined) yield { kind: "note", state: null, text: change.note };
}

const notesOf = (...of: Parameters<typeof changesOf>): Next["notes"] => [...changesOf(...of)];
