import { expect, test } from "vitest";
import { compose } from "./compose.ts";
import { mailHeaders } from "./headers.ts";
import { renderInvitation } from "./invitation-mail.ts";
import type { InvitationView } from "./invitation-view.ts";
import { sampleMail, sampleView, scaleOf } from "./samples.ts";
import { ours } from "./spoken.ts";

const render = (changes: Partial<InvitationView> = {}) => renderInvitation(sampleView(changes));
const nps = scaleOf(0, 10, { 0: "Not at all likely", 10: "Extremely likely" });
const yesNo = [
  { ...ours("Yes", "en"), value: "true", url: "https://feedback.example.org/r/t?score=true" },
  { ...ours("No", "en"), value: "false", url: "https://feedback.example.org/r/t?score=false" },
];
const inWords = { choices: yesNo, isScale: false };
const links = (html: string) => [...html.matchAll(/<a class="point" href="([^"]*)"[^>]*>([^<]*)<\/a>/g)];

test("the subject is about the service and short", () => {
  expect(render().subject).toBe("Your request INC-48213 is closed. How did we do?");
  expect(render({ reference: null }).subject).toBe("Your request is closed. How did we do?");
  expect(render().subject.length).toBeLessThanOrEqual(60);
  expect(render({ isTest: true }).subject).toMatch(/^\[Test\] /);
});

test("a survey's own subject is filled in once", () => {
  const subject = "How did we do, {name}? ({ref}, {other})";
  expect(render({ subject, name: "{ref}" }).subject).toBe("How did we do, {ref}? (INC-48213, {other})");
  expect(render({ subject: "How did we do, {name}?", name: null }).subject).toBe("How did we do?");
  expect(render({ subject: "A\r\nBcc: {name}", name: "x\r\n\r\ny" }).subject).toBe("A Bcc: x y");
});

test("a name is exact in subject and text, and escaped in HTML", () => {
  const name = "O'Brien & Sons <ops>";
  const mail = render({ name, subject: "How did we do, {name}?" });
  expect(mail.subject).toBe(`How did we do, ${name}?`);
  expect(mail.text).toContain(`Hello ${name},`);
  expect(mail.html).toContain("Hello O&#x27;Brien &amp; Sons &lt;ops&gt;,");
  expect(mail.html).not.toContain("<ops>");
});

test("nothing in the data is read as a template or as HTML", () => {
  const hostile = `{{secret}} {{constructor.constructor('return process')()}} {{> x}} {{{x}}} {name} "><script>alert(1)</script>`;
  const mail = render({
    name: hostile,
    question: ours(hostile, "en"),
    service: ours(hostile, "en"),
    reference: hostile,
    subject: "{name}",
  });
  expect(mail.subject).toBe(hostile);
  expect(mail.text.split(hostile)).toHaveLength(5);
  expect(mail.html).toContain("{{secret}}");
  expect(mail.html).not.toMatch(/<script/i);
});

test("the preheader announces one question and its length", () => {
  const { preheader, html } = render();
  expect(preheader).toMatch(/^One question .*20 seconds\.$/);
  expect(preheader.length).toBeGreaterThanOrEqual(40);
  expect(preheader.length).toBeLessThanOrEqual(90);
  expect(html).toContain(`${preheader}&#847;&zwnj;&nbsp;`);
});

