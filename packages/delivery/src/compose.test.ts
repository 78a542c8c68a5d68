import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { compose } from "./compose.ts";
import type { OutgoingMail } from "./mail.ts";
import { sampleMail } from "./samples.ts";

const now = new Date("2025-11-21T09:30:00Z");

async function composed(changes: Partial<OutgoingMail>) {
  const raw = (await compose(sampleMail(changes), { now })).toString("latin1");
  const head = raw.slice(0, raw.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return { raw, head, mail: await PostalMime.parse(raw) };
}

test("a mail has its identity, its time, one recipient, and a text and an HTML part", async () => {
  const { head, mail } = await composed({ replyTo: { address: "help@example.org" }, headers: { "X-Own": "1" } });
  expect(head).toMatch(/^Message-ID: <inv-1@desk\.example\.org>$/im);
  expect(head).toMatch(/^Date: Fri, 21 Nov 2025 09:30:00 \+0000$/m);
  expect(head).toMatch(/^To: amina@example\.org$/m);
  expect(head).toMatch(/^X-Own: 1$/m);
  expect(head).toMatch(/^Content-Type: multipart\/alternative/m);
  expect(mail).toMatchObject({ from: { name: "ICT service desk" }, replyTo: [{ address: "help@example.org" }] });
  expect([mail.text?.trim(), mail.html?.trim()]).toEqual(["Hello", "<p>Hello</p>"]);
});

test.each([
  "How did we do, O'Brien & Sons <ops>?",
  "Demande clôturée : votre avis ?",
  "你的申请 INC-48213 已关闭。我们做得怎么样？",
  "أُغلق طلبكم INC-48213",
  `Очень ${"длинная ".repeat(30)}тема`,
])("the subject %j arrives as it is, in ASCII", async (subject) => {
  const { head, mail } = await composed({ subject });
  expect(mail.subject).toBe(subject.trim());
  expect(head).toMatch(/^[\x20-\x7e\r\n]*$/);
});

test.each([
  ["subject", { subject: "Hello\r\n\r\nbody" }],
  ["name of the recipient", { to: { address: "a@b.test", name: "A\r\nBcc: evil@x.test" } }],
  ["name of the sender", { from: { address: "a@b.test", name: "A\nBcc: evil@x.test" } }],
  ["Message-ID", { messageId: "<a@b>\r\nBcc: evil@x.test" }],
  ["header value", { headers: { "X-A": "1\r\nBcc: evil@x.test" } }],
  ["header name", { headers: { "X-A: 1\r\nBcc": "evil@x.test" } }],
  ["header of the mail's own", { headers: { bcc: "evil@x.test" } }],
  ["NUL", { subject: "a\0b" }],
])("a line break or a second recipient in the %s is refused", async (_where, changes) => {
  await expect(compose(sampleMail(changes), { now })).rejects.toMatchObject({ class: "content" });
});

test.each(["a@b.test, evil@x.test", "grp: e1@x.test, e2@x.test;", '"x evil@x.test"@b.test', "<a@b.test>", ""])(
  "the recipient %j is refused",
  async (address) => {
    await expect(compose(sampleMail({ to: { address } }), { now })).rejects.toMatchObject({ class: "address" });
  },
);

test("parts that look like files or addresses are plain text", async () => {
  const { mail } = await composed({ text: "/etc/hostname", html: "file:///etc/hostname" });
  expect([mail.text?.trim(), mail.html?.trim()]).toEqual(["/etc/hostname", "file:///etc/hostname"]);
});

test("text takes the smaller of both encodings", async () => {
  const latin = await composed({ text: "é plain text ".repeat(20), html: "<p>é</p>" });
  const arabic = await composed({ text: "مستوى الرضا ".repeat(20), html: "<p>مستوى الرضا</p>" });
  expect(latin.raw).toMatch(/quoted-printable/);
  expect(arabic.raw).toMatch(/Content-Transfer-Encoding: base64/);
  expect(arabic.mail.text?.trim()).toBe("مستوى الرضا ".repeat(20).trim());
});

test("a wrong address of our own does not count against the recipient", async () => {
  const changes = { from: { address: "desk@localhost" } };
  await expect(compose(sampleMail(changes), { now })).rejects.toMatchObject({ class: "policy" });
});
