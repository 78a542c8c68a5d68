import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { render } from "../html.ts";
import { noticePage } from "../notice-page.ts";
import { scriptElement } from "../script/script-element.ts";
import { contentSecurityPolicy } from "./sheet.ts";

const page = noticePage({ locale: "en", kind: "notFound", isTest: false });
const sheet = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? "";

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");

test("the policy allows the style and the script of the page by their hashes, and nothing else inline", () => {
  const script = /<script type="module">([^]*)<\/script>/.exec(render(scriptElement))?.[1] ?? "";
  expect(contentSecurityPolicy()).toBe(
    `default-src 'none'; style-src 'sha256-${hashOf(sheet)}'; script-src 'sha256-${hashOf(script)}'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  );
});

test("a page is framed by the sites that are named, and by nobody else", () => {
  const policy = contentSecurityPolicy(["https://intranet.example.org", "https://desk.example.org"]);
  expect(policy).toMatch(/; frame-ancestors https:\/\/intranet\.example\.org https:\/\/desk\.example\.org$/);
});

test("the style follows the direction of the text and loads nothing", () => {
  expect(sheet.length).toBeGreaterThan(1_000);
  expect(sheet).not.toMatch(
    /(margin|padding|border|inset)-(left|right)|(text-align|float): (left|right)|[ ;{](left|right):/,
  );
  expect(sheet).not.toMatch(/url\(|@import|</);
});

/** Relative luminance of #rgb or #rrggbb (WCAG 2.2). */
function luminance(color: string): number {
  const digits = color.length === 4 ? color.slice(1).replace(/./g, "$&$&") : color.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((i) => {
    const channel = parseInt(digits.slice(i, i + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const [light = {}, dark = {}] = [...sheet.matchAll(/:root \{([^}]*)\}/g)].map(([, body = ""]) =>
  Object.fromEntries([...body.matchAll(/--([a-z-]+): (#[0-9a-f]+)/g)].map(([, name, color]) => [name, color])),
);

test.each([
  ["ink", "card", 4.5],
  ["ink", "tint", 4.5],
  ["soft", "card", 4.5],
  ["soft", "tint", 4.5],
  ["hue", "card", 4.5],
  ["hue", "tint", 4.5],
  ["on", "hue", 4.5],
  ["on", "strong", 4.5],
  ["bad", "card", 4.5],
  ["bad", "bad-tint", 4.5],
  ["ink", "bad-tint", 4.5],
  ["test-ink", "test", 4.5],
  ["edge", "card", 3],
])("%s on %s has a contrast of at least %d, in light and in dark", (front, back, least) => {
  for (const colors of [light, dark]) {
    const [low = 0, high = 0] = [luminance(colors[front]), luminance(colors[back])].sort((a, b) => a - b);
    expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(least);
  }
});
