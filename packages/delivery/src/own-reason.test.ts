import { languageNames } from "@afterword/language";
import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { previewJob, type MailName } from "./preview-job.ts";
import { renderMail } from "./render-mail.ts";
import { sampleSender } from "./samples.ts";

const reason = { en: "You took up a new post some days ago.", fr: "Vous avez pris vos fonctions récemment." };
const reminder = { en: "It is about your first days.", fr: "Il s’agit de vos premiers jours." };
const preheader = { en: "Was everything ready?", fr: "Tout était-il prêt ?" };
const questions = { csat: q.csat("How was it?"), why: q.comment("Why?") };
const survey = defineSurvey("joined", questions, { mail: { reason } });
const wordy = defineSurvey("joined", questions, { mail: { reason, reminder, preheader } });
const how = { publicUrl: "https://feedback.example.org", now: Date.parse("2026-12-05T12:00:00Z") };

const render = (name: MailName, locale: string, { definition } = survey) =>
  renderMail(previewJob(name, definition, locale, how), sampleSender);
const names = ["invitation", "reminder-1", "reminder-2", "reminder-3", "last-call"] as const;
/** The line after the greeting, and what stands under the rule. */
const partsOf = ({ text }: { text: string }) => {
  const [body = "", footer = ""] = text.split("\n--\n");
  return { first: body.split("\n\n")[1]?.trim() ?? "", footer };
};

test.each(names)("a survey that gives its own reason says no other, from the subject to the footer: %s", (template) => {
  for (const [locale, sentence] of Object.entries(reason)) {
    const { text, html } = render(template, locale);
    expect(text).toContain(sentence);
    expect(html).toContain(sentence);
  }
  const { subject, text } = render(template, "en");
  expect(`${subject} ${text}`).not.toMatch(/your request|use our services|12 months|our services/i);
  expect(partsOf({ text }).footer).toContain("You receive this mail for the reason given above.");
});

test.each(languageNames().map(({ locale }) => locale))(
  "each mail has a subject and a first line of its own: %s",
  (locale) => {
    const mails = names.map((name) => render(name, locale));
    const firsts = mails.map((mail) => partsOf(mail).first);
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(names.length);
    expect(new Set(firsts).size).toBe(names.length);
    for (const { subject } of mails) expect(subject.length).toBeLessThanOrEqual(locale === "en" ? 60 : 80);
    // The reason is the same and comes last.
    const own = locale === "fr" ? reason.fr : reason.en;
    for (const first of firsts) expect(first.replace(/[\u200e\u200f]/g, "").endsWith(own)).toBe(true);
  },
);

test("the last call says that it is the last mail", () => {
  expect(partsOf(render("last-call", "en")).first).toBe(
    `You can answer until 12 December 2026. This is our last mail about it. ${reason.en}`,
  );
});

test("a survey's own words for reminders stand in place of the reason, which the footer then gives", () => {
  const mail = render("reminder-1", "en", wordy);
  expect(partsOf(mail).first).toBe(`Some days ago we asked for your view. It would still help us. ${reminder.en}`);
  expect(partsOf(mail).footer).toContain(reason.en);
  expect(partsOf(render("invitation", "fr", wordy)).first).toBe(reason.fr);
});

test("a survey's own words for a list of mails come with how many questions there are, and how long they take", () => {
  expect(render("invitation", "en", wordy).html).toContain("Was everything ready? 2 questions. About 30 seconds.");
});

test("who has begun is told how far they came, and why they were asked under it", () => {
  const { first, footer } = partsOf(render("partial-1", "en"));
  expect(first).toContain("1 of 2");
  expect(first).not.toContain(reason.en);
  expect(footer).toContain(reason.en);
});
