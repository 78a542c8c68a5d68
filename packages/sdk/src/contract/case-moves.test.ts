import { expect, test } from "vitest";
import { caseMoves, isCaseClosed } from "./case-moves.ts";
import { caseStates, type CaseState } from "./case.ts";

test.each<[CaseState, CaseState[]]>([
  ["new", ["acknowledged", "assigned", "duplicate", "no_action"]],
  ["acknowledged", ["assigned", "in_progress", "duplicate", "no_action"]],
  ["assigned", ["in_progress", "waiting_client", "resolved", "duplicate", "no_action"]],
  ["in_progress", ["waiting_client", "resolved", "duplicate", "no_action"]],
  ["waiting_client", ["in_progress", "resolved", "duplicate", "no_action"]],
  ["resolved", ["verified", "reopened"]],
  ["verified", ["reopened"]],
  ["duplicate", ["reopened"]],
  ["no_action", ["reopened"]],
  ["reopened", ["assigned", "in_progress", "waiting_client", "resolved", "duplicate", "no_action"]],
])("a case that is %s moves to %j, and nowhere else", (from, to) => {
  expect(caseMoves[from]).toEqual(to);
});

test("each state is reached from new, and what is closed is only opened again or verified", () => {
  const reached = new Set<CaseState>(["new"]);
  for (const state of reached) for (const next of caseMoves[state]) reached.add(next);
  expect([...reached].sort()).toEqual([...caseStates].sort());
  expect(caseStates.filter(isCaseClosed)).toEqual(["resolved", "verified", "duplicate", "no_action"]);
});
