import type { Words } from "../../catalogue.ts";
import type { additions as english } from "../en/additions.ts";

/** What the pages of what units add to surveys say. */
export const additions: Words<typeof english> = {
  "console.additions.state": "الحالة",
  "console.additions.state.draft": "بانتظار النشر",
  "console.additions.state.published": "يُسأل",
  "console.additions.state.left": "لم يعد يُسأل",
  "console.additions.intro": "يبقى أساس الاستبيان واحدًا للجميع. وتضيف الوحدة ما يصل إلى ثلاثة أسئلة وأمثلة لمن يتبعها.",
  "console.additions.empty": "لم تُضف أي وحدة شيئًا بعد",
  "console.additions.empty.next":
    "اختاروا استبيانًا قيد الاستخدام والوحدة التي تضيف إليه. تُنشأ الوحدات في صفحة «المنظمة».",
  "console.additions.new": "الإضافة إلى استبيان",
  "console.additions.begin": "متابعة",
  "console.additions.survey": "الاستبيان",
  "console.additions.unit": "الوحدة",
  "console.additions.saved": "آخر حفظ",
  "console.additions.for": "{unit} تضيف إلى {survey}",
  "console.additions.core": "الأساس، وهو مقفل",
  "console.additions.core.hint":
    "تُطرح هذه الأسئلة على الجميع وبهذه الكلمات لتبقى الأرقام قابلة للمقارنة. ويمكنكم وضع مثال بجانب كل سؤال.",
  "console.additions.locked": "مقفل",
  "console.additions.example": "مثال، ويُقرأ «على سبيل المثال: …»",
  "console.additions.own": "أسئلة الوحدة: {count} من 3",
  "console.additions.own.most": "تضيف الوحدة ثلاثة أسئلة على الأكثر.",
  "console.additions.after": "يأتي بعد",
  "console.additions.after.last": "السؤال الأخير",
  "console.additions.discard": "تجاهل المسودة",
  "console.additions.take": "التوقف عن طرح كل ذلك",
  "console.additions.wait": "ينشرها مالك أو مدير على مستوى المنظمة كلها.",
  "console.additions.nothing": "لا يوجد استبيان كهذا للإضافة إليه، أو أن هذه الوحدة ليست لكم.",
  "console.additions.what": "ما الذي سيتغيّر",
};
