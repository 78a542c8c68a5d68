import fc from "fast-check";
import { defineSurvey, q } from "@afterword/sdk";
import MailComposer from "nodemailer/lib/mail-composer";
import { expect, test } from "vitest";
import { buildMime, transferEncoding } from "./build-mime.ts";
import { previewJob } from "./preview-job.ts";
import { renderMail } from "./render-mail.ts";
import { sampleSender } from "./samples.ts";

const how = { publicUrl: "https://feedback.example.org", now: Date.UTC(2026, 10, 28) };
const survey = defineSurvey("s", { csat: q.csat("How was it?"), why: q.comment("Why?").optional() }).definition;

const part = (type: string, content: string) => {
  const encoding = transferEncoding(content);
  return { contentType: `${type}; charset=utf-8`, content, ...(encoding && { contentTransferEncoding: encoding }) };
};

/** A mail with these parts. */
function compiled(text: string, html: string, more: object = {}) {
  const alternatives = [part("text/plain", text), part("text/html", html)];
  const rest = { messageId: "<a@b.test>", from: "Jérôme <a@b.test>", to: "c@b.test", subject: "你的申请", ...more };
  return new MailComposer({ ...rest, date: new Date(how.now), alternatives }).compile();
}

const words = fc.constantFrom(
  "a",
  "Z",
  "7",
  " ",
  "  ",
  "\t",
  "=",
  ".",
  "\n",
  "\r\n",
  "\u007f",
  "é",
  "关",
  "ع",
  "😀",
  "\ud800",
);
const texts = fc.oneof(
  fc.string(),
  fc.array(words, { maxLength: 400 }).map((all) => all.join("")),
  fc.array(fc.constantFrom("word ", "мир ", "=", "\r\n", "x".repeat(80)), { maxLength: 60 }).map((all) => all.join("")),
);

test("a mail built in one go is byte for byte what its own stream gives", async () => {
  await fc.assert(
    fc.asyncProperty(texts, texts, async (text, html) => {
      const mail = compiled(text, html, { headers: [{ key: "X-Own", value: "x ".repeat(text.length % 90) }] });
      const built = await buildMime(mail);
      expect(built.toString("latin1")).toBe((await mail.build()).toString("latin1"));
    }),
    { numRuns: 300 },
  );
});

test("nor does a long one or an address outside ASCII make a difference", async () => {
  for (const text of [
    "é plain text, ".repeat(12_000),
    "مستوى الرضا ".repeat(9_000),
    "=".repeat(70_000),
    "a\r\n".repeat(50_000),
  ]) {
    const mail = compiled(text, `<p>${text}</p>`, { to: { name: "Ünï", address: "jérôme@b.test" } });
    expect((await buildMime(mail)).equals(await mail.build())).toBe(true);
  }
});

test.each(["ar", "en", "es", "fr", "ru", "zh"])("the mails in %s are, too", async (locale) => {
  for (const name of ["invitation", "reminder-1", "last-call", "receipt"] as const) {
    const { text, html, subject, headers } = renderMail(previewJob(name, survey, locale, how), sampleSender);
    const mail = compiled(text, html, { subject, headers });
    const built = await buildMime(mail);
    expect(built.equals(await mail.build())).toBe(true);
    expect(built.toString("latin1")).toMatch(/^[\t\r\n -~]*$/);
    const [, ...parts] = built.toString("latin1").split(/^--\S+\r\n/m);
    for (const line of parts.join("").split(/\r?\n/)) expect(line.length).toBeLessThanOrEqual(76);
  }
});

test("where base64 is not smaller the encoding is the usual one", () => {
  fc.assert(
    fc.property(texts, (content) => {
      const encoding = transferEncoding(content);
      const bytes = Buffer.from(content);
      const escaped = bytes.filter((byte) => byte > 126 || byte === 61).length;
      const isDense = 2 * escaped > bytes.length / 3;
      const usual = new MailComposer({ text: content }).compile().getTransferEncoding() || "7bit";
      expect(encoding ?? "7bit").toBe(isDense ? "base64" : usual);
    }),
    { numRuns: 500 },
  );
});
