import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { previewJob, type MailName } from "./preview-job.ts";
import { renderMail } from "./render-mail.ts";
import { sampleSender } from "./samples.ts";

const reason = { en: "You took up a new post some days ago.", fr: "Vous avez pris vos fonctions récemment." };
const survey = defineSurvey("joined", { csat: q.csat("How was it?"), why: q.comment("Why?") }, { mail: { reason } });
const how = { publicUrl: "https://feedback.example.org", now: Date.parse("2026-12-05T12:00:00Z") };

const render = (name: MailName, locale: string) =>
  renderMail(previewJob(name, survey.definition, locale, how), sampleSender);

test.each(["invitation", "reminder-1", "reminder-2", "reminder-3", "last-call"] as const)(
  "a survey that gives its own reason never says that a request was closed: %s",
  (template) => {
    for (const [locale, sentence] of Object.entries(reason)) {
      const { text, html } = render(template, locale);
      expect(text).toContain(sentence);
      expect(html).toContain(sentence);
    }
    const { subject, text } = render(template, "en");
    expect(`${subject} ${text}`).not.toMatch(/your request/i);
  },
);

test("who has begun is told how far they came", () => {
  const { text } = render("partial-1", "en");
  expect(text).not.toContain(reason.en);
  expect(text).toContain("1 of 2");
});
