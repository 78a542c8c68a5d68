import { expect, test } from "vitest";
import { answerTime } from "./answer-time.ts";

const hourMs = 3_600_000;
const expiresAt = Date.UTC(2027, 1, 17, 9);
const createdAt = expiresAt - 14 * 24 * hourMs;
const late = expiresAt + hourMs;

test.each<[what: string, answeredAt: number | null, now: number, judgedBy: "answer" | "arrival"]>([
  ["nothing is said", null, late, "arrival"],
  ["given before the end, arrived an hour after it", expiresAt - 1, late, "answer"],
  ["arrived 72 hours after the end", expiresAt - 1, expiresAt + 72 * hourMs, "answer"],
  ["arrived a millisecond later", expiresAt - 1, expiresAt + 72 * hourMs + 1, "arrival"],
  ["given when the invitation was made", createdAt, late, "answer"],
  ["given before there was an invitation", createdAt - 1, late, "arrival"],
  ["given in the future", late + 1, late, "arrival"],
  ["given after the end", expiresAt + 1, late, "answer"],
])("%s", (_, answeredAt, now, judgedBy) => {
  const judged = answerTime({ createdAt, expiresAt, wave: null }, answeredAt, now);
  expect(judged).toBe(judgedBy === "answer" ? answeredAt : now);
});

test("a wave's link has the same 72 hours in its end, and gets no more", () => {
  expect(answerTime({ createdAt, expiresAt, wave: "climate-1" }, expiresAt - 1, late)).toBe(late);
});
