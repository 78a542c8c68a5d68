import { expect, test } from "vitest";
import { withoutQuotes } from "./without-quotes.ts";

const address = `c+${"0".repeat(26)}-${"1".repeat(16)}@bounces.example.org`;

test.each([
  ["It works now.", "It works now."],
  ["It works.\r\n\r\nOn Mon, 5 Jan 2026 the desk wrote:\r\n> Does it?\r\n> Yes?", "It works."],
  [`It works.\n\nOn Mon, 5 Jan 2026 at 10:00, ICT desk <\n${address}> wrote:\n\n> Does it?`, "It works."],
  [`نعم، شكرًا.\n\nفي الاثنين كتب <${address}>:\n> هل`, "نعم، شكرًا."],
  ["谢谢。\n\n-----原始邮件-----\n发件人: ICT\n你好", "谢谢。"],
  ["Oui.\n\n________________________________\nDe : ICT", "Oui."],
  ["No.\n\nVon: Desk <desk@example.org>\nGesendet: Montag\n\nHallo", "No."],
  ["No.\n\nAmina\n-- \nAmina of Finance\n+41", "No.\n\nAmina"],
  ["Two things:\n1. The claim\n2. The form", "Two things:\n1. The claim\n2. The form"],
  ["Write to me: amina@example.org\nThank you", "Write to me: amina@example.org\nThank you"],
  ["> Does it?\nYes, it does.", "Yes, it does."],
  ["> Does it?\n> Yes?", ""],
  ["a\u0000b\n\n\n\n\nc", "ab\n\nc"],
])("of %j what they wrote stays", (text, own) => {
  expect(withoutQuotes(text)).toBe(own);
});

test("what is long is cut", () => {
  expect(withoutQuotes("é".repeat(9_000))).toBe(`${"é".repeat(8_000)}…`);
});
