import { languages, sampleAnswers, sampleScores, templates } from "@afterword/library";
import { testAfterword } from "@afterword/runner/testing";
import { defineEvent, defineProject, isScored, when, type Survey, type Text } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";

const done = defineEvent("thing.done", z.object({ id: z.string() }), { subject: "id" });
// Figures of confidential surveys wait for a month to close; here it is their words and numbers that count.
const asked = templates
  .map(({ name, make }) => ({ name, survey: make({ privacy: "identified" }) }))
  .filter(({ survey }) => survey.definition.kind !== "feedback");

const inLanguage = (text: Text | undefined, language: string) =>
  typeof text === "object" ? (text[language] ?? "") : (text ?? "");

/** A text as mails have it: spaces are spaces, and marks of direction are left out. */
const plain = (text: string) => text.replace(/\s+/g, " ").replace(/[\u200e\u200f]/g, "");

/** Asks as many people as there are sample answers, each in one of six languages, and has them answer. */
async function answerAll(survey: Survey) {
  const t = await testAfterword(defineProject({ surveys: [survey], rules: [when(done).ask(survey).by("email")] }));
  const first = survey.definition.questions.find(({ kind }) => kind !== "info");
  for (const [at, answers] of sampleAnswers(survey).entries()) {
    const locale = languages[at % languages.length] ?? "en";
    const email = `p${String(at)}@example.org`;
    await t.track(done, { id: `T-${String(at)}` }, { person: { id: `p${String(at)}`, email, locale } });
    await t.clock.advance("1h");
    const mail = await t.inbox.last(email);
    const subject = inLanguage(survey.definition.mail?.subject, locale).replace("{ref}", `T-${String(at)}`);
    expect(plain(mail.subject)).toContain(plain(subject));
    expect(plain(mail.text)).toContain(plain(inLanguage(first?.text, locale)));
    await mail.answer(answers);
  }
  return t;
}

test.each(asked)("$name is mailed and answered in six languages, and scores as told", async ({ name, survey }) => {
  const t = await answerAll(survey);
  const told = sampleScores[name] ?? {};
  for (const question of survey.definition.questions.filter(isScored)) {
    const [row] = await t.results(survey).score(question.name as never);
    expect(row).toMatchObject({ n: told[question.name]?.n });
    expect(row?.value).toBeCloseTo(told[question.name]?.value ?? Number.NaN, 1);
  }
  await t.stop();
});
