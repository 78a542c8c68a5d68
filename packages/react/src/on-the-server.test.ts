import { chartWords } from "@afterword/language";
import { defineSurvey, q } from "@afterword/sdk";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { Score, sendTo, Survey, Trend, useSurvey } from "./index.ts";

// What is rendered where there is no browser.

const survey = defineSurvey(
  "visit",
  { hello: q.info("Hello"), csat: q.csat({ en: "How was it?", ar: "كيف كان؟" }) },
  { title: { en: "Your visit", fr: "Votre visite" } },
);

test("a survey is a link to its page, in the reader's language", () => {
  const html = renderToString(createElement(Survey, { survey, link: "/feedback/r/abc", locale: "fr-CA" }));
  expect(html).toBe('<div class="afterword-survey" lang="fr-CA"><a href="/feedback/r/abc">Votre visite</a></div>');
  const { title: _, ...untitled } = survey.definition;
  const other = { survey: untitled, link: "/r/abc", locale: "ar" };
  expect(renderToString(createElement(Survey, other))).toContain(">كيف كان؟</a>");
});

test("a survey without a link is what the host puts there", () => {
  const send = sendTo("/elsewhere");
  expect(renderToString(createElement(Survey, { survey, send }))).toBe(
    '<div class="afterword-survey" lang="en"></div>',
  );
  expect(renderToString(createElement(Survey, { survey, send, fallback: "Wait" }))).toContain(">Wait</div>");
});

test("by a person's token nobody is asked before a page has been there to ask", () => {
  const props = { personToken: "awp_test_1", url: "https://feedback.example.org" };
  expect(renderToString(createElement(Survey, props))).toBe("");
  expect(renderToString(createElement(Survey, { ...props, survey, fallback: "Wait" }))).toBe("Wait");
});

test("a survey without looks is rendered as it stands", () => {
  function Own() {
    const { questions, answers } = useSurvey(survey, { send: sendTo("/r/abc"), answers: { csat: 4 } });
    return createElement("p", null, JSON.stringify([questions.map(({ name }) => name), answers["csat"]]));
  }
  expect(renderToString(createElement(Own))).toBe("<p>[[&quot;hello&quot;,&quot;csat&quot;],4]</p>");
});

const figure = {
  value: 81.5,
  n: 120,
  interval: { lower: 74, upper: 87, level: 0.95, method: "wilson" },
  withheld: null,
};
const measure = { name: "CSAT", unit: "percent" } as const;

test("figures have a picture, a sentence and a table, right away where their words are at hand", () => {
  const words = chartWords("en");
  const score = renderToString(createElement(Score, { title: "CSAT", measure, figure, words }));
  expect(score).toMatch(/^<figure class="afterword-figure" dir="ltr"><div><svg /);
  expect(score).toContain("<figcaption>CSAT: 82% (74% to 87%), 120 answers.</figcaption>");
  const rows = [{ ...figure, period: "2026-01" }];
  const trend = renderToString(createElement(Trend, { title: "By month", measure, rows, words: chartWords("ar") }));
  expect(trend).toMatch(/^<figure class="afterword-figure" dir="rtl">/);
  expect(trend).toContain("<table><caption>");
  expect(renderToString(createElement(Score, { title: "CSAT", measure, figure }))).toBe("");
});
