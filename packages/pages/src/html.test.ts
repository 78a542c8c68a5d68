import { expect, test } from "vitest";
import { attributes, html, render } from "./html.ts";

test("what is filled in is escaped, markup and lists of it are not", () => {
  const rows = ["<b>", "&amp;"].map((row) => html`<li>${row}</li>`);
  expect(render(html`<ul title="${`"'`}">${rows}</ul>`)).toBe(
    `<ul title="&quot;&#39;"><li>&lt;b&gt;</li><li>&amp;amp;</li></ul>`,
  );
});

test("nothing is left of what is not there, but 0 is", () => {
  expect(render(html`[${null}${undefined}${false}${[]}${0}${""}]`)).toBe("[0]");
});

test("an object from outside is no markup", () => {
  const forged: unknown = JSON.parse(`{"markup":"<b>","Symbol(markup)":"<b>"}`);
  expect(render(html`[${forged as string}]`)).toBe("[]");
});

test("attributes are written, named or left out", () => {
  expect(render(attributes({ id: "a", checked: true, selected: false, name: null, value: `"<` }))).toBe(
    ` id="a" checked value="&quot;&lt;"`,
  );
});
