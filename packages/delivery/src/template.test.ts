import { expect, test } from "vitest";
import { compileTemplate } from "./template.ts";

const html = (source: string) => compileTemplate<Record<string, unknown>>(source, { makes: "html" });
const text = (source: string) => compileTemplate<Record<string, unknown>>(source, { makes: "text" });

test("HTML is escaped, text is not", () => {
  const name = `O'Brien & Sons <ops> "x"`;
  expect(html("<p>{{name}}</p>")({ name })).toBe("<p>O&#x27;Brien &amp; Sons &lt;ops&gt; &quot;x&quot;</p>");
  expect(text("{{name}}")({ name })).toBe(name);
});

test.each(["{{{x}}}", "{{&x}}", "{{& x}}", "{{~{x}~}}", "{{~&x~}}", "{{#if x}}{{#each y}}{{{x}}}{{/each}}{{/if}}"])(
  "%s is refused in HTML and in text, whatever is filled in",
  (source) => {
    expect(() => html(source)({})).toThrow(/unescaped/);
    expect(() => text(source)({})).toThrow(/unescaped/);
  },
);

test.each([
  "{{> x}}",
  "{{#> x}}y{{/x}}",
  "{{* x}}",
  "{{#* inline 'x'}}y{{/inline}}",
  "{{nosuch 1}}",
  "{{#nosuch 1}}{{/nosuch}}",
  "{{",
])("%s is refused", (source) => {
  expect(() => html(source)({ x: 1 })).toThrow();
});

test("what is filled in is not read as a template", () => {
  const name = "{{secret}} {{constructor.constructor('return process')()}} {{> x}} {{{x}}}";
  expect(text("{{name}}")({ name, secret: "LEAK" })).toBe(name);
  expect(html("{{name}}")({ name, secret: "LEAK" })).not.toContain("LEAK");
});

test("a field that is missing is an error, an inherited one is empty", () => {
  expect(() => html("{{nme}}")({ name: "A" })).toThrow(/nme/);
  expect(html("{{constructor}}{{__proto__}}")({})).toBe("");
});
