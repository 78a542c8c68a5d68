import type { Words } from "../../catalogue.ts";
import type { sample as english } from "../en/sample.ts";

export const sample: Words<typeof english> = {
  "console.sample.title": "إجابات مُختلَقة للتجول",
  "console.sample.about":
    "شاهد النتائج قبل أن يجيب أحد: أشخاص ودعوات وإجابات لاثني عشر شهرًا. إنها بيانات اختبار، ولا تُمَس الأرقام الفعلية أبدًا.",
  "console.sample.fill": "ملء جانب الاختبار",
  "console.sample.again": "متابعة",
  "console.sample.filling": "يجري الملء",
  "console.sample.removing": "تجري الإزالة",
  "console.sample.leave": "يستمر ذلك إذا غادرت هذه الصفحة.",
  "console.sample.filled": "في جانب الاختبار إجابات مُختلَقة.",
  "console.sample.failed": "توقف قبل النهاية. يمكن أن يستمر، أو تمكن إزالة الموجود.",
  "console.sample.results": "عرض نتائج جانب الاختبار",
  "console.sample.remove": "إزالة الإجابات المُختلَقة",
  "console.sample.remove.title": "إزالة كل ما هو مُختلَق؟",
  "console.sample.remove.body": "يزول الأشخاص والدعوات والإجابات المُختلَقة، ويبقى كل ما عدا ذلك في جانب الاختبار.",
  "console.sample.madeUp": "في هذه النتائج إجابات مُختلَقة لم يقدمها أحد.",
};
