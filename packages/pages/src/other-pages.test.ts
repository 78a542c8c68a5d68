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

test("what could not be stored is in the page, as it was typed, and goes out once more with a press", () => {
  const fields = [
    ["q.why", hostile],
    ["submissionId", "s"],
    ["commit", "1"],
  ] as const;
  const page = noticePage({ locale: "en", kind: "unavailable", isTest: false, sent: { action: "/r/2Yk9", fields } });
  expect(page).toContain('<form method="post" action="/r/2Yk9">');
  expect(page).toContain('name="q.why" value="&lt;img src=x onerror=alert(1)&gt;"');
  expect(page).not.toContain(hostile);
  expect(page.match(/name="commit"/g)).toHaveLength(1);
  expect(page).toMatch(/<button name="commit" value="1">/);
});

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

const canReceipt = { action: "/r/2Yk9", fields: [["nonce", "n"]] } as const;

test("a receipt is asked for by a button of the page's form, so that nothing typed is lost, else by one of its own", () => {
  const button = '<button class="quiet" form="ask" name="receipt" value="1">Send me my answer by mail</button>';
  const formOf = (page: string) => /<form[^]*<\/form>/.exec(page)?.[0] ?? "";
  const alone = thanksPage({ ...thanks, canReceipt });
  expect(formOf(alone)).toContain(button);
  expect(formOf(alone)).not.toContain("data-ask");
  const below = formOf(thanksPage({ ...thanks, canReceipt, followUp: form }));
  expect(below).toMatch(/^<form id="ask"[^]*name="commit" value="1">Send<\/button>/);
  expect([below.includes(button), below.split("<form")]).toEqual([true, expect.objectContaining({ length: 2 })]);
  const sent = thanksPage({ ...thanks, canReceipt, followUp: form, receiptState: "sent" });
  expect(sent).toContain('<p class="notice" role="status">We are sending it');
  expect(sent).not.toContain(button);
  const recorded = {
    locale: "en",
    title: "ICT",
    reference: null,
    isTest: false,
    answered,
    receipt: "7F3K",
    canReceipt,
  };
  expect(recordedPage({ ...recorded, edit: null })).toContain("Reference: <bdi>7F3K</bdi>");
  expect(formOf(recordedPage({ ...recorded, edit: null }))).toContain(button);
  expect(recordedPage({ ...recorded, edit: form })).toMatch(/name="receipt"[^]*<details[^]*<form id="ask"/);
});

test("every page has one list of languages, above its heading: buttons where there is a form, else links", () => {
  const edit = { locale: "en", title: "ICT", reference: null, isTest: false, answered, edit: form };
  for (const page of [thanksPage({ ...thanks, followUp: form }), recordedPage(edit)])
    expect(page.match(/class="languages"[^]*<h1>/g)?.[0]).toContain('form="ask" name="lang" value="ar"');
  for (const page of [thanksPage(thanks), recordedPage({ ...edit, edit: null }), declinedPage(declined)])
    expect(page.match(/class="languages"[^]*<h1>/g)?.[0]).toContain('href="?lang=ar"');
  for (const page of [thanksPage({ ...thanks, followUp: form }), recordedPage(edit), thanksPage(thanks)])
    expect(page.match(/class="languages"/g)).toHaveLength(1);
  expect(recordedPage({ ...edit, isEdited: true })).toContain('<details class="more" open>');
});

test.each(kinds)("notice %s explains itself without a form", (kind) => {
  const page = noticePage({ locale: "en", kind, requestId: "req_1", isTest: false });
  expect(page).toMatch(/<h1>.+<\/h1>/);
  expect(page).toContain("<bdi>req_1</bdi>");
  expect(page).not.toContain("<form");
  expect(noticePage({ locale: "en", kind, isTest: false })).not.toContain("<bdi>");
});

const unsubscribe = {
  locale: "en",
  action: "/u/9",
  serviceTitle: "ICT",
  isTest: false,
  state: "ask",
  stopped: null,
} as const;

