import { gzipSync } from "node:zlib";
import { answer, compileValidator, defineSurvey, q, type Privacy } from "@afterword/sdk";
import { expect, test } from "vitest";
import { surveyPage } from "./survey-page.ts";
import type { SurveyView } from "./view.ts";

const hostile = "<img src=x onerror=alert(1)>";
const survey = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you?"),
  why: q.comment("Why?").max(10).optional(),
}).definition;

const view = (own: Partial<SurveyView> = {}): SurveyView => ({
  locale: "en",
  title: "ICT service desk",
  reference: "INC-48213",
  questions: survey.questions,
  values: {},
  errors: [],
  action: "/r/2Yk9",
  hidden: { nonce: "n1", submissionId: "s1" },
  isTest: false,
  isEdit: false,
  alsoSend: [],
  ...own,
});

test("the page has its language, title, context and one form, and loads nothing", () => {
  const page = surveyPage(view({ values: { csat: 4 } }));
  expect(page).toMatch(/^<!doctype html>\s+<html lang="en" dir="ltr">/);
  expect(page).toContain("<title>ICT service desk</title>");
  expect(page).toContain(`<meta name="robots" content="noindex">`);
  expect(page).toContain('Request <bdi class="id">INC-48213</bdi>');
  expect(page).toMatch(/<form id="ask" method="post" action="\/r\/2Yk9" novalidate data-ask data-words="{&quot;/);
  expect(page).toContain(`<button name="commit" value="1">Send my answer</button>`);
  expect(page.match(/ checked/g)).toHaveLength(1);
  expect(page).toMatch(/value="4" checked/);
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script type="module">']);
  expect(page.replace(/<script.*<\/script>/, "")).not.toMatch(/\sstyle=|\son[a-z]+=|\ssrc=|http/i);
});

test("hidden fields are sent along; the edit token and a change are said", () => {
  const hidden = { nonce: "n1", submissionId: "s1", editToken: `e"1` };
  const page = surveyPage(view({ hidden, isEdit: true, alsoSend: [["lang", "en"]], stopPath: "/u/9", isTest: true }));
  for (const field of [
    `"nonce" value="n1"`,
    `"submissionId" value="s1"`,
    `"editToken" value="e&quot;1"`,
    `"lang" value="en"`,
  ])
    expect(page).toContain(`<input type="hidden" name=${field}>`);
  expect(page).toContain("Send my change");
  expect(page).toContain(`href="/u/9"`);
  expect(page).toContain("Test: kept apart from real answers");
  expect(surveyPage(view()).replace(/<script.*<\/script>/, "")).not.toContain("editToken");
});

test("not now is a button in a form of its own, with the nonce and nothing else; the stop link stands beside it", () => {
  const page = surveyPage(view({ canDecline: true, stopPath: "/u/9" }));
  const [, own = ""] = page.split(/(?=<form)/).slice(1);
  expect(own).toMatch(/^<form method="post" action="\/r\/2Yk9">/);
  expect(own.match(/<input[^>]*>/g)).toEqual([`<input type="hidden" name="nonce" value="n1">`]);
  expect(own).toContain(`<button class="plain" name="decline" value="1">Not now</button>`);
  expect(own).toContain(`href="/u/9"`);
  expect(surveyPage(view())).not.toContain("decline");
});

test("who sees the answer is said, unless told otherwise", () => {
  expect(surveyPage(view())).toContain("Your name is shown with your answer");
  expect(surveyPage(view({ privacy: null }))).not.toContain("Your name is shown");
  const page = (mode: Privacy, k: number) => surveyPage(view({ privacy: { mode, k } }));
  expect(page("confidential", 5)).toMatch(/never shown with it[^<]*groups of 5 people or more/);
  expect(page("identified", 5)).toMatch(/never shown with it[^<]*groups of 5 people or more[^<]*word for word/);
  expect(page("anonymous", 7)).toMatch(/your language and any groups[^<]*groups of 7 people or more/);
  expect(page("anonymous", 7)).not.toContain("nothing that we keep");
  expect(page("anonymous", 7).indexOf("is anonymous")).toBeLessThan(page("anonymous", 7).indexOf("<fieldset"));
});

test("an error is said first and beside its field, and nothing that was typed is lost", () => {
  const values = { why: "far too long a text" };
  const result = compileValidator(survey)(values, { complete: true });
  const page = surveyPage(view({ values, errors: result.ok ? [] : result.errors }));
  expect(page).toContain("<title>Error: ICT service desk</title>");
  expect(page).toMatch(/<div class="summary" role="alert" tabindex="-1" autofocus>\s*<h2>There is a problem<\/h2>/);
  expect(page.indexOf(`role="alert"`)).toBeLessThan(page.indexOf("<form"));
  expect(page).toContain("– Choose an answer</a>");
  expect(page).toContain(`<p class="error" id="q-csat-error">Choose an answer</p>`);
  expect(page).toContain("– Your answer is 9 characters too long</a>");
  expect(page).toContain(">\nfar too long a text</textarea>");
});

test("an error that has no field on the page is said all the same", () => {
  const page = surveyPage(view({ errors: [{ path: "answers.other", code: "unknown", message: "" }] }));
  expect(page).toContain("Some answers do not fit the questions any more");
});

test("texts from outside stay texts", () => {
  const questions = defineSurvey("hostile", {
    csat: q.csat(hostile),
    why: q.comment(hostile),
    team: q.choice({ [hostile]: hostile }, hostile),
    rank: q.ranking({ [hostile]: hostile }, hostile),
    grid: q.matrix({ [hostile]: hostile }, { [hostile]: hostile, b: "B" }, hostile),
    note: q.info(hostile),
  }).definition.questions;
  const values = { csat: hostile, why: `</textarea>${hostile}`, team: hostile, rank: { [hostile]: hostile } };
  const errors = questions.map(({ name }) => ({ path: `answers.${name}`, code: hostile, message: hostile }));
  const page = surveyPage(
    view({
      locale: `en"${hostile}`,
      title: hostile,
      reference: hostile,
      questions,
      values,
      errors,
      action: `/"${hostile}`,
      alsoSend: [[hostile, hostile]],
    }),
  );
  expect(page).not.toContain("<img");
  expect(page.match(/<\/textarea>/g)).toHaveLength(1);
  expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
});

test("a right-to-left language turns the page around", () => {
  expect(surveyPage(view({ locale: "ar" }))).toContain(`<html lang="ar" dir="rtl">`);
});

test("the other languages are buttons of the form, above the heading; Enter presses the one that goes on", () => {
  const page = surveyPage(view({ locale: "fr" }));
  const header = /<header>[^]*?<h1>/.exec(page)?.[0] ?? "";
  const buttons = [...header.matchAll(/<button[^>]*>([^<]*)/g)].map(([tag, text]) => [
    /name="(\w+)"/.exec(tag)?.[1],
    text,
  ]);
  expect(buttons[0]).toEqual(["commit", ""]);
  expect(header).toContain(
    '<button class="unseen" form="ask" name="commit" value="1" tabindex="-1" aria-hidden="true">',
  );
  expect(buttons.slice(1)).toEqual([
    ["lang", "العربية"],
    ["lang", "English"],
    ["lang", "Español"],
    ["lang", "Русский"],
    ["lang", "中文"],
  ]);
  expect(header).toContain('<button class="plain" form="ask" name="lang" value="ar" lang="ar" dir="rtl">');
});

test("a part of a longer survey says which, leads on and back, and the last one sends", () => {
  const buttons = (at: number) =>
    [
      ...surveyPage(view({ part: { at, of: 3 } })).matchAll(
        /<button(?: class="[^"]*")? name="(commit|back)" value="1">([^<]*)/g,
      ),
    ].map(([, name, text]) => `${String(name)} ${String(text)}`);
  expect([1, 2, 3].map(buttons)).toEqual([
    ["commit Continue"],
    ["commit Continue", "back Back"],
    ["commit Send my answer", "back Back"],
  ]);
  const page = surveyPage(view({ part: { at: 2, of: 3 } }));
  expect(page).toContain("<title>ICT service desk – part 2 of 3</title>");
  expect(page).toContain('<p class="part">Part 2 of 3</p>');
  expect(page).not.toContain("Your name is shown");
  expect(surveyPage(view({ part: { at: 1, of: 1 } }))).not.toContain("Part 1");
});

test("a row that is asked alone says which it is of its part; the first and last part go on and back within", () => {
  const page = (at: number, row: number) => surveyPage(view({ part: { at, of: 3, row: { at: row, of: 7 } } }));
  expect(page(2, 4)).toContain('<p class="part">Part 2 of 3: question 4 of 7</p>');
  expect(page(2, 4)).toContain("<title>ICT service desk – part 2 of 3, question 4 of 7</title>");
  expect([page(1, 1), page(1, 2)].map((one) => one.includes('name="back"'))).toEqual([false, true]);
  expect([page(1, 1), page(1, 2)].map((one) => one.includes("Your name is shown"))).toEqual([true, false]);
  expect([page(3, 6), page(3, 7)].map((one) => one.includes(">Send my answer<"))).toEqual([false, true]);
});

test("what happens with an answer is told below, folded", () => {
  const about = { kind: "relational", until: new Date("2026-12-05T22:00:00Z"), canChange: true } as const;
  const page = surveyPage(
    view({ about: { ...about, timeZone: "Asia/Tokyo" }, stopPath: "/u/9", privacy: { mode: "confidential", k: 5 } }),
  );
  const [, folded = ""] = /<details class="about">([^]*?)<\/details>/.exec(page) ?? [];
  for (const words of [
    "because you use our services",
    "groups of 5 people",
    "until 6 December 2026",
    "change your answer",
    "Stop these mails",
  ])
    expect(folded).toContain(words);
  const paged = surveyPage(
    view({ about: { ...about, canChange: false }, part: { at: 1, of: 9 }, privacy: { mode: "anonymous", k: 3 } }),
  );
  expect(paged).toContain("Nothing is kept before you send the last part.");
  expect(paged).not.toContain("Until then you can change");
});

test("a survey's own reason stands in place of ours, marked with its language", () => {
  const about = { kind: "transactional", until: null, canChange: false } as const;
  const page = surveyPage(view({ locale: "ar", language: "en", about: { ...about, reason: "You took up a post." } }));
  const [, folded = ""] = /<details class="about">([^]*?)<\/details>/.exec(page) ?? [];
  expect(folded).toContain('<bdi lang="en" dir="ltr">You took up a post.</bdi>');
  expect(folded).not.toContain("طلب");
});

test("an answer that goes with no other, and one of several that is missing, are told by name", () => {
  const { questions } = defineSurvey("s", {
    used: q.choices({ hr: "HR", none: "None of these" }, "?").exclusive("none"),
    email: q.email("E-mail").optional(),
    phone: q.text("Telephone").optional(),
  }).definition;
  const wrong = (name: string, code: string) => ({ path: `answers.${name}`, code, message: "" });
  const errors = [wrong("used", "exclusive"), wrong("email", "one_of"), wrong("phone", "one_of")];
  const page = surveyPage(view({ questions, errors, values: { used: ["hr", "none"] } }));
  expect(page).toContain("“None of these” goes with no other answer. Choose it alone, or take it away");
  expect(page.match(/Fill in at least one of these: E-mail \/ Telephone/g)).toHaveLength(4);
});

test.each([
  ["resumed", "Your earlier answers are saved."],
  ["elsewhere", "saved from another page"],
] as const)("a page may say first that answers are there: %s", (notice, words) => {
  expect(surveyPage(view({ notice }))).toMatch(new RegExp(`<p class="notice" role="status">[^<]*${words}`));
});

test("sentences in Chinese have no space between them, nor before the mark of what is optional", () => {
  const page = surveyPage(view({ locale: "zh" }));
  expect(page).toContain('<bdi>Why?</bdi><span class="optional">（选填）</span>');
  expect(page).toContain(">请勿填写密码或医疗信息。最多 10 个字符。<");
  const errors = ["csat", "why"].map((name) => ({ path: `answers.${name}`, code: "required", message: "" }));
  expect(surveyPage(view({ locale: "zh", errors }))).toContain("?：请选择一个答案</a>");
  expect(surveyPage(view())).toContain('<bdi>Why?</bdi> <span class="optional">(optional)</span>');
});

test("an id that fits a line of a phone stays in one piece", () => {
  const context = (reference: string) => /Request (<bdi[^>]*>)/.exec(surveyPage(view({ reference })))?.[1];
  expect(["INC-48213", "AB12-CD34", "FB-7K3Q9M"].map(context)).toEqual(Array(3).fill('<bdi class="id">'));
  for (const other of ["4711", "a name - with spaces", "A-2026-000000000001234567890"])
    expect(context(other)).toBe("<bdi>");
});

test("what another answer brings up stands where the survey has it", () => {
  const { questions } = defineSurvey("s", {
    csat: q.csat("?"),
    wrong: q.comment("?").when(answer("csat").atMost(2)),
    why: q.comment("?"),
  }).definition;
  const [csat, wrong, why] = questions;
  const page = surveyPage(
    view({ questions: [csat!, why!], latent: [wrong!], order: questions.map(({ name }) => name) }),
  );
  expect([...page.matchAll(/data-q="(\w+)"/g)].map(([, name]) => name)).toEqual(["csat", "wrong", "why"]);
});

const ten = defineSurvey("ten", {
  csat: q.csat("How satisfied are you with the way your request was handled?").or("doesNotApply"),
  wrong: q
    .choices({ slow: "It took too long", rude: "Not kind", other: "Something else" }, "What went wrong?")
    .when(answer("csat").atMost(2)),
  why: q.comment("What is the main reason for your answer?").optional(),
  nps: q.nps("How likely are you to recommend us to a colleague?"),
  ces: q.ces("How easy was it to get help?").or("notSure"),
  grid: q
    .matrix(
      { hr: "Human resources", ict: "Information technology", travel: "Travel", facilities: "Facilities" },
      { low: "Poor", fair: "Fair", good: "Good", high: "Very good" },
      "How do you find our services?",
    )
    .or("doesNotApply"),
  rank: q.ranking({ speed: "Speed", care: "Care", quality: "Quality", cost: "Cost" }, "What matters most to you?"),
  days: q.number("How many days did it take?"),
  on: q.date("When was that?"),
  ok: q.consent("You may contact me about my answer.").optional(),
}).definition;

test.each(["en", "ar", "ru", "zh"])(
  "ten questions of every kind on one page are at most 14 KiB on the wire, in %s",
  (locale) => {
    const about = { kind: "relational", until: new Date(), canChange: true } as const;
    const page = surveyPage(
      view({ locale, questions: ten.questions, about, stopPath: `/u/${"x".repeat(27)}`, canDecline: true }),
    );
    expect(gzipSync(page).length).toBeLessThan(14 * 1024);
  },
);

test("an error that is alone needs no name; several name their questions", () => {
  const error = (name: string) => ({ path: `answers.${name}`, code: "required", message: "" });
  const one = surveyPage(view({ errors: [error("csat")] }));
  expect(one).toContain(`<a href="#q-csat">Choose an answer</a>`);
});
