import { answer, compileValidator, defineSurvey, q, type QuestionDefinition } from "@afterword/sdk";
import { expect, test } from "vitest";
import { decodeForm } from "../decode-form.ts";
import { html, render } from "../html.ts";
import type { Ask } from "./ask.ts";
import { field } from "./field.ts";

const options = { a: "Speed & care", 'b "x"': "Courtesy", c: "Quality" };
const survey = defineSurvey("every-kind", {
  csat: q.csat("A csat question"),
  nps: q.nps("A nps question"),
  ces: q.ces("A ces question"),
  agree: q.agree("An agree question"),
  rating: q.rating({ min: 1, max: 9 }, "A rating question"),
  yesNo: q.yesNo("A yesNo question"),
  choice: q.choice(options, "A choice question"),
  choices: q.choices(options, "A choices question").max(2),
  ranking: q.ranking(options, "A ranking question"),
  matrix: q.matrix({ "r.1": "First", r2: "Second" }, options, "A matrix question"),
  comment: q.comment("A comment question"),
  text: q.text("A text question"),
  number: q.number("A number question"),
  email: q.email("An email question"),
  date: q.date("A date question"),
  consent: q.consent("A consent question"),
}).definition;
const typed = `One "line" <b>&amp;</b>\n\nand 'another'`;

const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name]!,
  );
const attribute = (tag: string, name: string): string =>
  unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");

/** The fields that a browser would send. */
function fieldsOf(page: string): URLSearchParams {
  const fields = new URLSearchParams();
  const send = (tag: string, value: string) => fields.append(attribute(tag, "name"), value.replaceAll("\n", "\r\n"));
  for (const [tag] of page.matchAll(/<input[^>]*>/g))
    if (!/type="(radio|checkbox)"/.test(tag) || tag.includes(" checked")) send(tag, attribute(tag, "value"));
  for (const [, tag = "", value = ""] of page.matchAll(/(<textarea[^>]*>)([^]*?)<\/textarea>/g))
    send(tag, unescaped(value.replace(/^\n/, "")));
  for (const [, tag = "", all = ""] of page.matchAll(/(<select[^>]*>)([^]*?)<\/select>/g))
    send(tag, /<option selected>([^<]*)/.exec(all)?.[1] ?? "");
  return fields;
}

test.each([
  ["csat", 4],
  ["nps", 0],
  ["ces", 7],
  ["agree", 1],
  ["rating", 9],
  ["yesNo", false],
  ["choice", 'b "x"'],
  ["choices", ["a", 'b "x"']],
  ["ranking", ["c", "a", 'b "x"']],
  ["matrix", { "r.1": "c", r2: 'b "x"' }],
  ["comment", `\n${typed}`],
  ["text", "O'Brien <img>"],
  ["number", -2.5],
  ["email", "amina@example.org"],
  ["date", "2025-12-05"],
  ["consent", true],
])("a %s has its words, shows its value and sends it back", (name, value) => {
  const question = survey.questions.find((one) => one.name === name)!;
  const page = render(field({ question, value, error: null, locale: "en" }));
  expect(page).toMatch(new RegExp(`<(legend|label[^>]*|span class="face")><bdi>An? ${name} question</bdi>`));
  expect(page).toContain(`id="q-${name}"`);
  expect(decodeForm([question], fieldsOf(page))).toEqual({ [name]: value });
  expect(compileValidator({ ...survey, questions: [question] })({ [name]: value }, { complete: true }).ok).toBe(true);

  const empty = render(
    html`${field({ question: { ...question, required: false }, value: undefined, error: "Wrong", locale: "en" })}`,
  );
  expect(decodeForm([question], fieldsOf(empty))).toEqual({});
  expect(empty).toContain(`(optional)`);
  expect(empty).toMatch(new RegExp(`aria-describedby="[^"]*q-${name}-error"`));
  expect(empty).toContain(`id="q-${name}-error">Wrong</p>`);
});

test("words between questions have no field", () => {
  const [question] = defineSurvey("info", { note: q.info("A note\nof two lines"), csat: q.csat("?") }).definition
    .questions;
  expect(render(field({ question: question!, value: 1, error: null, locale: "en" }))).toBe(
    `<p class="info" data-q="note"><bdi>A note\nof two lines</bdi></p>`,
  );
});