test("how long it takes stands once in what is read, near the scores or the button, and in the plain text", () => {
  const seen = (html: string) => html.replace(/<div style="display:none.*?<\/div>/s, "");
  const long = { choices: [], questions: 9, seconds: 3 * 60, longest: 8 * 60 };
  for (const [changes, effort] of [
    [{}, "One question. About 20 seconds."],
    [long, "9 questions. About 3 to 8 minutes."],
    [{ ...long, kind: "reminder-1" as const }, "9 questions. About 3 to 8 minutes."],
    [{ ...long, locale: "ru" }, "9 вопросов. От 3 до 8 минут."],
    [{ ...long, locale: "zh" }, "共 9 个问题。约需 3 到 8 分钟。"],
  ] as const) {
    const { html, text } = render(changes);
    expect(seen(html).split(effort)).toHaveLength(2);
    expect(text.split(effort)).toHaveLength(2);
  }
  // Who has begun reads how much is left instead.
  const begun = render({ ...long, kind: "reminder-1", progress: { answered: 2, questions: 9, seconds: 60 } });
  expect(begun.text).not.toContain("9 questions. About");
  expect(begun.html).toContain("about 1 minute left");
});

test("each score is a link, worst first, named for those who listen", () => {
  const { html } = render();
  expect(links(html).map(([, url, digit]) => [url, digit])).toEqual(
    scaleOf(1, 5).map(({ url, value }) => [url.replaceAll("=", "&#x3D;"), value]),
  );
  expect(html).toContain('aria-label="4 of 5, Satisfied"');
  expect(html).toContain('aria-label="3 of 5"');
  expect(html).toMatch(/text-align:left[^>]*>1 &#x3D; Very dissatisfied</);
  expect(html).toMatch(/text-align:right[^>]*>5 &#x3D; Very satisfied</);
  expect(html.match(/min-height:48px/g)).toHaveLength(5);
});

test("eleven points break into 0–5 and 6–10 where there is no room for one row", () => {
  const { html } = render({ choices: nps });
  const first = links(/<table[^>]*class="first".*?<\/table>/s.exec(html)?.[0] ?? "");
  const last = links(/<table[^>]*class="last".*?<\/table>/s.exec(html)?.[0] ?? "");
  expect(first.map(([, , digit]) => digit)).toEqual(["0", "1", "2", "3", "4", "5"]);
  expect(last.map(([, , digit]) => digit)).toEqual(["6", "7", "8", "9", "10"]);
});

test("words stand where a number would say nothing; without choices there is one button", () => {
  expect(links(render(inWords).html).map(([, , label]) => label)).toEqual(["Yes", "No"]);
  const open = render({ choices: [] });
  expect(links(open.html)).toEqual([]);
  expect(open.html).toMatch(/class="button" href="https:\/\/feedback\.example\.org\/r\/[^"]*"[^>]*>Open the page</);
  expect(open.text).toContain("Open the page: https://feedback.example.org/r/");
});

test("the plain text has every score on its own line, best first", () => {
  const lines = render({ choices: nps }).text.split("\n");
  const scores = lines.filter((line) => line.includes("?score="));
  expect(scores).toHaveLength(11);
  expect(scores[0]).toBe(`10 = Extremely likely: ${nps[10]?.url}`);
  expect(scores[1]).toBe(`9: ${nps[9]?.url}`);
  expect(scores[10]).toBe(`0 = Not at all likely: ${nps[0]?.url}`);
  expect(render(inWords).text).toContain(`\nYes: ${yesNo[0]?.url}\nNo: ${yesNo[1]?.url}\n`);
  expect(render().text).toContain("Stop these mails: https://feedback.example.org/u/");
});

test("the footer says why, until when in the reader's zone, and how to stop", () => {
  for (const part of [render({ timeZone: "Asia/Tokyo" }).html, render({ timeZone: "Asia/Tokyo" }).text]) {
    expect(part).toContain("because you asked us");
    expect(part).toContain("until 6 December 2025");
    expect(part).toContain("Stop these mails");
  }
  expect(render().text).toContain("until 5 December 2025");
});

test("only where it is true does the mail say who sees the answer", () => {
  expect(render({ privacy: "identified" }).text).toContain("Your name is shown");
  expect(render({ privacy: "confidential", k: 7 }).text).toContain("groups of 7 people or more");
  expect(render({ privacy: "identified", k: 5 }).text).toContain("never shown with it");
  expect(render({ privacy: "anonymous", k: 5 }).html).toContain("Your answer is anonymous");
  for (const privacy of ["confidential", "anonymous"] as const) {
    expect(render({ privacy }).html + render({ privacy }).text).not.toContain("Your name is shown");
  }
});

test("a right-to-left mail says so on every table and mirrors the ends", () => {
  const { html } = render({ locale: "ar" });
  expect(html).toMatch(/<html lang="ar" dir="rtl">/);
  expect(html).toMatch(/<div role="article" aria-roledescription="email"[^>]* lang="ar" dir="rtl"/);
  for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toMatch(/role="presentation" dir="rtl"/);
  expect(html).toMatch(/text-align:right[^>]*>1 &#x3D; Very dissatisfied</);
  expect(html).toContain('<bdi dir="ltr" style="white-space:nowrap">\u200EINC-48213\u200E</bdi>');
});

test.each([
  ["five points", {}],
  ["eleven points", { choices: nps, isTest: true, privacy: "identified" as const }],
  ["words", inWords],
  ["a button", { choices: [] }],
])("%s: the mail loads nothing, runs nothing, keeps its budget and suits dark screens", async (_what, changes) => {
  const { html, text, subject } = render(changes);
  expect(html).not.toMatch(/<(img|script|form|input|iframe|link|object|video)\b|url\(|@import|\son\w+=|\bsrc=/i);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).toContain("prefers-color-scheme:dark");
  expect(html).toContain("max-width:600px");
  const headers = mailHeaders({
    unsubscribeUrl: "https://x.test/u/t",
    unsubscribeMail: "u@x.test",
    feedbackId: "a:b:c:d",
    locale: "en",
  });
  const mime = await compose(sampleMail({ html, text, subject, headers }), { now: new Date() });
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(20_480);
  expect(mime.length).toBeLessThanOrEqual(40_960);
});

test("the headers let a mail be stopped with one click and tell that no person wrote it", () => {
  expect(
    mailHeaders({
      unsubscribeUrl: "https://feedback.example.org/u/Uu3",
      unsubscribeMail: "stop@example.org",
      feedbackId: "ticket-csat:desk:survey:afterword",
      locale: "en",
    }),
  ).toEqual({
    "List-Unsubscribe": "<https://feedback.example.org/u/Uu3>, <mailto:stop@example.org>",
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "Feedback-ID": "ticket-csat:desk:survey:afterword",
    "Content-Language": "en",
  });
});
