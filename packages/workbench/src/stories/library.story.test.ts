import { languages, sampleAnswers, sampleScores, templates } from "@afterword/library";
import { defineEvent, defineProject, isScored, when, type Survey, type Text } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import { fillIn } from "./filled-in.ts";
import { visitorOf } from "./form-pages.ts";
import { serve, type Served } from "./served.ts";

const done = defineEvent("thing.done", z.object({ id: z.string() }), { subject: "id" });
// Figures of confidential surveys wait for a month to close; here it is their words and numbers that count.
const made = templates.map(({ name, make }) => ({ name, survey: make({ privacy: "identified" }) }));
const isOpen = ({ survey }: { survey: Survey }) => survey.definition.kind === "feedback";
const asked = made.filter((one) => !isOpen(one));

const inLanguage = (text: Text | undefined, language: string) =>
  typeof text === "object" ? (text[language] ?? "") : (text ?? "");

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
/** What is read of a mail or a page: spaces are spaces, marks of direction are left out, and so is what is no text. */
const plain = (text: string) =>
  text
    .replace(/<(style|script)[^]*?<\/\1>|<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/g, " ")
    .replace(/[\u200e\u200f\u2068\u2069]/g, "");

/** Expects that somebody reads this text of a survey, in their language. */
function expectRead(read: string, text: Text | undefined, locale: string): void {
  expect(plain(read)).toContain(plain(inLanguage(text, locale)).replace("{ref}", "T-"));
}

/** The first page of a survey speaks one language alone, says what it asks, and why. */
function expectFirst({ text }: { text: string }, { definition }: Survey, locale: string): void {
  expect(text).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`);
  const [intro, second] = definition.questions;
  expectRead(text, intro?.text, locale);
  if (intro?.kind === "info") expectRead(text, second?.text, locale);
  expectRead(text, definition.mail?.reason, locale);
}

function expectThanks({ text }: { text: string }, { definition }: Survey, locale: string): void {
  expect(text).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`);
  expect(text).not.toContain('role="alert"');
  expect(inLanguage(definition.thanks, locale)).not.toBe("");
  expectRead(text, definition.thanks, locale);
}

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** One person of each language answers by the pages, everybody else as an app would. */
async function answer(
  aw: Served,
  survey: Survey,
  { subject, text }: Mail,
  { at, answers }: { readonly at: number; readonly answers: Record<string, unknown> },
): Promise<void> {
  const locale = languages[at % languages.length] ?? "en";
  const { definition } = survey;
  const token = /\/r\/([0-9A-Za-z]+)/.exec(text)?.[1] ?? "";
  const first = definition.questions.find(({ kind }) => kind !== "info");
  expectRead(subject, inLanguage(definition.mail?.subject, locale).replace("{ref}", `T-${String(at)}`), locale);
  expectRead(text, first?.text, locale);
  expectRead(text, definition.mail?.reason, locale);
  if (at >= languages.length) {
    const sent = await aw.call("POST", `/r/${token}`, { answers, submissionId: `s${String(at)}` });
    expect(sent.status).toBe(201);
    return;
  }
  const opened = await aw.call("GET", `/r/${token}`);
  expectFirst(opened, survey, locale);
  expectThanks(await fillIn(aw, survey, opened, answers), survey, locale);
}

test.each(asked)("$name is mailed and answered in six languages, and scores as told", async ({ name, survey }) => {
  const aw = await serve(
    "file::memory:",
    defineProject({ surveys: [survey], rules: [when(done).ask(survey).by("email")] }),
  );
  const sample = sampleAnswers(survey);
  for (const at of sample.keys()) {
    const person = {
      id: `p${String(at)}`,
      email: `p${String(at)}@example.org`,
      locale: languages[at % languages.length],
    };
    await aw.call("POST", "/v1/events", {
      id: `e${String(at)}`,
      type: "thing.done",
      person,
      data: { id: `T-${String(at)}` },
    });
  }
  await aw.call("POST", "/dev/clock", { advance: "1h" });
  const mails = (await aw.call("GET", "/dev/mail.json")).json as unknown as Mail[];
  for (const [at, answers] of sample.entries()) {
    const mail = mails.find(({ to }) => to === `p${String(at)}@example.org`);
    if (!mail) throw new Error(`Nobody asked p${String(at)}.`);
    await answer(aw, survey, mail, { at, answers });
  }
  const told = sampleScores[name] ?? {};
  for (const question of survey.definition.questions.filter(isScored)) {
    const [row] = await aw.afterword.results(survey as never).score(question.name as never);
    expect(row).toMatchObject({ n: told[question.name]?.n });
    expect(row?.value).toBeCloseTo(told[question.name]?.value ?? Number.NaN, 1);
  }
  const { json } = await aw.call("GET", `/v1/responses?survey=${survey.id}&limit=500`);
  const stored = (json["items"] as { answers: Record<string, unknown> }[]).map(({ answers }) => answers);
  // Who wants to be contacted is found in the list.
  const wanting = (all: readonly Record<string, unknown>[]) => all.filter(({ contact }) => contact === true).length;
  expect(stored).toHaveLength(sample.length);
  expect(wanting(stored)).toBe(wanting(sample));
  await aw.stop();
});

test.each(made.filter(isOpen))("$name is filled in by whoever comes, in six languages", async ({ survey }) => {
  const aw = await serve("file::memory:", defineProject({ surveys: [survey] }));
  for (const [at, answers] of sampleAnswers(survey, { n: 12 }).entries()) {
    const locale = languages[at % languages.length] ?? "en";
    const visitor = visitorOf(aw);
    const opened = await visitor.open(`/f/${survey.id}?lang=${locale}`);
    expectFirst(opened, survey, locale);
    expectThanks(await fillIn(visitor, survey, opened, answers), survey, locale);
  }
  expect((await aw.call("GET", "/v1/responses")).json["items"]).toHaveLength(12);
  await aw.stop();
});
