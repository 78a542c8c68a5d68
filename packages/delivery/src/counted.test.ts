import type { InvitationJob } from "./mail-job.ts";
import { answer, defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { mailsOf, previewJob } from "./preview-job.ts";
import { renderMail } from "./render-mail.ts";
import { sampleSender } from "./samples.ts";

const how = { publicUrl: "https://feedback.example.org", now: Date.UTC(2026, 10, 28) };
const invitation = (survey: Parameters<typeof previewJob>[1]) =>
  renderMail(previewJob("invitation", survey, "en", how), sampleSender);

test("a mail counts what everybody has to answer; through pages, what everybody meets", () => {
  const short = defineSurvey("short", { csat: q.csat("How was it?"), why: q.comment("Why?").optional() });
  expect(invitation(short.definition).html).toMatch(/One question .{1,120}20 seconds\./);
  const agree = () => q.agree("So?").optional();
  const others = { a1: agree(), a2: agree(), a3: agree(), a4: agree(), a5: agree() };
  const more = q.comment("Why not?").when(answer("a0").atMost(2));
  const long = defineSurvey("long", { csat: q.csat("How was it?"), a0: agree(), ...others, more });
  expect(invitation(long.definition).html).toMatch(/7 questions .{1,120}2 minutes\./);
});

test("a mail about pages says how long they take at least and at most", () => {
  const agree = () => q.agree("So?").optional();
  const more = {
    b0: q.comment("Why?").when(answer("a0").atMost(2)),
    b1: q.comment("How?").when(answer("a1").atMost(2)),
  };
  const long = defineSurvey("long", {
    a0: agree(),
    a1: agree(),
    a2: agree(),
    a3: agree(),
    a4: agree(),
    a5: agree(),
    ...more,
  });
  expect(invitation(long.definition).html).toMatch(/6 questions .{1,120}About 1 to 2 minutes\./);
});

test("a mail leads to a comment only where the page that it opens takes one", () => {
  const agree = () => q.agree("So?");
  const why = q.comment("Why?").optional();
  const all = {
    none: { csat: q.csat("How was it?") },
    once: { csat: q.csat("How was it?"), why },
    later: { a0: agree(), a1: agree(), a2: agree(), a3: agree(), a4: agree(), why },
    brought: { csat: q.csat("How was it?"), why: why.when(answer("csat").atMost(2)) },
  };
  for (const [name, questions] of Object.entries(all)) {
    const { html, text } = invitation(defineSurvey(name, questions as never).definition);
    const words = name === "once" ? "Write a comment" : "Open the page";
    expect([name, html.includes(`>${words}</a>`), text.includes(`${words}: https://`)]).toEqual([name, true, true]);
    expect(html.match(/Write a comment|Open the page/g)).toHaveLength(1);
  }
});

test("the footer of a mail in Chinese has no space between sentences", () => {
  const survey = defineSurvey("s", { csat: q.csat("?") }).definition;
  const footer = (locale: string) =>
    renderMail(previewJob("invitation", survey, locale, how), sampleSender).html.match(
      /line-height:22px[^>]*>\s*(.*)/,
    )?.[1];
  expect(footer("zh")).toMatch(/[^ ]。[^ ]+。/);
  expect(footer("zh")).not.toContain("。 ");
  expect(footer("en")).toMatch(/closed\. You can answer/);
});

test("a survey's mails are those that it can bring about", () => {
  const of = (options: object) => mailsOf(defineSurvey("s", { csat: q.csat("?") }, options).definition).join();
  expect(of({ kind: "feedback" })).toBe("case-received,case-reply,case-closed");
  expect(of({})).toMatch(/^invitation,.*last-call,partial-1,.*receipt,client-received,client-answer,client-question$/);
  expect(of({ privacy: "anonymous" })).toBe("invitation,reminder-1,reminder-2,reminder-3,last-call");
});

test("the words of a question name what it is about, in the mail as on the page", () => {
  const survey = defineSurvey("s", { csat: q.csat("How was {ref}, {{really}?") }).definition;
  const { html, text } = renderMail(
    { ...(previewJob("invitation", survey, "en", how) as InvitationJob), reference: "INC-48213" },
    sampleSender,
  );
  for (const part of [html, text]) expect(part).toContain("How was INC-48213, {really}?");
});
