import { direction, locales } from "@afterword/language";
import { expect, test } from "vitest";
import { renderNotice } from "./notice-mail.ts";
import type { NoticeReview } from "./mail-job.ts";
import type { NoticeCaseView, NoticeView } from "./notice-view.ts";
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
    ...{ listUrl: "https://feedback.example.org/console/cases", reviews: [] },
    ...changes,
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

const review = (changes: Partial<NoticeReview> = {}): NoticeReview => ({
  ...{ title: "Book by phone <b>", on: Date.parse("2026-03-10"), isLate: false },
  url: "https://feedback.example.org/console/actions/act_1",
  ...changes,
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

test("without a case or an action there is no mail", () => {
  expect(() => render({ cases: [] })).toThrow("no case");
});
