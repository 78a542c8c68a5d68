import { locales } from "@afterword/language";
import { expect, test } from "vitest";
import { renderThanks, type ThanksView } from "./thanks-mail.ts";

const one = {
  about: "Travel",
  words: "Amina found my ticket.\nThank you!",
  language: "en",
  url: "https://feedback.example.org/console/records/rec_1",
};
const render = (changes: Partial<ThanksView> = {}) =>
  renderThanks({
    ...{ locale: "en", name: "Lea", isTest: false, month: new Date("2026-03-01"), count: 1, thanks: [one] },
    listUrl: "https://feedback.example.org/console/records?kind=direct",
    ...changes,
  });

test("a month's thanks are told with their words, their place and the way to each", () => {
  const { subject, html, text } = render();
  expect(subject).toBe("1 word of thanks in March 2026");
  for (const mail of [html, text])
    for (const part of ["Hello Lea,", "Travel", "Amina found my ticket."]) expect(mail).toContain(part);
  expect(text).toContain("> Amina found my ticket.\n> Thank you!\n");
  expect(text).toContain(`Open the message: ${one.url}\n`);
  const many = render({ count: 12 });
  expect(many.subject).toBe("12 words of thanks in March 2026");
  expect(many.text).toContain("11 more are in the list.\nOpen the list: ");
  expect(render({ thanks: [{ ...one, about: null }] }).text).toContain("* A word of thanks\n");
  expect(() => render({ thanks: [] })).toThrow("Nobody");
});

test("what somebody wrote is no markup, and stays in its own language and direction", () => {
  const words = "{{secret}} {count} <b>شكرًا</b>";
  const { html } = render({ thanks: [{ ...one, words, language: "ar" }] });
  expect(html).toContain("{{secret}} {count} &lt;b&gt;شكرًا&lt;/b&gt;");
  expect(html).toContain('lang="ar"');
  for (const locale of locales()) expect(render({ locale, isTest: true, count: 21 }).subject, locale).toMatch(/2026/);
});
