import fc from "fast-check";
import { expect, test } from "vitest";
import { bounceKind } from "./bounce-kind.ts";
import { readReturnedMail } from "./read-returned-mail.ts";
import { mail, report, status } from "./returned-mails.test.helper.ts";

const to = "b+key-mac@bounces.example.org";
const read = async (raw: Uint8Array) => {
  const { reports, isAutomatic, sentTo } = await readReturnedMail(raw);
  return {
    sentTo,
    isAutomatic,
    verdicts: reports.map((one) => `${bounceKind(one).kind} ${bounceKind(one).code} ${one.addresses.join(" ")}`),
  };
};
const daemon = { "Return-Path": "<>", From: "Mail System <MAILER-DAEMON@mx.example.net>", To: to };

test.each<[string, Buffer, string[]]>([
  [
    "as Postfix has it",
    report(
      status("5.1.1", {
        "Original-Recipient": "rfc822;amina@example.org",
        "Remote-MTA": "dns; mx.example.org",
        "Diagnostic-Code": "smtp; 550 5.1.1 <amina@example.org>: nobody here\n    of that name",
      }),
    ),
    ["hard 5.1.1 amina@example.org"],
  ],
  [
    "as Exchange has it, which says that no machine should answer",
    report(status("5.1.10", { "Final-Recipient": "rfc822;AMINA@Example.ORG" }), {
      headers: { "X-Auto-Response-Suppress": "All", "Auto-Submitted": "auto-generated" },
    }),
    ["hard 5.1.10 amina@example.org"],
  ],
  [
    "as Exim has it, with a vague code",
    report(status("5.0.0", { "Diagnostic-Code": "smtp; 550 5.1.1 unknown" }), {
      headers: { "X-Failed-Recipients": "amina@example.org" },
    }),
    ["hard 5.1.1 amina@example.org"],
  ],
  [
    "as big providers have it",
    report(status("5.2.2", { "Diagnostic-Code": "smtp; 552-5.2.2 The mailbox is full.\n 552 5.2.2 Ask them." })),
    ["soft 5.2.2 amina@example.org"],
  ],
  ["in base64", report(status("5.1.1"), { encoding: "base64" }), ["hard 5.1.1 amina@example.org"]],
  [
    "in other words and letters",
    report(status("5.1.1", { "Diagnostic-Code": "smtp; 550 5.1.1 لا يوجد 没有 нет" }), {
      words: "Не доставлено 未送达",
    }),
    ["hard 5.1.1 amina@example.org"],
  ],
  [
    "with an address of other letters (RFC 6533)",
    report(status("5.1.1", { "Final-Recipient": "utf-8; амина@пример.example" }), {
      type: "message/global-delivery-status",
    }),
    ["hard 5.1.1 амина@пример.example"],
  ],
  [
    "with an encoded plus (RFC 3461)",
    report(
      status("5.1.1", {
        "Original-Recipient": "rfc822;amina+2Bdesk@example.org",
        "Final-Recipient": "rfc822;<x@y.example>",
      }),
    ),
    ["hard 5.1.1 amina+2bdesk@example.org amina+desk@example.org x@y.example"],
  ],
  [
    "of several recipients",
    report(`${status("5.1.1")}\n${status("4.4.7", { "Final-Recipient": "rfc822; b@example.org" })}`),
    ["hard 5.1.1 amina@example.org", "soft 4.4.7 b@example.org"],
  ],
  ["that it is late", report(status("4.4.1", { Action: "delayed" })), ["delayed 4.4.1 amina@example.org"]],
  ["that it arrived", report(status("2.0.0", { Action: "delivered (mailbox)" })), ["none 2.0.0 amina@example.org"]],
  [
    "in words alone, as qmail does",
    mail(
      { ...daemon, Subject: "failure notice" },
      "This is the mail program at mx.example.net. It did not go.\n\n<amina@example.org>:\n10.0.0.1 does not like recipient.\nRemote host said: 550 5.1.1 nobody here\n\n--- Below is a copy of the message.\n\nReturn-Path: <x@example.org>\nTo: other@example.org\n",
    ),
    ["hard 5.1.1 amina@example.org"],
  ],
  [
    "in words alone, as old Exim does",
    mail(
      {
        From: "mail@mx.example.net",
        To: to,
        "X-Failed-Recipients": "amina@example.org",
        "Auto-Submitted": "auto-replied",
      },
      "It could not be delivered:\n\n  amina@example.org\n    552 the mailbox is full\n",
    ),
    ["soft 5.0.0 amina@example.org"],
  ],
])("a report %s", async (_, raw, verdicts) => {
  expect(await read(raw)).toEqual({ sentTo: to, isAutomatic: false, verdicts });
});

