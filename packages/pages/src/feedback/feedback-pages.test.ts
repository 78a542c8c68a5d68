import { locales } from "@afterword/language";
import { q } from "@afterword/sdk";
import { describe, expect, test } from "vitest";
import { trusted } from "../html.ts";
import { busyPage } from "./busy-page.ts";
import { codePage } from "./code-page.ts";
import { conflictPage } from "./conflict-page.ts";
import { feedbackPage, quickPage, type FeedbackView } from "./feedback-page.ts";
import { feedbackThanksPage } from "./feedback-thanks-page.ts";
import { posterPage } from "./poster-page.ts";
import { statusPage } from "./status-page.ts";

const at = new Date("2026-11-21T09:00:00Z");
const kiosk = { start: "/c/AB12-CD34", idleSeconds: 90 };
const helped = { ...q.yesNo({ default: "?", ar: "؟" }).partial, name: "helped", key: "helped" };

const form = (locale: string): FeedbackView => ({
  locale,
  isTest: true,
  kiosk,
  title: "…",
  reference: null,
  subject: "KB0012",
  keep: { about: "KB0012" },
  questions: [helped],
  values: {},
  errors: [],
  action: "/f/helped",
  hidden: { nonce: "n", submissionId: "s" },
  isEdit: false,
  privacy: null,
  alsoSend: [],
});

const pages: readonly (readonly [name: string, page: (locale: string) => string])[] = [
  ["form", (locale) => feedbackPage(form(locale))],
  [
    "form of yesterday",
    (locale) => feedbackPage({ ...form(locale), errors: [{ path: "form", code: "old", message: "" }] }),
  ],
  ["two buttons", (locale) => quickPage(form(locale), helped)],
  [
    "thanks",
    (locale) =>
      feedbackThanksPage({
        locale,
        isTest: true,
        service: "…",
        isMailed: true,
        followUp: form(locale),
        again: { action: "/f/helped", fields: [] },
        record: {
          reference: "FB-7K3Q9M",
          code: "AB12-CD34",
          address: "https://example.org/s",
          statusPath: "/s/AB12-CD34",
        },
      }),
  ],
  ["conflict", (locale) => conflictPage({ locale, isTest: true, formPath: "/f/helped", keep: { kiosk: "1" }, kiosk })],
  ["too many", (locale) => busyPage({ locale, isTest: false })],
  ...(["malformed", "wrong", "over", null] as const).flatMap((fault) =>
    (["entry", "status"] as const).map(
      (of) =>
        [
          `code page of ${of}, ${String(fault)}`,
          (locale: string) => codePage({ locale, isTest: false, of, action: "/c", typed: "AB", fault }),
        ] as const,
    ),
  ),
  ...(["received", "acknowledged", "answered", "closed"] as const).map(
    (state) =>
      [
        `status, ${state}`,
        (locale: string) =>
          statusPage({
            locale,
            isTest: true,
            service: "…",
            reference: "FB-7K3Q9M",
            state,
            receivedAt: at,
            since: at,
            replies: state === "answered" ? [{ text: "<i>…</i>", at }] : [],
          }),
      ] as const,
  ),
  [
    "poster",
    (locale) =>
      posterPage({ locale, isTest: false, title: "…", picture: trusted("<svg></svg>"), address: "/c", code: "AB12" }),
  ],
];

/** The words of a page, without what has a language of its own, identifiers and the names of fields. */
const wordsOf = (page: string): string =>
  page
    .replace(/<(style|script|bdi)[^]*?<\/\1>/g, " ")
    .replace(/<(\w+)[^>]* lang="\w+"[^>]*>[^<]*<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ");

describe.each(pages)("the %s", (_, page) => {
  test.each(locales())("is in %s alone", (locale) => {
    const text = page(locale);
    expect(text).toContain(`<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}">`);
    expect(text).not.toMatch(/undefined|\[object/);
    if (locale === "ar" || locale === "zh" || locale === "ru") expect(wordsOf(text)).not.toMatch(/[a-z]{3,}/);
  });
});

test("what the desk replied is text, and what was typed comes back", () => {
  const [, status = () => ""] = pages.find(([name]) => name === "status, answered") ?? [];
  expect(status("en")).toContain("&lt;i&gt;…&lt;/i&gt;");
  const typed = codePage({ locale: "en", isTest: false, of: "entry", action: "/c", typed: '"><b>', fault: "wrong" });
  expect(typed).toContain('value="&quot;&gt;&lt;b&gt;"');
});

test("who sees what is pressed is said before the buttons", () => {
  const page = quickPage(form("en"), helped);
  expect(page.indexOf("Who you are we know")).toBeLessThan(page.indexOf(">Yes</button>"));
});

test("the thanks lead to other languages by a form of their own, as the address alone shows an empty one", () => {
  const again = { action: "/f/helped", fields: [["response", "rsp_1"]] } as const;
  const record = { reference: "FB-7K3Q9M", code: "AB12-CD34", address: "/s", statusPath: "/s/AB12-CD34" };
  const view = { locale: "en", isTest: false, service: "…", isMailed: false, followUp: null, record, again };
  const page = feedbackThanksPage(view);
  expect(page).toMatch(/class="languages"[^]*form="ask" name="lang" value="ar"[^]*<h1>/);
  expect(page).toMatch(/<form id="ask" method="post" action="\/f\/helped">\s*<input[^>]*value="rsp_1">\s*<\/form>/);
  expect(page).toContain('Reference: <bdi class="id">FB-7K3Q9M</bdi>');
});

test("a kiosk's pages tell the script where the start is, and the browser to keep nothing", () => {
  for (const page of [feedbackPage(form("en")), quickPage(form("en"), helped)]) {
    expect(page).toContain('<body data-kiosk="/c/AB12-CD34" data-idle="90">');
    expect(page).toMatch(/<form [^>]*data-kiosk/);
    expect(page).toContain('<a class="button" href="/c/AB12-CD34">Start again</a>');
  }
  expect(feedbackPage({ ...form("en"), kiosk: null })).not.toContain("data-kiosk=");
});
