import { expect, test } from "vitest";
import { readReport } from "./delivery-report.ts";

test.each([
  ["Twilio: arrived", { MessageStatus: "delivered", To: "+254712345678" }, "none", null],
  ["Twilio: no such number", { MessageStatus: "undelivered", ErrorCode: "30005" }, "hard", "undelivered 30005"],
  ["Twilio: switched off", { MessageStatus: "undelivered", ErrorCode: "30003" }, "soft", "undelivered 30003"],
  [
    "Vonage: rejected",
    { status: "rejected", error: { title: 1_240 }, to: "254712345678" },
    "rejected",
    "rejected 1240",
  ],
  ["Vonage, older", { status: "failed", "err-code": "6", msisdn: "254712345678" }, "soft", "failed 6"],
  [
    "Infobip: for good",
    {
      results: [
        {
          status: { groupName: "UNDELIVERABLE", name: "UNDELIVERABLE_NOT_DELIVERED", id: 9 },
          error: { groupName: "HANDSET_ERRORS", name: "EC_UNKNOWN_SUBSCRIBER", id: 1, permanent: true },
        },
      ],
    },
    "hard",
    "UNDELIVERABLE 9",
  ],
  ["Telnyx", { data: { payload: { to: [{ status: "delivery_failed" }], errors: [] } } }, "soft", "delivery_failed"],
  ["Africa's Talking", { status: "Failed", failureReason: "InvalidPhoneNumber" }, "hard", "Failed InvalidPhoneNumber"],
  ["on its way", { status: "queued" }, "none", null],
  ["a code without a failure", { status: "delivered", code: "30005" }, "none", null],
  ["nothing that is known", { hello: "world" }, "unclear", null],
  ["a sentence with a number", { status: "failed to reach +254712345678", code: 254_712_345_678 }, "unclear", null],
  ["no object", "delivered?", "unclear", null],
  ["names of all objects", { status: "constructor" }, "unclear", null],
])("%s", (_, said, kind, code) => {
  expect(readReport(said, ["30005", "InvalidPhoneNumber"])).toEqual({ kind, code });
});

test("what is deep or long is read no further", () => {
  let deep: unknown = { status: "failed" };
  for (let at = 0; at < 20_000; at++) deep = { a: deep };
  expect(readReport(deep, []).kind).toBe("unclear");
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`x${String(at)}`, "y"]));
  expect(readReport({ ...many, status: "failed" }, []).kind).toBe("unclear");
});
