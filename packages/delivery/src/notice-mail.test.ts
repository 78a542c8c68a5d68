import { direction, locales } from "@afterword/language";
import { expect, test } from "vitest";
import { renderNotice } from "./notice-mail.ts";
import type { NoticeReview } from "./mail-job.ts";
import type { NoticeCaseView, NoticeView, NoticeWarningView } from "./notice-view.ts";
import { ours } from "./spoken.ts";

const one = (changes: Partial<NoticeCaseView> = {}): NoticeCaseView => ({
  ...{ why: "opened", step: "", queue: "ict-desk", isUrgent: false, isRestricted: false },
  asked: { question: ours("How satisfied are you?", "en"), answer: "1 Very dissatisfied" },
  ...{ words: "It took weeks.\nNobody called.", language: "en" },
  dueAt: new Date("2026-03-10T21:59:59.999Z"),
  url: "https://feedback.example.org/console/cases/cas_1",
  ...changes,
});

const render = (changes: Partial<NoticeView> = {}) =>
  renderNotice({
    ...{ locale: "en", name: "Lea", isTest: false, timeZone: "Africa/Khartoum", count: 1, cases: [one()] },
    listUrl: "https://feedback.example.org/console/cases",
    ...{ reviews: [], warnings: [], warningCount: 0, warningsUrl: "https://feedback.example.org/console/services" },
    ...changes,
  });

const warning = (changes: Partial<NoticeWarningView> = {}): NoticeWarningView => ({
  ...{ why: "missed", month: "2026-10", name: "Travel", standard: "turnaround", unit: "percent", value: 60, n: 100 },
  ...{ interval: { lower: 50.2, upper: 69.06 }, target: { atLeast: 85 }, rising: null },
  url: "https://feedback.example.org/console/indicators/travel.turnaround",
  ...changes,
});
const theme = warning({
  ...{
    why: "rising",
    name: "portal",
    standard: null,
    value: 40,
    n: 50,
    interval: { lower: 28, upper: 54 },
    target: null,
  },
  rising: { theme: "timeliness", survey: "Tickets", group: "ICT", before: 8 },
});

test("one case is named in the subject, with its answer, the client's words, its day and its link", () => {
  const { subject, html, text } = render();
  expect(subject).toBe("A new case in the queue ict-desk");
  for (const part of ["Hello Lea,", "How satisfied are you?", "1 Very dissatisfied", "10 March 2026", "It took weeks."])
    for (const mail of [html, text]) expect(mail).toContain(part);
  expect(text).toContain("> It took weeks.\n> Nobody called.\n");
  expect(text).toContain("Open the case: https://feedback.example.org/console/cases/cas_1\n");
  expect(html.match(/<a /g)).toHaveLength(1);
});

test.each<[Partial<NoticeCaseView>, string, string]>([
  [{ why: "queue" }, "A case came to the queue ict-desk", ""],
  [{ why: "owner" }, "You were given a case in the queue ict-desk", ""],
  [{ why: "warned", step: "contact" }, "A case in the queue ict-desk is due soon", "Nobody has spoken with the client"],
  [{ why: "missed", step: "resolve" }, "A case in the queue ict-desk is late", "It is not resolved yet."],
  [{ isUrgent: true }, "A new case in the queue ict-desk", "Urgent"],
])("%j is told as %s", (changes, subject, more) => {
  const mail = render({ cases: [one(changes)] });
  expect(mail.subject).toBe(subject);
  for (const part of [mail.html, mail.text]) expect(part).toContain(more);
});

test("several cases are one mail, which counts those that it leaves out and leads to the list", () => {
  const { subject, html, text } = render({ count: 1_999, cases: [one(), one({ why: "owner" })] });
  expect(subject).toBe("1,999 cases need you");
  expect(text).toContain(
    "1,997 more cases are in the list.\nOpen the list: https://feedback.example.org/console/cases\n",
  );
  expect(html.match(/<a /g)).toHaveLength(3);
});

test("of a restricted case nothing of the answer is told", () => {
  const { html, text } = render({ cases: [one({ isRestricted: true, asked: null, words: null })] });
  for (const mail of [html, text]) {
    expect(mail).toContain("Few may see this case.");
    expect(mail).not.toMatch(/weeks|dissatisfied/);
  }
});

test("what a client wrote is no markup and no template, and keeps its language and direction", () => {
  const words = "{{secret}} {count} <b>bold</b>";
  expect(render({ cases: [one({ words })] }).html).toContain("{{secret}} {count} &lt;b&gt;bold&lt;/b&gt;");
  const foreign = render({ locale: "ar", cases: [one()] }).html;
  expect(foreign).toContain('lang="en" dir="ltr" align="right"');
  const arabic = render({ cases: [one({ words: "استغرق الأمر أسابيع.", language: "ar" })] }).html;
  expect(arabic).toContain('lang="ar" dir="rtl" align="left"');
});

