import { defineSurvey, q } from "@afterword/sdk";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { declinedPage } from "./declined-page.ts";
import { noticePage } from "./notice-page.ts";
import { recordedPage } from "./recorded-page.ts";
import { thanksPage } from "./thanks-page.ts";
import { unsubscribePage } from "./unsubscribe-page.ts";
import type { NoticeKind, SurveyView, ThanksView } from "./view.ts";

const hostile = "<img src=x onerror=alert(1)>";
const answered = [{ question: "Why?", answer: hostile }];
const form: SurveyView = {
  locale: "en",
  title: "ICT",
  reference: "INC-1",
  questions: defineSurvey("more", { why: q.comment("Why?").optional() }).definition.questions,
  values: { why: "typed" },
  errors: [],
  action: "/r/2Yk9",
  hidden: { nonce: "n", submissionId: "s", editToken: "e" },
  isTest: false,
  isEdit: true,
  alsoSend: [],
};
const faulty = { ...form, errors: [{ path: "answers.why", code: "max_length", message: "" }] };
const thanks: ThanksView = {
  locale: "en",
  title: hostile,
  reference: "INC-1",
  receipt: "7F3K",
  changeUntil: null,
  isTest: false,
  followUp: null,
  answered,
};
const declined = {
  locale: "en",
  title: hostile,
  reference: "INC-1",
  isTest: false,
  until: new Date("2025-12-05T22:00:00Z"),
  action: "/r/2Yk9",
};
const kinds: NoticeKind[] = [
  ...([
    "counted",
    "expired",
    "withdrawn",
    "notFound",
    "closed",
    "conflict",
    "tooLarge",
    "unavailable",
    "error",
  ] as const),
];

test("thanks: what was recorded, a reference, and until when it can be changed", () => {
  const page = thanksPage(thanks);
  expect(page).toContain("<title>Thank you</title>");
  expect(page).toContain("Reference: <bdi>7F3K</bdi>");
  expect(page).toContain("<dt><bdi>Why?</bdi></dt>");
  expect(page).not.toMatch(/<form|You can change|<img/);
  const changeUntil = new Date("2025-12-05T22:00:00Z");
  const changeable = thanksPage({ ...thanks, changeUntil, timeZone: "Asia/Tokyo", changePath: "/r/2Yk9" });
  expect(changeable).toContain("You can change your answer until 6 December 2025.");
  expect(changeable).toContain(`<a class="tap" href="/r/2Yk9">Change my answer</a>`);
});

test("thanks: what may still be told is a form of its own, with its errors", () => {
  expect(thanksPage({ ...thanks, followUp: form })).toMatch(/a little more[^]*<button name="commit" value="1">Send</);
  const page = thanksPage({ ...thanks, followUp: faulty });
  expect(page).toContain("<title>Error: Thank you</title>");
  expect(page).toContain(`role="alert"`);
});

test("recorded: the answer, and the folded form that changes it, open when it has errors", () => {
  const page = (edit: SurveyView | null) =>
    recordedPage({ locale: "en", title: "ICT", reference: null, isTest: true, answered, edit });
  expect(page(null)).not.toMatch(/<form|<details/);
  expect(page(form)).toMatch(/<details class="more">[^]*>\ntyped<\/textarea>[^]*Send my change/);
  expect(page(faulty)).toContain(`<details class="more" open>`);
});

test.each(kinds)("notice %s explains itself without a form", (kind) => {
  const page = noticePage({ locale: "en", kind, requestId: "req_1", isTest: false });
  expect(page).toMatch(/<h1>.+<\/h1>/);
  expect(page).toContain("<bdi>req_1</bdi>");
  expect(page).not.toContain("<form");
  expect(noticePage({ locale: "en", kind, isTest: false })).not.toContain("<bdi>");
});

test("unsubscribe: asks with buttons, and says when it is done", () => {
  const view = { locale: "en", action: "/u/9", serviceTitle: "ICT", isTest: false };
  const page = unsubscribePage({ ...view, state: "ask" });
  expect(page).toContain(`<form method="post" action="/u/9">`);
  expect(page).toMatch(/<button name="scope" value="survey">[^]*name="scope" value="all">/);
  expect(unsubscribePage({ ...view, state: "done" })).not.toContain("<form");
});

test("declined: thanks, until when it can be answered all the same, and the way back", () => {
  const page = declinedPage({ ...declined, timeZone: "Asia/Tokyo" });
  expect(page).toContain("<h1>Thank you for telling us</h1>");
  expect(page).toContain("the same link takes your answer until 6 December 2025.");
  expect(page).toContain(`<a class="tap" href="/r/2Yk9">Answer after all</a>`);
  expect(page).not.toMatch(/<form|<img/);
  expect(declinedPage(declined)).toContain("until 5 December 2025.");
});

test("all of them are whole, small and without script, and turn around", () => {
  const pages = [
    thanksPage({ ...thanks, locale: "ar", followUp: form }),
    recordedPage({ locale: "ar", title: "ICT", reference: "INC-1", isTest: false, answered, edit: form }),
    unsubscribePage({ locale: "ar", action: "/u/9", serviceTitle: "ICT", isTest: false, state: "ask" }),
    declinedPage({ ...declined, locale: "ar" }),
    ...kinds.map((kind) => noticePage({ locale: "ar", kind, isTest: false })),
  ];
  for (const page of pages) {
    expect(page).toMatch(/^<!doctype html>\s+<html lang="ar" dir="rtl">[^]*<\/html>$/);
    expect(page).not.toMatch(/<script|\sstyle=|http/i);
    expect(gzipSync(page).length).toBeLessThan(4 * 1024);
  }
});
