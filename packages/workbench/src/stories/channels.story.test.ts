import { testAfterword } from "@afterword/runner/testing";
import { defineEvent, defineProject, defineSurvey, ProblemError, q, sms, webhook, when } from "@afterword/sdk";
import { expect, test } from "vitest";
import { z } from "zod";
import * as story from "./channels.ts";

// People are asked by text message or by another gateway, under the same rules as by mail.

const on = (tell: (database: string) => Promise<void>) => () => tell("file::memory:");

test("each channel carries the link in its own shape; whom it does not move gets a mail", on(story.expectDelivered));
test("what a gateway puts off is tried again under one id, and what it refuses is not", on(story.expectRetried));
test("what a gateway reports later counts as a mail that came back", on(story.expectReported));
test("a gateway inside that is not listed is asked nothing", on(story.expectGuarded));
test("STOP holds for the number, whatever the channel, and START takes it back", on(story.expectStopped));

const closed = defineEvent("ticket.closed", z.object({ id: z.string() }), { subject: "id" });
const csat = defineSurvey("csat", { csat: q.csat("How was it?") });

test("in tests and development a message stays in the mailbox, under its number", async () => {
  const t = await testAfterword(
    defineProject({
      channels: [sms({ url: "https://sms.example.org/send" })],
      surveys: [csat],
      rules: [when(closed).ask(csat).by("sms")],
    }),
  );
  await t.track(closed, { id: "INC-1" }, { person: { id: "ana", phone: "+254 712 345 678" } });
  await t.clock.advance("1s");
  const text = await t.inbox.last("+254712345678");
  expect(text).toMatchObject({ headers: { "x-afterword-channel": "sms" } });
  expect(text.text).toMatch(/\/r\/\w{27}\s[^]*\/u\/\w{27}/);
  expect(await text.answer({ csat: 5 })).toMatchObject({ status: "complete" });
  await t.stop();
});

test("what can't work is said when the project is declared, by its path", () => {
  const pathsOf = (make: () => unknown): unknown => {
    try {
      return make();
    } catch (error) {
      return error instanceof ProblemError ? error.errors?.map(({ path, code }) => [path, code]) : error;
    }
  };
  const url = "https://sms.example.org/send";
  expect(pathsOf(() => sms({ url: "sms.example.org" }))).toEqual([["channels.sms.url", "invalid"]]);
  expect(pathsOf(() => sms({ url, auth: { bearer: "" } }))).toEqual([["channels.sms.auth", "invalid"]]);
  expect(pathsOf(() => sms({ url, id: "email" }))).toEqual([["channels.email.id", "pattern"]]);
  expect(pathsOf(() => webhook({ url }))).toEqual([["channels.webhook.secret", "required"]]);
  expect(pathsOf(() => webhook({ url, secret: "whsec_?" }))).toEqual([["channels.webhook.secret", "pattern"]]);
  expect(pathsOf(() => webhook({ url, as: "teams", to: "a b" }))).toEqual([["channels.webhook.to", "pattern"]]);
  expect(pathsOf(() => defineProject({ surveys: [csat], rules: [when(closed).ask(csat).by("sms")] }))).toEqual([
    ["rules.ticket.closed:csat.by", "unknown"],
  ]);
});
