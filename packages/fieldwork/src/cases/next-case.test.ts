import type { CaseChange, CaseState } from "@afterword/sdk";
import type { CaseRow } from "@afterword/store";
import { expect, test } from "vitest";
import { nextCase } from "./next-case.ts";

const now = Date.UTC(2026, 2, 9);
const day = 86_400_000;

const row = (change: Partial<CaseRow> = {}): CaseRow => ({
  ...{ id: "c1", response: "r1", rule: "", survey: "csat", question: null, answer: 1, queue: "desk", owner: null },
  ...{ state: "new", isUrgent: false, isRestricted: false, causes: [], actionTaken: null, reason: null },
  ...{ duplicateOf: null, revision: 1, entered: { new: now - day }, contactedAt: null, dueAt: now + day },
  ...{ acknowledgeBy: now + day, contactBy: now + 2 * day, resolveBy: now + 10 * day },
  ...{ openedAt: now - day, updatedAt: now - day },
  ...change,
});
const next = (before: Partial<CaseRow>, change: Omit<CaseChange, "revision">) =>
  nextCase(row(before), { revision: 1, ...change }, now, now + 20 * day);

test.each<[Partial<CaseRow>, Omit<CaseChange, "revision">, Partial<CaseRow>, string[]]>([
  [{}, { state: "acknowledged" }, { state: "acknowledged", dueAt: now + 2 * day }, ["state"]],
  [{}, { owner: "ana" }, { state: "assigned", owner: "ana", dueAt: now + 2 * day }, ["owner", "state"]],
  [{ state: "in_progress" }, { owner: "ana" }, { state: "in_progress", owner: "ana" }, ["owner"]],
  [{}, { contacted: true }, { state: "new", contactedAt: now, dueAt: now + day }, ["contact"]],
  [{ contactedAt: 5 }, { contacted: true, note: "x" }, { contactedAt: 5 }, ["note"]],
  [{ state: "in_progress" }, { state: "waiting_client" }, { contactedAt: now }, ["state", "contact"]],
  [{}, { queue: "ict", causes: ["policy"] }, { queue: "ict", causes: ["policy"] }, ["queue"]],
  [{}, { state: "no_action", reason: "Spam." }, { reason: "Spam.", dueAt: null }, ["state"]],
  [{}, { state: "duplicate", duplicateOf: "c0" }, { duplicateOf: "c0", dueAt: null }, ["state"]],
  [
    { state: "no_action", reason: "Spam.", entered: { new: 1, no_action: 2 } },
    { state: "reopened" },
    { state: "reopened", resolveBy: now + 20 * day, dueAt: now + 2 * day },
    ["state"],
  ],
  [{ state: "verified", causes: ["policy"], actionTaken: "x" }, { note: "Thanks." }, { state: "verified" }, ["note"]],
])("%j with %j becomes %j", (before, change, after, notes) => {
  const result = next(before, change);
  expect(result.row).toMatchObject({ ...after, revision: 2, updatedAt: now });
  expect(result.notes.map(({ kind }) => kind)).toEqual(notes);
});

test("the time at which a state was first entered stays", () => {
  const entered = { new: 1, assigned: 2, in_progress: 3, waiting_client: 4 };
  const { row: after } = next({ state: "waiting_client", entered }, { state: "in_progress" });
  expect(after.entered).toEqual(entered);
});

test.each<[CaseState, Omit<CaseChange, "revision">, string]>([
  ["new", { state: "resolved", causes: ["policy"], actionTaken: "x" }, "case_state"],
  ["resolved", { owner: "ana" }, "case_state"],
  ["no_action", { queue: "ict" }, "case_state"],
  ["new", { state: "assigned" }, "invalid_request"],
  ["assigned", { owner: null }, "invalid_request"],
  ["assigned", { state: "resolved" }, "invalid_request"],
  ["new", { state: "no_action" }, "invalid_request"],
  ["new", { state: "duplicate" }, "invalid_request"],
  ["new", { duplicateOf: "c0" }, "invalid_request"],
])("what is %s refuses %j as %s", (state, change, code) => {
  expect(() => next({ state, owner: state === "assigned" ? "ana" : null }, change)).toThrow(
    expect.objectContaining({ code }) as Error,
  );
});

test("another revision than the one that is there is refused", () => {
  expect(() => nextCase(row({ revision: 2 }), { revision: 1, note: "x" }, now, now)).toThrow(
    expect.objectContaining({ code: "case_changed" }) as Error,
  );
});
