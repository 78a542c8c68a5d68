import { chartWords } from "@afterword/language";
import { expect, test } from "vitest";
import { chartDocument, npsBars } from "./index.ts";
import { readXml, within } from "./well-formed.test.helper.ts";

const row = { label: "ICT", value: 41, n: 120, interval: null, withheld: null };
const notes = ["Live data, all sites, <2026>", "n = 120", "Made on 23 November 2026"];

test.each(["en", "ar", "zh"])(
  "a file in %s stands alone: title, finding, chart, notes, and its own colours",
  (locale) => {
    const chart = npsBars({ title: "NPS by team", rows: [row] }, { words: chartWords(locale) });
    const file = chartDocument(chart, { notes }, { words: chartWords(locale) });
    const root = readXml(file);
    const texts = within(root).filter(({ name }) => name === "text");
    const said = texts.map(({ text }) => text);
    expect(said).toContain("NPS by team");
    for (const note of notes) expect(said).toContain(note);
    const inner = root.children.find(({ name }) => name === "svg");
    const height = Number(root.attributes["height"]);
    expect(Number(inner?.attributes["y"]) + Number(inner?.attributes["height"])).toBeLessThan(height);
    expect(Math.max(...texts.map(({ attributes }) => Number(attributes["y"])))).toBeLessThan(height);
    expect(root.children[0]?.attributes["fill"]).toBe("#ffffff");
    expect(file).not.toMatch(/var\(|<style|@import|href/);
  },
);

test("a long finding is broken into lines that fit", () => {
  const chart = {
    ...npsBars({ title: "NPS", rows: [row] }, { words: chartWords("en") }),
    sentence: "word ".repeat(80).trim(),
  };
  const root = readXml(chartDocument(chart, {}, { words: chartWords("en"), width: 320 }));
  const lines = root.children.filter(({ name, text }) => name === "text" && text.startsWith("word"));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.map(({ text }) => text).join(" ")).toBe(chart.sentence);
});