test.each<[string, Record<string, string>]>([
  ["Auto-Submitted", { "Auto-Submitted": "auto-replied; owner=amina" }],
  ["X-Auto-Response-Suppress", { "X-Auto-Response-Suppress": "OOF" }],
  ["Precedence", { Precedence: "bulk" }],
  ["an old Precedence", { Precedence: "auto_reply" }],
  ["no sender", { "Return-Path": "<>" }],
  ["an old autoresponder", { "X-Autoreply": "yes" }],
  ["a subject", { Subject: "Out of office: back on Monday" }],
  ["a receipt", { "Content-Type": "multipart/report; report-type=disposition-notification; boundary=x" }],
])("a machine's answer is known by %s, whatever codes it names", async (_, headers) => {
  const raw = mail({ From: "amina@example.org", To: to, ...headers }, "I am away. 550 5.1.1 amina@example.org");
  expect(await read(raw)).toEqual({ sentTo: to, isAutomatic: true, verdicts: [] });
});

test("what a person writes is neither", async () => {
  const raw = mail(
    { From: "amina@example.org", To: to, "Auto-Submitted": "no", "Return-Path": "<amina@example.org>" },
    "550 5.1.1?",
  );
  expect(await read(raw)).toEqual({ sentTo: to, isAutomatic: false, verdicts: [] });
});

test("a report inside a mail that somebody sends on is not looked at", async () => {
  const inner = report(status("5.1.1")).toString();
  const raw = mail(
    { From: "x@example.org", To: to, "MIME-Version": "1.0", "Content-Type": "multipart/mixed; boundary=o" },
    `--o\nContent-Type: message/rfc822\n\n${inner}\n--o--\n`,
  );
  expect((await read(raw)).verdicts).toEqual([]);
  // Nor is what stands in the mail that is returned.
  const returned = `To: b+other-mac@bounces.example.org\nX-Original-To: b+third-mac@bounces.example.org\n\n${inner}`;
  const own = await read(report(status("5.2.2"), { returned }));
  expect(own).toEqual({ sentTo: to, isAutomatic: false, verdicts: ["soft 5.2.2 amina@example.org"] });
});

test("a line break inside a field adds no field, and the first of a name counts", async () => {
  const folded = report(
    status("5.2.2", { "Diagnostic-Code": "smtp; no\n Status: 5.1.1\n Final-Recipient: rfc822; b@example.org" }),
  );
  expect((await read(folded)).verdicts).toEqual(["soft 5.2.2 amina@example.org"]);
  const twice = report(`${status("5.2.2").trimEnd()}\nStatus: 5.1.1\nFinal-Recipient: rfc822; b@example.org\n`);
  expect((await read(twice)).verdicts).toEqual(["soft 5.2.2 amina@example.org"]);
  const bare = report(status("5.2.2").replaceAll("\n", "\r"));
  expect((await read(bare)).verdicts).toEqual(["soft 5.2.2 amina@example.org"]);
});

test("what is huge, nested or broken is read in little time, and never an error", async () => {
  const startedAt = performance.now();
  const long = "a".repeat(2_000_000);
  const huge = await read(
    report(status("5.1.1"), { returned: `Subject: big\n\n${`${"x".repeat(70)}\n`.repeat(60_000)}` }),
  );
  expect(huge.verdicts).toEqual(["hard 5.1.1 amina@example.org"]);
  let nest = "Content-Type: text/plain\n\n550 5.1.1\n";
  for (let n = 0; n < 300; n++)
    nest = `Content-Type: multipart/mixed; boundary=b${String(n)}\n\n--b${String(n)}\n${nest}\n--b${String(n)}--\n`;
  for (const raw of [
    Buffer.alloc(0),
    Buffer.from([0, 255, 13, 10, 13, 10, 128]),
    Buffer.from(nest),
    mail({ ...daemon, From: long }, "550 5.1.1"),
    mail(daemon, long),
    mail(daemon, `${"-".repeat(65_000)}\n550 5.1.1 ${"a@".repeat(30_000)}`),
    mail(daemon, `550 5.1.1${".1".repeat(30_000)}`),
    report(`Final-Recipient: rfc822; ${long}\nAction: failed\nStatus: ${"5.".repeat(30_000)}\n`),
    report(`${"\n \t".repeat(20_000)}Final-Recipient: rfc822; amina@example.org\n`),
    report("Final-Recipient: rfc822; a@example.org\nAction: failed\n\n".repeat(1_000)),
  ])
    expect((await read(raw)).verdicts.length).toBeLessThanOrEqual(20);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test("any bytes are read without an error, whole or cut anywhere", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect((await read(bytes)).verdicts).toEqual([]);
    }),
  );
  const whole = report(status("5.1.1"));
  for (let end = 0; end < whole.length; end += 7) await readReturnedMail(whole.subarray(0, end));
});
