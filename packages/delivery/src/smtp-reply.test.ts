import { expect, test } from "vitest";
import { failureResult } from "./smtp-reply.ts";

const rcpt = { message: "refused", command: "RCPT TO" };
const reply = (response: string) => ({ ...rcpt, response, responseCode: Number(response.slice(0, 3)) });

test.each([
  ["550 5.1.1 no such user", false, "address"],
  ["550 no such user", false, "address"],
  ["553 5.1.3 bad address", false, "address"],
  ["550 5.1.8 sender rejected", false, "policy"],
  ["552 5.2.2 mailbox full", false, "mailbox"],
  ["550 5.2.1 mailbox disabled", false, "mailbox"],
  ["554 5.6.0 cannot convert", true, "content"],
  ["552 5.3.4 too big", true, "content"],
  ["550 5.7.1 not from your network", false, "policy"],
  ["554 5.7.1 looks like spam", true, "content"],
  ["554 transaction failed", true, "content"],
  ["554 no", false, "policy"],
])("%s (text handed over: %s) concerns the %s", (response, handedOver, refusal) => {
  expect(failureResult(reply(response), handedOver)).toMatchObject({
    outcome: "refused",
    reply: response,
    class: refusal,
  });
});

test.each(["450 4.2.1 greylisted", "451 4.3.0 try again", "452 4.3.1 no room", "503 5.5.1 bad sequence"])(
  "%s may go better later",
  (response) => {
    expect(failureResult(reply(response), false)).toMatchObject({ outcome: "retry", connection: false });
  },
);

test.each([
  ["421 4.7.0 closing", "RCPT TO"],
  ["554 no service here", "CONN"],
  ["535 5.7.8 wrong password", "AUTH PLAIN"],
  ["454 4.7.0 TLS not available", "STARTTLS"],
])("%s after %s is about the connection", (response, command) => {
  expect(failureResult({ ...reply(response), command }, false)).toMatchObject({ outcome: "retry", connection: true });
});

test("a conversation that breaks off is uncertain only once the text was handed over", () => {
  const broken = { message: "Connection closed unexpectedly", code: "ECONNECTION" };
  expect(failureResult(broken, false)).toEqual({ outcome: "retry", reply: broken.message, connection: true });
  expect(failureResult(broken, true)).toMatchObject({ connection: true, uncertain: true });
});

test("the enhanced code is told", () => {
  expect(failureResult(reply("550 5.1.1 no"), false)).toMatchObject({ code: "5.1.1" });
  expect(failureResult(reply("550 no"), false)).not.toHaveProperty("code");
});
