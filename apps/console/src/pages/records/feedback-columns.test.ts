import { expect, test } from "vitest";
import { csvOf, guessUses, mapOf, skipped, targetsOf } from "./feedback-columns.ts";

const form = {
  questions: [
    { name: "intro", kind: "info", text: "Welcome" },
    { name: "message", kind: "comment", text: "Tell us" },
  ],
  segments: ["team"],
} as unknown as Parameters<typeof targetsOf>[0];
const header = ["ID", "Message", "team", "answers.message", "Other"];

test("columns are guessed by their names, each target once, and what is left out is not sent", () => {
  const uses = guessUses(header, targetsOf(form));
  expect(uses).toEqual(["id", "answers.message", "segments.team", skipped, skipped]);
  expect(mapOf({ header }, uses)).toEqual({ id: "ID", "answers.message": "Message", "segments.team": "team" });
  const rows = [
    { line: 2, cells: ["1", 'a "b"\nc', "X", "", "private"] },
    { line: 5, cells: ["2", "=d", "Y"] },
  ];
  expect(csvOf({ header, rows }, uses)).toEqual({
    csv: '"ID","Message","team"\r\n"1","a ""b""\nc","X"\r\n"2","=d","Y"\r\n',
    lines: [2, 4],
  });
});
