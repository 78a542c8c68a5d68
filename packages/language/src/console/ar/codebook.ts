import type { Words } from "../../catalogue.ts";
import type { codebook as english } from "../en/codebook.ts";

export const codebook: Words<typeof english> = {
  "console.codebook.intro":
    "تُرمَّز التعليقات بحسب مواضيع، ولكل موضوع كلمات بكل لغة: يتناول التعليق موضوعًا إذا وردت فيه إحدى كلماته. كل تغيير يعيد ترميز جميع التعليقات.",
  "console.codebook.language": "الكلمات باللغة",
  "console.codebook.terms":
    "المصطلح كلمة أو عدة كلمات، أو أي منهما وفي آخره * ليشمل كل كلمة تبدأ به. مصطلح واحد في كل سطر.",
  "console.codebook.termsOf": "الكلمات",
  "console.codebook.wrong": "”{term}“ ليس مصطلحًا. اكتب كلمات، ولا يجوز إلا * في آخرها.",
  "console.codebook.wrongElsewhere": "”{term}“ في {theme}، بلغة أخرى، ليس مصطلحًا.",
  "console.codebook.remove": "إزالة {theme}",
  "console.codebook.name": "اسم موضوع جديد",
  "console.codebook.name.hint": "حتى 40 حرفًا لاتينيًا صغيرًا وأرقام وواصلات.",
  "console.codebook.name.wrong": "حروف لاتينية صغيرة وأرقام وواصلات، تبدأ بحرف، واسم غير موجود بعد.",
  "console.codebook.add": "إضافة موضوع",
  "console.codebook.try": "جرّبه على أحدث التعليقات",
  "console.codebook.save": "حفظ وإعادة ترميز الكل",
  "console.codebook.saved": "حُفظ الدليل، وتجري إعادة ترميز جميع التعليقات وفقًا له.",
  "console.codebook.export": "تنزيل بصيغة {kind}",
  "console.codebook.tried": "ما الذي سيتغير",
  "console.codebook.tried.none": "لا توجد تعليقات بعد لتجربته عليها.",
  "console.codebook.tried.covered":
    "{n, plural, zero {لا تعليقات.} one {من أحدث تعليق سيتناول {after} موضوعًا؛ والآن {before}.} two {من أحدث تعليقين سيتناول {after} موضوعًا؛ والآن {before}.} few {من أحدث # تعليقات سيتناول {after} موضوعًا؛ والآن {before}.} many {من أحدث # تعليقًا سيتناول {after} موضوعًا؛ والآن {before}.} other {من أحدث # تعليق سيتناول {after} موضوعًا؛ والآن {before}.}}",
  "console.codebook.tried.same": "لن يكسب أي موضوع تعليقًا ولن يخسره.",
  "console.codebook.tried.before": "الآن",
  "console.codebook.tried.after": "بعد ذلك",
  "console.codebook.tried.gained": "تعليقات تُضاف",
  "console.codebook.tried.lost": "تعليقات تُزال",
};
