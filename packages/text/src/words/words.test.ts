import { describe, expect, it } from "vitest";
import { languageOf } from "./language-of.ts";
import { normalize } from "./normalize.ts";
import { clauseEnd, segment, segmentForTerms } from "./segment.ts";
import { stem } from "./stem.ts";
import { Terms } from "./terms.ts";

describe("normalize", () => {
  it("evens out case, accents, width, ё, Arabic vowel signs, letter forms and stretching", () => {
    expect(normalize("Ｔrès DÉÇU", "fr")).toBe("tres decu");
    expect(normalize("Ещё МОЙ", "ru")).toBe("еще мой");
    expect(normalize("شُكـــرًا لِلْإدَارَةِ أُولى", "ar")).toBe("شكرا للاداره اولي");
    expect(normalize("It doesn’t, I cannot", "en")).toBe("it does not, i can not");
  });

  it("takes mark-up out and leaves a lone sign", () => {
    expect(normalize("<b class='x'>slow</b>&nbsp;3 < 4", "en").replaceAll(/\s+/gu, " ")).toBe(" slow 3 < 4");
  });
});

describe("segment", () => {
  it("cuts at letters' ends, Chinese by words, and says where clauses end", () => {
    expect(segment("L'agent est lent, mais poli.", "fr")).toEqual([
      "l",
      "agent",
      "est",
      "lent",
      "",
      "mais",
      "poli",
      "",
    ]);
    expect(segment("系统很慢，用VPN连接", "zh")).toEqual(["系统", "很慢", "", "用", "vpn", "连接"]);
    expect(segmentForTerms("很慢 ok", "zh")).toEqual(["很", "慢", "ok"]);
    expect(segment("سريع، شكرا", "ar")).toEqual(["سريع", "", "شكرا"]);
    expect(segment("", "en")).toEqual([]);
  });
});

describe("stem", () => {
  it.each([
    ["ru", "медленного медленная медленные", "медленн"],
    ["ru", "ответа ответы ответом", "ответ"],
    ["fr", "formulaire formulaires", "formulair"],
    ["es", "formulario formularios", "formulari"],
    ["es", "demorado demorada demoras", "demor"],
    ["en", "delay delays delayed", "delay"],
    ["ar", "والموظفين الموظف بالموظفات", "موظف"],
    ["zh", "系统", "系统"],
  ] as const)("%s: %s have one stem", (locale, words, expected) => {
    expect(new Set(words.split(" ").map((word) => stem(word, locale)))).toEqual(new Set([expected]));
  });
});

describe("languageOf", () => {
  it.each([
    ["The printer on my floor has been out of paper for a week.", undefined, "en"],
    ["La imprimante de mi planta no tiene papel y nadie viene.", undefined, "es"],
    ["L'imprimante de mon étage est sans papier depuis une semaine.", undefined, "fr"],
    ["Принтер на моём этаже стоит без бумаги.", "en", "ru"],
    ["الطابعة في الطابق الثاني بلا ورق", "en", "ar"],
    ["打印机没有纸 HP LaserJet", "en", "zh"],
    ["The printer has no paper and nobody comes.", "fr", "en"],
    ["OK", "fr", "fr"],
    ["Merci", "es-CO", "es"],
    ["Der Drucker auf meiner Etage hat seit einer Woche kein Papier mehr.", "en", "unknown"],
    ["Принтер не працює, і ніхто не відповідає.", "ru", "unknown"],
    ["چاپگر کاغذ ندارد", "ar", "unknown"],
    ["プリンターの紙がない", "zh", "unknown"],
    ["Ο εκτυπωτής", "en", "unknown"],
    ["😀😀 12 !!", "en", "unknown"],
    ["", "en", "unknown"],
  ])("%s (asked in %s) is %s", (text, expected, locale) => {
    expect(languageOf(text, expected)).toBe(locale);
  });
});

describe("Terms", () => {
  const at = (terms: string[], text: string, locale: "en" | "ar" | "zh" = "en") => {
    const words = segmentForTerms(text, locale);
    const index = new Terms(
      locale,
      terms.map((term) => [term, term] as const),
    );
    return words.flatMap((_, place) => index.at(words, place)?.value ?? []);
  };

  it("finds words, beginnings and several words, the longest first", () => {
    expect(at(["slow", "confus*", "too slow"], "Too slow and confusing; slowly")).toEqual([
      "too slow",
      "slow",
      "confus*",
    ]);
    expect(at(["out of"], "out, of")).toEqual([]);
    expect(at(["طلب"], "والطلب مغلق", "ar")).toEqual(["طلب"]);
    expect(at(["不好", "不好意思"], "不好意思", "zh")).toEqual(["不好意思"]);
  });

  it("takes signs of patterns for text", () => {
    expect(at(["(a+)+$", ".*"], "aaaaaaaaaaaaaaaaaaaaaaaaaaaa!")).toEqual([]);
    expect(clauseEnd).toBe("");
  });
});
