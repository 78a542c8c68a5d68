import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { builtForBrowser } from "../stories/built-for-browser.ts";

// What surveys inside applications cost in a browser, without React, which is there already.

const external = ["react", "react/jsx-runtime", "react-dom", "survey-core", "survey-core/themes", "survey-react-ui"];
const sizeOf = (text: string): number => gzipSync(text, { level: 9 }).length;

test("a survey without looks is at most 15 KB, and has nothing of SurveyJS and no words", async () => {
  const [first, ...later] = await builtForBrowser(`export { useSurvey, sendTo } from "@afterword/react";`, external);
  console.log(`useSurvey: ${String(sizeOf(first?.text ?? ""))} bytes`);
  expect(later).toEqual([]);
  expect(sizeOf(first?.text ?? "")).toBeLessThanOrEqual(15 * 1024);
  expect(first?.text).not.toMatch(/survey-core|survey-react-ui|from\s*"node:|page\.send/);
});

test("a survey loads what shows it when it is shown", async () => {
  const [first, ...later] = await builtForBrowser(`export { Survey } from "@afterword/react";`, external);
  const shown = later.find(({ text }) => text.includes("survey-react-ui"));
  console.log(`Survey: ${String(sizeOf(first?.text ?? ""))} bytes, later ${String(sizeOf(shown?.text ?? ""))} bytes`);
  expect(first?.text).not.toMatch(/survey-core|survey-react-ui|page\.send/);
  expect(sizeOf(first?.text ?? "")).toBeLessThanOrEqual(15 * 1024);
  expect(shown).toBeDefined();
});

test("the script of any page is at most 5 KB, and has nothing of React or SurveyJS and no words", async () => {
  const [first, ...later] = await builtForBrowser(`import "@afterword/embed";`);
  console.log(`embed.js: ${String(sizeOf(first?.text ?? ""))} bytes`);
  expect(later).toEqual([]);
  expect(sizeOf(first?.text ?? "")).toBeLessThanOrEqual(5 * 1024);
  expect(first?.text).not.toMatch(/react|survey-core|page\.send|innerHTML|\beval\b|new Function|setAttribute\(.style/);
});

test("the script that tells what was done is at most 2 KB, and reads nothing as HTML", async () => {
  const [first, ...later] = await builtForBrowser(`import "@afterword/embed/did";`);
  console.log(`did.js: ${String(sizeOf(first?.text ?? ""))} bytes`);
  expect(later).toEqual([]);
  expect(sizeOf(first?.text ?? "")).toBeLessThanOrEqual(2 * 1024);
  expect(first?.text).not.toMatch(/innerHTML|\beval\b|new Function|setAttribute\(.style/);
});