test("one warning is named in the subject, with its figure and what it is held against", () => {
  const { subject, html, text } = render({ cases: [], count: 0, warnings: [warning()], warningCount: 1 });
  expect(subject).toBe("Travel – turn-around time missed its target in October 2026");
  for (const part of ["60% (50% to 69%) · 100 events", "Target: at least 85%", "answer for the service"])
    for (const mail of [html, text]) expect(mail).toContain(part);
  expect(text).toContain("Look at it: https://feedback.example.org/console/indicators/travel.turnaround\n");
  expect(text).not.toMatch(/case|Cases/);
  const cost = warning({
    unit: "USD",
    value: 51.256,
    interval: null,
    why: "signal",
    standard: null,
    target: { atMost: 45 },
  });
  const other = render({ cases: [], count: 0, warnings: [cost], warningCount: 1 });
  expect(other.subject).toBe("Travel left its usual range in October 2026");
  expect(other.text).toContain("51.26 USD · 100 events\nTarget: at most 45 USD\n");
});

test("a theme is told with where it rose; one of the organisation's own keeps its name", () => {
  const { subject, text } = render({ cases: [], count: 0, warnings: [theme], warningCount: 1 });
  expect(subject).toBe("More people wrote about Timeliness in October 2026");
  expect(text).toContain("Tickets · ICT\n40% (28% to 54%) of the 50 people who wrote; 8% in the year before\n");
  const own = { ...theme, rising: { theme: "portal", survey: "Tickets", group: null, before: 8 } };
  expect(render({ cases: [], count: 0, warnings: [own], warningCount: 1 }).subject).toContain("wrote about portal in");
});

test("cases and warnings that came together are one mail; warnings that are left out are counted", () => {
  const { subject, text } = render({ warnings: [warning(), theme], warningCount: 14 });
  expect(subject).toBe("1 case and 14 warnings");
  expect(text).toContain("== Warnings ==");
  expect(text).toContain(
    "12 more warnings are at the console.\nOpen the warnings: https://feedback.example.org/console/services\n",
  );
  expect(render({ cases: [], count: 0, warnings: [warning(), theme], warningCount: 2 }).subject).toBe("2 warnings");
});

const review = (changes: Partial<NoticeReview> = {}): NoticeReview => ({
  ...{ title: "Book by phone <b>", on: Date.parse("2026-03-10"), isLate: false },
  url: "https://feedback.example.org/console/actions/act_1",
  ...changes,
});

test("all that needs somebody is one mail: cases, actions and warnings", () => {
  const { subject, html, text } = render({ reviews: [review()], warnings: [theme], warningCount: 1 });
  expect(subject).toBe("What needs you: 3");
  for (const part of ["Book by phone", "More people wrote about Timeliness", "needs you"])
    for (const mail of [html, text]) expect(mail).toContain(part);
  const both = render({ cases: [], count: 0, reviews: [review()], warnings: [theme], warningCount: 1 });
  expect([both.subject, both.text.includes("Open the case")]).toEqual(["What needs you: 2", false]);
});

test("an action that is to be looked at stands beside cases, or alone, with its day", () => {
  const alone = render({ count: 0, cases: [], reviews: [review()] });
  expect(alone.subject).toBe("An action of yours is to be looked at");
  expect(alone.text).toContain("* Book by phone <b>\nIt is looked at on 10 March 2026.\n");
  expect(alone.text).toContain("Open the action: https://feedback.example.org/console/actions/act_1\n");
  expect(alone.text).not.toMatch(/case/);
  expect(alone.html).toContain("Book by phone &lt;b&gt;");
  const both = render({ reviews: [review({ isLate: true }), review()] });
  expect(both.subject).toBe("1 case and 2 actions need you");
  for (const part of ["It was to be looked at on 10 March 2026.", "1 Very dissatisfied", "because this work is yours"])
    for (const mail of [both.html, both.text]) expect(mail).toContain(part);
});

test.each(locales())("in %s it is whole, in its direction, with a short subject", (locale) => {
  for (const why of ["opened", "queue", "owner", "warned", "missed"] as const)
    for (const count of [1, 2, 5, 11, 1_999]) {
      const step = why === "warned" || why === "missed" ? "acknowledge" : "";
      const { subject, html, text } = render({
        locale,
        count,
        cases: [one({ why, step, queue: "desk" })],
        // Beside cases, alone, or not at all.
        ...(why === "opened" ? { reviews: Array<NoticeReview>(count % 9).fill(review({ isLate: true })) } : {}),
        ...(why === "queue"
          ? { count: 0, cases: [], reviews: Array<NoticeReview>(count % 9 || 1).fill(review()) }
          : {}),
        isTest: true,
      });
      expect(subject.length, subject).toBeLessThanOrEqual(80);
      expect(html).toContain(`dir="${direction(locale)}"`);
      for (const mail of [subject, html, text]) expect(mail).not.toMatch(/[\uE000-\uE002]|\{\w+\}/);
      expect(Buffer.byteLength(html)).toBeLessThan(20_480);
    }
});

test.each(locales())("warnings are whole in %s", (locale) => {
  for (const one of [warning(), warning({ why: "signal", standard: "firstContact" }), theme])
    for (const warningCount of [1, 2, 5, 11]) {
      const { subject, html, text } = render({ locale, cases: [], count: 0, warnings: [one], warningCount });
      expect(subject.length, subject).toBeLessThanOrEqual(80);
      for (const mail of [subject, html, text]) expect(mail).not.toMatch(/[\uE000-\uE002]|\{\w+\}/);
    }
});

test("without a case, an action or a warning there is no mail", () => {
  expect(() => render({ cases: [], count: 0 })).toThrow("nothing to tell");
});
