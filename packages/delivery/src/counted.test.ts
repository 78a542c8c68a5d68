import { answer, defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { previewJob } from "./preview-job.ts";
import { renderMail } from "./render-mail.ts";
import { sampleSender } from "./samples.ts";

const how = { publicUrl: "https://feedback.example.org", now: Date.UTC(2026, 10, 28) };
const invitation = (survey: Parameters<typeof previewJob>[1]) =>
  renderMail(previewJob("invitation", survey, "en", how), sampleSender);

test("a mail counts what everybody has to answer; through pages, what everybody meets", () => {
  const short = defineSurvey("short", { csat: q.csat("How was it?"), why: q.comment("Why?").optional() });
  expect(invitation(short.definition).html).toMatch(/One question .{1,120}20 seconds\./);
  const agree = () => q.agree("So?").optional();
  const others = { a1: agree(), a2: agree(), a3: agree(), a4: agree(), a5: agree() };
  const more = q.comment("Why not?").when(answer("a0").atMost(2));
  const long = defineSurvey("long", { csat: q.csat("How was it?"), a0: agree(), ...others, more });
  expect(invitation(long.definition).html).toMatch(/7 questions .{1,120}2 minutes\./);
});

test("the words of a question name what it is about, in the mail as on the page", () => {
  const survey = defineSurvey("s", { csat: q.csat("How was {ref}, {{really}?") }).definition;
  const { html, text } = renderMail(
    { ...previewJob("invitation", survey, "en", how), reference: "INC-48213" },
    sampleSender,
  );
  for (const part of [html, text]) expect(part).toContain("How was INC-48213, {really}?");
});
