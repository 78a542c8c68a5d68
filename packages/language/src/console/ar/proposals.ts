import type { Words } from "../../catalogue.ts";
import type { proposals as english } from "../en/proposals.ts";

export const proposals: Words<typeof english> = {
  "console.proposals.title": "ما ينبغي العمل عليه",
  "console.proposals.intro":
    "ما يبرز في الأرقام، كموضع للنظر. من ينظر إلى مئة مجموعة يجد بعضها بالصدفة: اقرأ التعليقات قبل أن تخطّط.",
  "console.proposals.empty": "لا شيء للنظر فيه بعد",
  "console.proposals.empty.next": "انشر استبيانًا يسأل عن الرضا أو التوصية أو السهولة.",
  "console.proposals.kind.driver": "أصلِح أولًا",
  "console.proposals.kind.outlier": "مجموعات بارزة",
  "console.proposals.kind.signal": "أشهر بارزة",
  "console.proposals.kind.cause": "أسباب جذرية في ازدياد",
  "console.proposals.kind.theme": "مواضيع في ازدياد",
  "console.proposals.why.driver": "وزنها في الرضا أكبر من حصتها، والإجابات عنها أسوأ من غيرها.",
  "console.proposals.why.outlier": "تقع دون ما يكون عادة لمجموعات بهذا العدد من الإجابات.",
  "console.proposals.why.signal": "آخر شهر يقع دون المعتاد في السنة السابقة.",
  "console.proposals.why.cause": "تظهر في حصة من الحالات أكبر من السابق، وفي خمس حالات أو أكثر.",
  "console.proposals.why.theme": "في الأشهر الستة الأخيرة كتب عنها عدد أكبر من السنة السابقة. اقرؤوا ما كتبوه.",
  "console.proposals.none": "لا شيء بارز.",
  "console.proposals.skipped": "لا يمكن النظر في هذا هنا: الإجابات قليلة جدًا، أو لا يحق لك رؤيته.",
  "console.proposals.far": "أدنى بكثير",
  "console.proposals.figure": "الرقم",
  "console.proposals.beside.driver": "متوسط كل العوامل",
  "console.proposals.beside.outlier": "كل المجموعات معًا",
  "console.proposals.beside.signal": "المعتاد في السنة السابقة",
  "console.proposals.beside.cause": "من الحالات السابقة",
  "console.proposals.beside.theme": "في السنة السابقة",
  "console.proposals.importance": "وزنه فيما يُفسَّر",
  "console.proposals.reviews": "مراجعات متأخرة",
};
