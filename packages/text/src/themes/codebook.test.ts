import { describe, expect, it } from "vitest";
import { CodebookError, defineCodebook, themesOf } from "./codebook.ts";
import { standardThemes } from "./standard-themes.ts";

const standard = defineCodebook(standardThemes);

describe("themesOf", () => {
  it.each([
    ["en", "The technician was rude, and it took three weeks.", ["timeliness", "staff"]],
    ["en", "Login fails after the upgrade.", ["system"]],
    ["en", "Blue.", []],
    ["fr", "La plateforme rame et personne ne nous a prévenus.", ["communication", "system"]],
    ["es", "Papeleo excesivo, pero gracias.", ["process", "overall"]],
    ["ru", "Сайты не открываются, а сотрудники невежливы.", ["staff", "system"]],
    ["ar", "انتظرنا أسبوعين والموظفون لا يجيبون", ["timeliness", "staff"]],
    ["zh", "审批手续繁琐，网站又打不开。", ["process", "system"]],
    ["de", "Das Portal ist langsam.", []],
  ])("%s: %s", (locale, text, themes) => {
    expect(themesOf(text, locale, standard)).toEqual(themes);
  });

  it("takes a unit's own themes", () => {
    const codebook = defineCodebook({ ...standard.terms, food: { en: ["meal*", "canteen"] } });
    expect(themesOf("The meals are cold and the canteen slow.", "en", codebook)).toEqual(["timeliness", "food"]);
  });

  it("is quick with as many terms as there may be", () => {
    const terms = Array.from({ length: 500 }, (_, at) => `ab ${"b ".repeat(4)}c${at}`);
    const codebook = defineCodebook({ odd: { en: terms } });
    const took = [1, 2, 3].map(() => {
      const startedAt = performance.now();
      themesOf("ab b b b b ".repeat(700), "en", codebook);
      return performance.now() - startedAt;
    });
    expect(Math.min(...took)).toBeLessThan(50);
  });
});

describe("defineCodebook", () => {
  it("refuses patterns and says where they are; a comment never meets one", () => {
    const wrong = () =>
      defineCodebook({
        "Bad name": { en: ["fine"] },
        bomb: { en: ["(a+)+$", "ok", "", "a*", ".*", "x".repeat(81), "a b c d e f g", "sl*w"] },
      });
    expect(wrong).toThrow(CodebookError);
    expect(wrong).toThrow(/^The codebook can't be used. Bad name: a theme's name is/u);
    try {
      wrong();
    } catch (error) {
      expect((error as CodebookError).mistakes.map((one) => one.split(":")[0])).toEqual([
        "Bad name",
        ...[0, 2, 3, 4, 5, 6, 7].map((at) => `bomb.en[${at}]`),
      ]);
    }
  });

  it("refuses a language that isn't read, and more than there may be", () => {
    expect(() => defineCodebook({ a: { de: ["gut"] } as never })).toThrow(
      "a.de: comments aren't read in this language",
    );
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`t${at}`, {}]));
    expect(() => defineCodebook(many)).toThrow("There are 101 themes; 100 are the most.");
    expect(() => defineCodebook({ a: { en: Array.from({ length: 501 }, (_, at) => `t${at}`) } })).toThrow("501 terms");
  });
});