test("unsubscribe: asks how much, says what is stopped, and takes it back", () => {
  const buttons = (page: string) =>
    [...page.matchAll(/<button[^>]*name="(\w+)" value="(\w+)"/g)].map(([, n, v]) => `${String(n)}=${String(v)}`);
  const page = unsubscribePage(unsubscribe);
  expect(page).toContain(`<form method="post" action="/u/9">`);
  expect(buttons(page)).toEqual(["scope=survey", "scope=all"]);
  const survey = unsubscribePage({ ...unsubscribe, stopped: "survey" });
  expect(survey).toContain("We will not ask you about <bdi>ICT</bdi> again.");
  expect(buttons(survey)).toEqual(["scope=all", "undo=1"]);
  expect(unsubscribePage({ ...unsubscribe, stopped: "survey", serviceTitle: null })).toContain(
    "about this service again.",
  );
  const all = unsubscribePage({ ...unsubscribe, stopped: "all" });
  expect(all).toContain("We will not ask you again.");
  expect(buttons(all)).toEqual(["undo=1"]);
  const resumed = unsubscribePage({ ...unsubscribe, state: "resumed" });
  expect(resumed).toContain("<h1>We may ask you again</h1>");
  expect(resumed).toMatch(/<p role="status">[^<]+<\/p>[^]*<button class="quiet" name="scope" value="survey">/);
  expect(buttons(resumed)).toEqual(["scope=survey", "scope=all"]);
  for (const one of [page, survey, all, resumed]) expect(one).toMatch(/<a[^>]*href="\?lang=ar"[^>]*>العربية</);
});

test("declined: thanks, until when it can be answered all the same, and the way back", () => {
  const page = declinedPage({ ...declined, timeZone: "Asia/Tokyo" });
  expect(page).toContain("<h1>Thank you for telling us</h1>");
  expect(page).toContain("the same link takes your answer until 6 December 2025.");
  expect(page).toContain(`<a class="tap" href="/r/2Yk9">Answer after all</a>`);
  expect(page).not.toMatch(/<form|<img/);
  expect(declinedPage(declined)).toContain("until 5 December 2025.");
});

test("a notice offers the form that is always open where there is one, and other languages", () => {
  const page = noticePage({ locale: "en", kind: "expired", isTest: false, feedbackPath: "/f/direct" });
  expect(page).toContain('<a class="tap" href="/f/direct">Tell us directly</a>');
  expect(page).toContain('<a href="?lang=ar" lang="ar" dir="rtl" hreflang="ar">العربية</a>');
  expect(page).not.toContain('href="?lang=en"');
  expect(noticePage({ locale: "en", kind: "expired", isTest: false })).not.toContain("Tell us directly");
});

test("thanks: what happens next depends on who sees the answer", () => {
  expect(thanksPage({ ...thanks, next: "identified" })).toContain("they may contact you");
  expect(thanksPage({ ...thanks, next: "confidential" })).toContain("without your name");
  expect(thanksPage(thanks)).not.toContain("What happens next");
});

test("recorded: a longer survey is changed on its own pages", () => {
  const page = recordedPage({
    locale: "en",
    title: "ICT",
    reference: null,
    isTest: true,
    answered,
    edit: null,
    changePath: "/r/x?page=csat",
  });
  expect(page).toContain('<a class="tap" href="/r/x?page=csat">Change my answer</a>');
});

test("all of them are whole and small, load nothing, and turn around", () => {
  const pages = [
    thanksPage({ ...thanks, locale: "ar", followUp: form }),
    recordedPage({ locale: "ar", title: "ICT", reference: "INC-1", isTest: false, answered, edit: form }),
    unsubscribePage({ ...unsubscribe, locale: "ar" }),
    declinedPage({ ...declined, locale: "ar" }),
    ...kinds.map((kind) => noticePage({ locale: "ar", kind, isTest: false })),
  ];
  for (const page of pages) {
    expect(page).toMatch(/^<!doctype html>\s+<html lang="ar" dir="rtl">[^]*<\/html>$/);
    const plain = page.replace(/<script.*<\/script>/, "");
    expect(plain).not.toMatch(/<script|<[^<>]*\s(?:style|src)=|http/i);
    expect(gzipSync(plain).length).toBeLessThan(5 * 1024);
  }
});
