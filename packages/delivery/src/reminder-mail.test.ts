import { answer, defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { compose } from "./compose.ts";
import { txtResolver } from "./domains/look-at-domain.ts";
import { createDelivery } from "./delivery.ts";
import { devMailbox } from "./dev-mailbox.ts";
import { renderInvitation } from "./invitation-mail.ts";
import type { InvitationView, MailKind } from "./invitation-view.ts";
import type { InvitationJob } from "./mail-job.ts";
import { progressOf } from "./mail-length.ts";
import { sampleMail, sampleSender, sampleView, scaleOf } from "./samples.ts";
import { ours } from "./spoken.ts";
import { webhookSender } from "./webhook/sender.ts";

const render = (changes: Partial<InvitationView> = {}) => renderInvitation(sampleView(changes));
const kinds: MailKind[] = ["invitation", "reminder-1", "reminder-2", "reminder-3", "last-call"];
const progress = { answered: 4, questions: 9, seconds: 170 };
const relational = { isRelational: true, reference: null, service: null };

/** The line after the greeting. */
const firstLine = ({ text }: { text: string }) => text.split("\n\n")[1]?.trim() ?? "";

test.each<[string, Partial<InvitationView>]>([
  ["a request with a reference", {}],
  ["a request without one", { reference: null, service: null }],
  ["a service", { ...relational, service: ours("ICT service desk", "en") }],
  ["all services", relational],
  ["who has begun", { progress }],
])("%s: each mail has a subject and a first line of its own, the subject within 60 characters", (_, changes) => {
  const mails = kinds.map((kind) => render({ ...changes, kind }));
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(kinds.length);
  expect(new Set(mails.map(firstLine)).size).toBe(kinds.length);
  for (const mail of mails) {
    expect(mail.subject.length).toBeLessThanOrEqual(60);
    expect(mail.subject).not.toMatch(/survey|remind|[{}]/i);
    expect(mail.html + mail.text).not.toMatch(/\{\w+\}|undefined/);
  }
});

test("a reminder is the same mail but for its words: the same question and the same links", () => {
  const links = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
  for (const kind of kinds.slice(1)) {
    expect(links(render({ kind }).html)).toEqual(links(render().html));
    expect(render({ kind }).text).toContain("How satisfied are you with the way your request was handled?");
  }
});

test("who has begun reads how much is left, and goes on by one button", () => {
  const mail = render({ kind: "reminder-1", progress });
  expect(mail.preheader).toBe("You have answered 4 of 9 questions; about 3 minutes left.");
  expect(firstLine(mail)).toContain(mail.preheader);
  expect(mail.html).not.toContain("?score");
  expect(mail.html).toMatch(/class="button"[^>]*>Go on</);
  expect(mail.text).toMatch(/Go on: https:\S+\/r\/\w+/);
  expect(mail.text).not.toContain("How satisfied are you");
});

test("the last call names the day, in the reader's zone", () => {
  const mail = render({ kind: "last-call", ...relational, timeZone: "Asia/Tokyo" });
  expect(mail.subject).toBe("Until 6 December 2025: tell us about our services");
  expect(firstLine(mail)).toContain("Until 6 December 2025 you can tell us");
  expect(render({ kind: "last-call", progress }).subject).toBe("Until 5 December 2025: 5 questions are left");
});

test("a mail about the relationship names no request, and says why it comes", () => {
  for (const kind of kinds) {
    const { subject, html, text } = render({ ...relational, kind, question: ours("How do our services work?", "en") });
    expect(subject + html + text).not.toMatch(/your request/i);
    expect(text).toContain("in the past 12 months");
    expect(text).toContain("You receive this mail because you use our services.");
  }
});

test("a survey's own subject is the invitation's alone", () => {
  expect(render({ subject: "Your view, {name}?" }).subject).toBe("Your view, Amina?");
  expect(render({ subject: "Your view, {name}?", kind: "reminder-1" }).subject).toBe(
    "We would still like to hear about INC-48213",
  );
});

test("what data contains is read neither as a template nor as HTML", () => {
  const hostile = `{ref} {{secret}} <img src=x> {count, plural, other {x}}`;
  for (const kind of kinds.slice(1)) {
    const { html, text } = render({ kind, reference: hostile, name: hostile });
    expect(text).toContain(hostile);
    expect(html).not.toContain("<img");
  }
});

test.each(kinds)("%s: loads nothing, keeps its budget and mirrors", async (kind) => {
  for (const changes of [{}, { progress }, relational, { choices: scaleOf(0, 10, { 0: "Not at all likely" }) }]) {
    const { html, text, subject } = render({ ...changes, kind, locale: "ar", isTest: true, privacy: "identified" });
    expect(html).not.toMatch(/<(img|script|form|input|iframe|link|object|video)\b|url\(|@import|\son\w+=|\bsrc=/i);
    const mime = await compose(sampleMail({ html, text, subject }), { now: new Date() });
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(20_480);
    expect(mime.length).toBeLessThanOrEqual(40_960);
    for (const [table] of html.matchAll(/<table[^>]*>/g)) expect(table).toMatch(/role="presentation" dir="rtl"/);
  }
});

const survey = defineSurvey("climate", {
  overall: q.csat("How do our services work for you?"),
  speed: q.csat("How fast are they?"),
  slow: q.comment("What is slow?").when(answer("speed").atMost(2)),
  note: q.info("Thank you so far."),
  why: q.comment("Anything else?").optional(),
}).definition;

test("progress counts the questions that are asked with these answers", () => {
  expect(progressOf(survey, { overall: 4 })).toEqual({ answered: 1, questions: 3, seconds: 30 });
  expect(progressOf(survey, { overall: 4, speed: 1 })).toEqual({ answered: 2, questions: 4, seconds: 40 });
});

const job = (changes: Partial<InvitationJob> = {}): InvitationJob => ({
  kind: "invitation",
  mode: "test",
  messageId: "<inv_1@desk.example.org>",
  survey,
  k: survey.k,
  person: { email: "amina@example.org", name: "Amina", locale: "en", timeZone: null },
  isRelational: true,
  isBulk: true,
  reference: null,
  answers: null,
  responseUrl: "https://feedback.example.org/r/t",
  unsubscribeUrl: "https://feedback.example.org/u/t",
  expiresAt: Date.UTC(2027, 1, 24, 9),
  ...changes,
});

async function sent(changes: Partial<InvitationJob>) {
  const mailbox = devMailbox({ folder: null, now: () => new Date() });
  const webhooks = webhookSender({ hosts: [], needsHttps: true });
  const domains = { selectors: [], resolve: txtResolver(["127.0.0.1:1"]) };
  const delivery = createDelivery({ ...sampleSender, live: mailbox, test: mailbox, webhooks, domains });
  expect(await delivery.send(job(changes))).toMatchObject({ outcome: "sent" });
  const [mail] = await mailbox.list();
  return mail;
}

test("each kind is named to feedback loops, can be stopped with one click, and a wave's is marked as bulk", async () => {
  for (const kind of kinds) {
    const headers = (await sent({ kind }))?.headers ?? {};
    const name = kind.startsWith("reminder") ? "reminder" : kind;
    expect(headers["feedback-id"]).toBe(`climate:test:${name}:afterword`);
    expect(headers["list-unsubscribe"]).toContain("<https://feedback.example.org/u/t>");
    expect(headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
    expect(headers["precedence"]).toBe("bulk");
  }
  expect((await sent({ isBulk: false }))?.headers).not.toHaveProperty("precedence");
});

test("what was answered is counted and never shown", async () => {
  const mail = await sent({ kind: "reminder-2", answers: { overall: 4, speed: 1, slow: "my secret" } });
  expect(mail?.text).toContain("You have answered 3 of 4 questions; about 1 minute left.");
  expect(mail?.raw).not.toContain("secret");
});
