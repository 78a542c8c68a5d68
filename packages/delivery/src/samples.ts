import { fillQuestion } from "@afterword/sdk";
import type { InvitationView } from "./invitation-view.ts";
import type { OutgoingMail } from "./mail.ts";
import type { Sender } from "./render-mail.ts";
import { ours } from "./spoken.ts";

/** A mail for tests; what a test cares about goes into `changes`. */
export function sampleMail(changes: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    messageId: "<inv-1@desk.example.org>",
    from: { address: "desk@example.org", name: "ICT service desk" },
    to: { address: "amina@example.org" },
    subject: "How did we do?",
    html: "<p>Hello</p>",
    text: "Hello",
    headers: {},
    ...changes,
  };
}

/** An invitation for tests, with a scale of five unless told. */
export function sampleView(changes: Partial<InvitationView> = {}): InvitationView {
  return {
    locale: "en",
    subject: null,
    name: "Amina",
    reference: "INC-48213",
    service: ours("ICT service desk", "en"),
    question: ours("How satisfied are you with the way your request was handled?", "en"),
    isScale: true,
    hasComment: true,
    languages: [],
    choices: scaleOf(1, 5, { 1: "Very dissatisfied", 4: "Satisfied", 5: "Very satisfied" }),
    pageUrl: page,
    unsubscribeUrl: "https://feedback.example.org/u/Uu3yT0123456789abcdefghijkl",
    expiresOn: new Date("2025-12-05T22:30:00Z"),
    questions: 1,
    seconds: 20,
    isTest: false,
    ...changes,
  };
}

const page = "https://feedback.example.org/r/Xk3yT0123456789abcdefghijkl";

/** The points of a scale, each with its link. */
export function scaleOf(from: number, to: number, labels: Readonly<Record<number, string>> = {}) {
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const value = String(from + i);
    return { ...ours(labels[from + i] ?? "", "en"), value, url: `${page}?score=${value}` };
  });
}

/** Who sample mails are from: a desk with a mailbox of its own. */
export const sampleSender: Sender = {
  from: { address: "afterword@example.org", name: "Afterword" },
  replyTo: { address: "desk@example.org" },
  answerLabel: (_question, value) => (typeof value === "string" ? value : JSON.stringify(value)),
  fillWords:
    ({ reference }) =>
    (question) =>
      fillQuestion(question, (name) => (name === "ref" ? reference : null)),
};
