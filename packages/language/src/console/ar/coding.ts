import type { Words } from "../../catalogue.ts";
import type { coding as english } from "../en/coding.ts";

export const coding: Words<typeof english> = {
  "console.coding.intro":
    "يُسحب ما يصل إلى 50 تعليقًا من لغة وربع سنة، وهي نفسها للجميع. يرمّز شخصان كل تعليق. ولا يظهر ما قاله الآخر إلا بعد أن يرمّز كلاهما الكل.",
  "console.coding.language": "اللغة",
  "console.coding.quarter": "ربع السنة",
  "console.coding.quarter.of": "الربع {quarter} من {year}",
  "console.coding.empty": "لا توجد تعليقات لترميزها",
  "console.coding.empty.next":
    "اختر لغة أو ربع سنة آخر. تُستثنى الاستبيانات التي تحتاج أرقامها إلى عدة أشخاص، وكذلك ما تتناوله حالة مقيدة.",
  "console.coding.progress":
    "{done, plural, zero {لم ترمّز أي تعليق من أصل {all}.} one {رمّزت تعليقًا واحدًا من أصل {all}.} two {رمّزت تعليقين من أصل {all}.} few {رمّزت # تعليقات من أصل {all}.} many {رمّزت # تعليقًا من أصل {all}.} other {رمّزت # تعليق من أصل {all}.}}",
  "console.coding.sentiment": "ماذا يقول عن الخدمة؟",
  "console.coding.says.positive": "إيجابي",
  "console.coding.says.neutral": "محايد",
  "console.coding.says.negative": "سلبي",
  "console.coding.says.unclear": "لا يمكن الجزم",
  "console.coding.themes": "ما موضوعه؟",
  "console.coding.keys":
    "المفاتيح: الأسهم للاختيار، والأرقام لتحديد المواضيع التسعة الأولى، ومفتاح الإدخال للحفظ والمتابعة.",
  "console.coding.theme": "{at} {theme}",
  "console.coding.save": "حفظ ومتابعة",
  "console.coding.back": "العودة إلى السابق",
  "console.coding.choose": "حدد أولًا ماذا يقول عن الخدمة.",
  "console.coding.mine": "لقد رمّزتها كلها. يظهر هنا ما قيل بعد أن يرمّزها شخصان.",
  "console.coding.taken": "أما البقية فقد رمّزها شخصان آخران.",
  "console.coding.done": "رمّز شخصان كل هذه التعليقات",
  "console.coding.comment": "التعليق",
  "console.coding.first": "قال الأول",
  "console.coding.second": "قال الآخر",
  "console.coding.export": "تنزيل الترميزات بصيغة {kind}",
};
