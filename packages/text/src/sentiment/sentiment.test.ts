import { describe, expect, it } from "vitest";
import { sentiment } from "./sentiment.ts";

/** Sentences of our own, apart from those that `npm run eval:text` measures on. */
const said = {
  en: {
    positive: [
      "I can't complain.",
      "Not bad at all, really quick.",
      "She sorted it on the first try, wonderful!",
      "No issues whatsoever 👍",
    ],
    negative: [
      "The form is not clear and nobody answers.",
      "Still not repaired after ten days.",
      "It isn't helpful.",
      "Rude and slow.",
    ],
    mixed: ["The staff are friendly, but the site is slow and confusing."],
    neutral: ["It was okay, nothing special."],
    null: ["I asked about my payslip.", "It would be nice to have a second printer.", ""],
  },
  fr: {
    positive: [
      "Rien à redire, travail soigné.",
      "Sans aucun problème, bravo !",
      "Ce n'est pas compliqué, c'est même facile.",
    ],
    negative: ["Ce n'est pas clair du tout.", "On m'a renvoyé d'un service à l'autre.", "Toujours pas réparé."],
    mixed: ["Équipe sympathique et polie mais procédure lourde et lente."],
    neutral: ["C'était moyen."],
    null: ["J'ai demandé une attestation.", "Il faudrait un accueil plus rapide."],
  },
  es: {
    positive: ["Sin inconvenientes, muy atentos.", "No hubo problemas, todo muy ágil."],
    negative: ["No es útil ni fácil.", "Trato pésimo.", "Nunca contestan el teléfono."],
    mixed: ["El personal es amable, pero el sistema es lento."],
    neutral: ["Más o menos."],
    null: ["Pedí un certificado.", "Ojalá fuera más rápido."],
  },
  ru: {
    positive: ["Претензий нет, спасибо!", "Без проблем, очень удобно."],
    negative: ["Ничего не понятно и неудобно.", "Хамское отношение.", "Так и не починили, не помогли."],
    mixed: ["Сотрудники приветливые, но ждать долго."],
    neutral: ["Так себе."],
    null: ["Я просил справку.", "Хотелось бы быстрее."],
  },
  ar: {
    positive: ["لا توجد أي مشاكل، تعامل راق ومهذب.", "خدمة رائعة وموظفون متعاونون"],
    negative: ["الخدمة ليست جيدة.", "تعامل سيئ وتجاهل للطلبات", "النموذج غير واضح"],
    mixed: ["الموظف محترم لكن النظام بطيء"],
    neutral: ["الخدمة عادية"],
    null: ["طلبت شهادة راتب.", "أتمنى أن تكون أسرع"],
  },
  zh: {
    positive: ["没有任何意见，办得又快又好。", "很周到，谢谢！"],
    negative: ["不太满意。", "网站打不开，电话也没人接。", "手续繁琐"],
    mixed: ["人很热情，但是办得太慢。"],
    neutral: ["一般般"],
    null: ["我申请了工资证明。", "希望能更快。"],
  },
} as const;

describe("sentiment", () => {
  for (const [locale, byLabel] of Object.entries(said))
    for (const [label, texts] of Object.entries(byLabel))
      it.each([...texts] as string[])(`${locale}: %s is ${label}`, (text) => {
        expect(String(sentiment(text, locale).label)).toBe(label);
      });

  it("abstains where the language isn't read, and reads that of a region", () => {
    expect(sentiment("Excellent", "de")).toEqual({ label: null, confidence: 0, source: "lexicon" });
    expect(sentiment("Excellent !", "fr-CA").label).toBe("positive");
  });

  it("is surer of more", () => {
    expect(sentiment("Excellent, quick and kind", "en").confidence).toBeGreaterThan(
      sentiment("Quick", "en").confidence,
    );
  });
});
