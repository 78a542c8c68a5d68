import type { Words } from "../../catalogue.ts";
import type { domains as english } from "../en/domains.ts";

export const domains: Words<typeof english> = {
  "console.domains.title": "نطاقات المرسِلين",
  "console.domains.intro":
    "ما تقوله خوادم الأسماء عن كل نطاق، وهو ما ينظر إليه مستقبلو البريد. أما توقيع خادم البريد وحقه في الإرسال فلا تُظهره إلا رسالة وصلت.",
  "console.domains.domain": "النطاق",
  "console.domains.record": "السجل",
  "console.domains.state": "ما وُجد",
  "console.domains.state.ok": "كما ينبغي",
  "console.domains.state.missing": "لا يوجد: قد تُعد الرسائل بريدًا مزعجًا",
  "console.domains.state.weak": "موجود، لكنه لا يطلب شيئًا",
  "console.domains.state.wrong": "لا يمكن استخدامه كما هو",
  "console.domains.state.unasked": "تعذر السؤال: لم يجب أي خادم أسماء",
  "console.domains.dkim": "المفاتيح التي تُوقَّع بها الرسائل غير معروفة هنا: خيار محددات التوقيع فارغ.",
};
