import fc from "fast-check";
import { expect, test } from "vitest";
import { fromXliff, XliffError } from "./from-xliff.ts";
import { toXliff } from "./to-xliff.ts";

const unit = (path: string, source: string, target: string | null = null, madeFrom: string | null = null) => ({
  path,
  source,
  target,
  madeFrom,
});
const file = (units: readonly ReturnType<typeof unit>[]) => ({ survey: "visit", source: "en", target: "ar", units });
const xliff = (inside: string, version = "1.2") =>
  `<xliff version="${version}" xmlns="urn:oasis:names:tc:xliff:document:${version}">${inside}</xliff>`;
const around = (units: string) =>
  xliff(
    `<file original="visit" source-language="en" target-language="fr" datatype="plaintext"><body>${units}</body></file>`,
  );

test("names in braces are locked, a stale translation needs a review, what is missing has no target", () => {
  const written = toXliff(
    file([unit("title", "{csat} & <b> {{x} {csat}", "نص {csat}", "{csat} before"), unit("thanks", "Thanks")]),
  );
  expect(written).toContain('<source><ph id="1">{csat}</ph> &amp; &lt;b&gt; {{x} <ph id="1">{csat}</ph></source>');
  expect(written).toContain('<target state="needs-review-translation">نص <ph id="1">{csat}</ph></target>');
  expect(written).toContain('<alt-trans alttranstype="previous-version">');
  expect(fromXliff(written)).toEqual({
    survey: "visit",
    source: "en",
    target: "ar",
    units: [
      { path: "title", source: "{csat} & <b> {{x} {csat}", target: "نص {csat}", isDone: false },
      { path: "thanks", source: "Thanks", target: null, isDone: false },
    ],
  });
});

test("any words that a survey may have come back as they were", () => {
  const words = fc
    .string({ unit: "grapheme", minLength: 1 })
    .filter((text) => !/[^\P{Cc}\n]|[\uFFFE\uFFFF]/u.test(text));
  fc.assert(
    fc.property(words, words, words, (path, source, target) => {
      const [read] = fromXliff(toXliff(file([unit(path, source, target)]))).units;
      expect(read).toEqual({ path, source, target, isDone: true });
    }),
  );
});

test("what programs put around words is passed over", () => {
  const { units } = fromXliff(
    around(
      '<group id="g"><trans-unit id="title" approved="yes"><source>A <x id="1" equiv-text="{csat}"/> b</source>' +
        '<seg-source><mrk mtype="seg" mid="1">A</mrk></seg-source>' +
        '<target><mrk mtype="seg" mid="1"><g id="2">Le</g> <![CDATA[<b>]]> </mrk>mot</target><note>A note</note>' +
        "<alt-trans><source>Old</source><target>Vieux</target></alt-trans></trans-unit></group>" +
        '<trans-unit id="thanks"><source>Thanks</source><target state="signed-off"/></trans-unit>',
    ),
  );
  expect(units).toEqual([
    { path: "title", source: "A {csat} b", target: "Le <b> mot", isDone: true },
    { path: "thanks", source: "Thanks", target: "", isDone: true },
  ]);
});

test.each([
  [
    "an entity that is a file",
    `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${around("&a;")}`,
    "document type",
  ],
  ["an entity that grows", `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${around("&b;")}`, "document type"],
  ["an entity of nobody", around("<trans-unit id='a'><source>&who;</source></trans-unit>"), "It is no XML"],
  ["half of a file", around("<trans-unit id='a'>").slice(0, -20), "It is no XML"],
  ["nothing", "", "It is no XML"],
  ["another format", "<document/>", "its first element"],
  ["another version", xliff("<file/>", "2.0"), "It is XLIFF 2.0; save it as XLIFF 1.2."],
  ["no version", "<xliff/>", "of no version"],
  ["what is nested without end", around("<group>".repeat(200_000)), "nested too deeply"],
  ["no file", xliff(""), "no file element"],
  ["two files", xliff('<file original="a"/><file original="b"/>'), "several file elements"],
])("%s is refused", (_what, text, message) => {
  const read = () => fromXliff(text);
  expect(read).toThrow(XliffError);
  expect(read).toThrow(message);
});
