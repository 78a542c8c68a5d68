import { defineSurvey, q, type Privacy } from "@afterword/sdk";
import { expect, test } from "vitest";
import type { OutgoingMail } from "./mail.ts";
import { previewJob } from "./preview-job.ts";
import { renderMail } from "./render-mail.ts";
import { sampleSender } from "./samples.ts";

const how = { publicUrl: "https://feedback.example.org", now: Date.UTC(2026, 10, 28) };
const questions = { score: q.csat("How was it?"), why: q.comment("Why?") };

function receipt(privacy: Privacy, changes: Record<string, unknown> = {}): OutgoingMail {
  const survey = defineSurvey("s", questions, { title: "ICT", privacy }).definition;
  return renderMail({ ...previewJob("receipt", survey, "en", how), ...changes }, sampleSender);
}

test("what was answered stands in it where whoever provides the service sees it anyway, and else only how much", () => {
  const open = receipt("identified", { answers: { score: 5, why: "Quick.\nAnd <kind>." } });
  expect(open.text).toContain("What you answered\n\nHow was it?\n  5\n\nWhy?\n  Quick.\n  And <kind>.\n");
  expect(open.html).toContain("Quick.<br>And &lt;kind&gt;.");
  for (const kept of [receipt("confidential"), receipt("identified", { k: 3 })]) {
    expect(kept.text).toContain("You answered 2 questions. What you answered is not in this mail");
    expect(kept.text + kept.html).not.toMatch(/How was it|Everything went quickly/);
  }
});

test("it says until when the answer can be changed, as long as it can", () => {
  expect(receipt("identified").text).toContain("You can see and change your answer until 5 December 2026.");
  expect(receipt("identified", { changeUntil: null }).text).not.toContain("until");
});

test("long answers are cut, so that the mail stays small, and surrogates stay whole", () => {
  const { html } = receipt("identified", { answers: { score: 5, why: "😀".repeat(4_000) } });
  expect(html).toContain(`${"😀".repeat(400)}…`);
  expect(html).not.toContain("😀".repeat(401));
  expect(Buffer.byteLength(html)).toBeLessThan(20_480);
});

test("many answers are left to the page", () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`q${String(n)}`, q.comment(`Question ${String(n)}?`)]),
  );
  const survey = defineSurvey("s", many).definition;
  const { html } = renderMail(
    {
      ...previewJob("receipt", survey, "en", how),
      answers: Object.fromEntries(Object.keys(many).map((name) => [name, "é".repeat(400)])),
    } as never,
    sampleSender,
  );
  expect(html).toContain("Question 0?");
  expect(html).not.toContain("Question 59?");
  expect(Buffer.byteLength(html)).toBeLessThan(20_480);
});
