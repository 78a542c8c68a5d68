import { defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { fillWords } from "./fill-words.ts";
import { html, render } from "./html.ts";
import { isolated, phrase } from "./phrase.ts";

const hostile = "\u2069\u202E<b>1-CNI\u2066";

test("a value from outside turns nothing around it", () => {
  const sentence = render(html`${phrase("ar", "page.request", "ref", hostile)} ${isolated(hostile)}`);
  expect(sentence.match(/<bdi[^>]*>&lt;b&gt;1-CNI<\/bdi>/g)).toHaveLength(2);
  expect(sentence).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});

test("nor does one that words of a survey name: it stays in its isolate", () => {
  const { definition } = defineSurvey("s", { who: q.text("Who?"), why: q.comment("Why {who}, {ref}?") });
  const fill = fillWords({ survey: definition, answers: { who: hostile }, reference: hostile, locale: "en" });
  const texts = definition.questions.map((question) => fill(question).text);
  expect(texts[1]).toBe("Why \u2068<b>1-CNI\u2069, \u2068<b>1-CNI\u2069?");
});
