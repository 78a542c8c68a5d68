import { expect, test } from "vitest";
import { renderCase } from "./case-mail.ts";
import type { CaseView } from "./case-view.ts";

const render = (changes: Partial<CaseView> = {}) =>
  renderCase({
    kind: "case-reply",
    locale: "en",
    name: null,
    reference: "FB-7K3Q9M",
    status: {
      code: "AB12-CD34",
      url: "https://feedback.example.org/s/AB12-CD34",
      entryUrl: "https://feedback.example.org/s",
    },
    words: "Thank you.",
    isClosed: false,
    canReply: true,
    isTest: false,
    ...changes,
  });

test("what the desk wrote is plain text: its lines stay, and nothing in it is markup or a template", () => {
  const words = "Line one\r\n\r\n{{secret}} {count} <script>alert(1)</script>\rLast & least";
  const { html, text } = render({ words });
  expect(text).toContain("Line one\n\n{{secret}} {count} <script>alert(1)</script>\nLast & least");
  expect(html).toContain(
    "Line one<br><br>{{secret}} {count} &lt;script&gt;alert(1)&lt;/script&gt;<br>Last &amp; least",
  );
});

test("it reads in the direction that it is written in, whatever the mail's", () => {
  const cell = (html: string) => /<td class="ink rule" dir="(\w+)" align="(\w+)"/.exec(html)?.slice(1);
  expect(cell(render({ locale: "ar", words: "1. Thank you." }).html)).toEqual(["ltr", "right"]);
  expect(cell(render({ locale: "en", words: "شكرًا لكم." }).html)).toEqual(["rtl", "left"]);
  expect(cell(render({ locale: "ar", words: "123" }).html)).toEqual(["rtl", "right"]);
});

test("a long answer is cut, and the page has the rest", () => {
  const { html, text } = render({ words: "é".repeat(9_000) });
  expect(text).toContain(`${"é".repeat(4_000)}…`);
  expect(Buffer.byteLength(html)).toBeLessThan(20_480);
});

test("the acknowledgement says what happens next and has the code; only the answer asks for a reply, where one is read", () => {
  const received = render({ kind: "case-received", words: null });
  expect(received.text).toContain("Somebody reads it and finds who can help.");
  expect(received.text).toContain("AB12-CD34");
  expect(received.text).toContain("You can also enter it at this address: https://feedback.example.org/s\n");
  expect(received.text).not.toContain("answer this mail");
  expect(render().text).toContain("If something is still open, answer this mail.");
  expect(render({ canReply: false }).text).not.toContain("answer this mail");
});

test("the answer that closes a message says so", () => {
  const closing = render({ isClosed: true });
  expect(closing.text).toContain("With this answer we have finished with your message.");
  expect(closing.html).toContain("With this answer we have finished with your message.");
  expect(render().text).not.toContain("we have finished");
});

test("without a page to show there is no link, and without words no answer", () => {
  const { html, text } = render({ kind: "case-closed", status: null });
  expect(html + text).not.toMatch(/https?:|<a /);
  expect(() => render({ words: null })).toThrow("no answer");
});
