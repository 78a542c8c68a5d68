import type { RecordChange } from "@afterword/sdk";
import type { RecordState } from "@afterword/store";
import { expect, test } from "vitest";
import { nextState } from "./next-state.ts";

const reply = "We have looked into it.";

test.each<[RecordState, RecordChange, RecordState]>([
  ["received", { state: "acknowledged" }, "acknowledged"],
  ["received", { state: "closed" }, "closed"],
  ["received", { reply }, "answered"],
  ["acknowledged", { reply, state: "closed" }, "closed"],
  ["acknowledged", { state: "acknowledged" }, "acknowledged"],
  ["answered", { reply }, "answered"],
  ["answered", { state: "answered" }, "answered"],
  ["answered", { state: "closed" }, "closed"],
  ["closed", { state: "closed" }, "closed"],
])("what is %s becomes, with %j, %s", (state, change, next) => {
  expect(nextState({ state }, change)).toBe(next);
});

test.each<[RecordState, RecordChange]>([
  ["acknowledged", { state: "received" }],
  ["received", { state: "answered" }],
  ["acknowledged", { state: "answered" }],
  ["closed", { state: "answered" }],
  ["closed", { reply }],
  ["received", { reply, state: "acknowledged" }],
  ["answered", { reply, state: "received" }],
])("what is %s takes no %j", (state, change) => {
  expect(() => nextState({ state }, change)).toThrow(expect.objectContaining({ code: "record_state" }) as Error);
});