test("the ends of a scale carry their words", () => {
  const page = (name: string) =>
    render(
      field({ question: survey.questions.find((one) => one.name === name)!, value: null, error: null, locale: "en" }),
    );
  expect(page("csat")).toMatch(/value="5" aria-label="5, Very satisfied"/);
  expect(page("nps")).toMatch(/value="0" aria-label="0, Not at all likely"/);
  expect(page("nps")).toMatch(/value="10" aria-label="10, Extremely likely"/);
  expect(page("nps")).not.toMatch(/value="5" aria-label/);
  expect(page("ces")).toMatch(/value="1" aria-label="1, Very difficult"/);
});

test("what was typed before an error stays: places, an impossible day, a raw score", () => {
  const again = (name: string, value: unknown) =>
    shown(
      survey.questions.find((one) => one.name === name),
      { value, error: "Wrong" },
    );
  expect(decodeForm(survey.questions, fieldsOf(again("ranking", { a: "1", c: "1" })))).toEqual({
    ranking: { a: "1", c: "1" },
  });
  expect(again("date", "31/02/2025")).toMatch(/type="text"[^>]* value="31\/02\/2025"/);
  expect(again("csat", "4")).toMatch(/value="4" checked/);
  expect(again("email", "nobody")).toMatch(/aria-invalid="true"[^>]* value="nobody"/);
});

const ofKinds = (questions: object) => defineSurvey("s", questions as never).definition.questions;
const shown = (question: QuestionDefinition | undefined, own: Partial<Ask> = {}) =>
  render(field({ question: question!, value: undefined, error: null, locale: "en", ...own }));

test("an answer beside the scale is one more radio button, sent and shown again as it is", () => {
  const columns = { x: "X", y: "Y" };
  const questions = ofKinds({
    a: q.csat("?").or("doesNotApply"),
    b: q.choice(options, "?").or("notSure"),
    c: q.yesNo("?").or("preferNotToSay").optional(),
    d: q.matrix({ r: "R", s: "S" }, columns, "?").or("notSure"),
  });
  const answers = { a: "doesNotApply", b: "notSure", c: "preferNotToSay", d: { r: "notSure", s: "x" } };
  const page = questions.map((question) => shown(question, { value: answers[question.name as "a"] })).join("");
  expect(decodeForm(questions, fieldsOf(page))).toEqual(answers);
  for (const words of ["Does not apply", "Not sure", "Prefer not to say"])
    expect(page).toContain(`<span class="face">${words}</span>`);
  expect(page.match(/ checked/g)).toHaveLength(5);
});

test("what goes with no other option is known to the script, and told when it was sent with one", () => {
  const [used] = ofKinds({ used: q.choices({ ...options, none: "None of these" }, "?").exclusive("none") });
  const page = shown(used);
  expect(page.match(/ data-alone/g)).toHaveLength(1);
  expect(page).toMatch(/value="none" data-alone/);
});

test("a text says where the script counts, and how far", () => {
  const [why, name] = ofKinds({ why: q.comment("?"), name: q.text("?").max(50) });
  expect(shown(why)).toMatch(/<textarea[^>]* data-max="4000"[^>]* id="q-why"/);
  expect(shown(why)).toContain('</textarea><p class="count" id="q-why-count" aria-live="polite" hidden></p>');
  expect(shown(name)).toMatch(/<input[^>]* data-max="50"[^>]* id="q-name"/);
});

test("a question that another answer brings up is in the page for the script: hidden, and never sent", () => {
  const [, why] = ofKinds({ csat: q.csat("?"), why: q.comment("?").when(answer("csat").atMost(2)) });
  const when =
    "{&quot;source&quot;:&quot;answer&quot;,&quot;name&quot;:&quot;csat&quot;,&quot;test&quot;:&quot;atMost&quot;,&quot;value&quot;:2}";
  expect(shown(why, { isLatent: true })).toMatch(
    new RegExp(`^<fieldset class="latent" data-q="why" data-when="${when}" hidden disabled><div class="question">`),
  );
  expect(shown(why)).toMatch(new RegExp(`^<div class="question" data-q="why" data-when="${when}">`));
});

test("words in another language than the page's are marked with it, and read in its direction", () => {
  const [question] = ofKinds({ a: q.choice({ x: { en: "Speed", ar: "السرعة" }, y: { fr: "Soin" } }, "How?") });
  const arabic = shown(question, { locale: "ar", language: "en" });
  expect(arabic).toContain('<bdi lang="en" dir="ltr">How?</bdi>');
  expect(arabic).toContain("<bdi>السرعة</bdi>");
  expect(arabic).toContain('<bdi lang="fr" dir="ltr">Soin</bdi>');
  expect(shown(question, { locale: "en-GB", language: "en" })).toContain("<bdi>How?</bdi>");
});
