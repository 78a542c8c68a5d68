import type { Request } from "express";
import { expect, test } from "vitest";
import { layoutOf, localeOf } from "./visit.ts";

interface Asked {
  readonly query?: Record<string, unknown>;
  readonly accepted?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request, as far as a page looks at it. */
const request = ({ query = {}, accepted = ["*"], headers = {} }: Asked) =>
  ({ query, acceptsLanguages: () => accepted, get: (name: string) => headers[name] }) as unknown as Request;

test.each<[string, string, Asked, string | null, string | undefined, string]>([
  ["the button that was pressed", "ru", { query: { lang: "ar" } }, "fr", "es", "lang=ru&locale=zh"],
  ["the page that the form was on", "zh", { query: { lang: "ar" } }, "fr", "es", "locale=zh"],
  ["the link", "ar", { query: { lang: "ar" } }, "fr", "es", ""],
  ["the person, where the link names none that there is", "fr", { query: { lang: "tlh" } }, "fr-CA", "es", ""],
  ["nor one language", "fr", { query: { lang: ["ar", "ru"] } }, "fr", "es", ""],
  ["the browser", "zh", { accepted: ["de", "zh-Hant", "ru"] }, null, "es", ""],
  ["the survey", "es", { accepted: ["de"] }, null, "es", ""],
  ["English", "en", {}, "tlh", undefined, ""],
])("the language comes from %s: %s", (_, locale, asked, person, survey, fields) => {
  expect(localeOf(request(asked), person, survey, new URLSearchParams(fields))).toBe(locale);
});

test("what was chosen can be left out", () => {
  expect(localeOf(request({ query: { lang: "ar" } }), "fr", "es", null)).toBe("fr");
});

const android = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["phone", { "sec-ch-ua-mobile": "?1" }, ""],
  ["phone", { "user-agent": android }, ""],
  ["wide", { "sec-ch-ua-mobile": "?0", "user-agent": "Mozilla/5.0 (X11; Linux x86_64)" }, ""],
  ["wide", {}, ""],
  ["wide", { "user-agent": android }, "layout=wide"],
  ["phone", {}, "layout=phone"],
  ["wide", {}, "layout=tablet"],
])("a page is laid out as %s for %j and a form with %j", (layout, headers, fields) => {
  expect(layoutOf(request({ headers }), new URLSearchParams(fields))).toBe(layout);
});
