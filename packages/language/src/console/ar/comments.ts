import type { Words } from "../../catalogue.ts";
import type { comments as english } from "../en/comments.ts";

export const comments: Words<typeof english> = {
  "console.comments.themes": "عمّ تتحدث التعليقات",
  "console.comments.coverage":
    "{n, plural, zero {لا تعليقات.} one {من تعليق واحد يتناول {share} موضوعًا.} two {من تعليقين يتناول {share} موضوعًا.} few {من # تعليقات يتناول {share} موضوعًا.} many {من # تعليقًا يتناول {share} موضوعًا.} other {من # تعليق يتناول {share} موضوعًا.}}",
  "console.comments.byScore": "ما يقوله التعليق هو ما تقوله درجته.",
  "console.comments.byWords":
    "{n, plural, zero {لا تعليقات من دون درجة.} one {حيث لا درجة يُقدَّر ذلك من الكلمات: في تعليق واحد.} two {حيث لا درجة يُقدَّر ذلك من الكلمات: في تعليقين.} few {حيث لا درجة يُقدَّر ذلك من الكلمات: في # تعليقات.} many {حيث لا درجة يُقدَّر ذلك من الكلمات: في # تعليقًا.} other {حيث لا درجة يُقدَّر ذلك من الكلمات: في # تعليق.}}",
  "console.comments.notEstimated": "لا تُقدَّر التعليقات بهذه اللغات لأن الخطأ فيها سيكون كثيرًا: {languages}.",
  "console.comments.notChecked":
    "لا تُقدَّر بعدُ التعليقات التي بلا درجة، لأن أحدًا لم يتحقق من ذلك على تعليقاتكم: {languages}. ويُقرَّر ذلك بعد أن يرمّز شخصان 20 تعليقًا.",
  "console.comments.theme": "الموضوع",
  "console.comments.sentiment": "ما يقوله",
  "console.comments.says.positive": "إيجابي",
  "console.comments.says.neutral": "محايد",
  "console.comments.says.negative": "سلبي",
  "console.comments.estimated.positive": "إيجابي، تقديرًا",
  "console.comments.estimated.neutral": "محايد، تقديرًا",
  "console.comments.estimated.negative": "سلبي، تقديرًا",
  "console.comments.theme.timeliness": "السرعة والمواعيد",
  "console.comments.theme.staff": "الموظفون",
  "console.comments.theme.communication": "التواصل",
  "console.comments.theme.resolution": "الحل",
  "console.comments.theme.process": "الإجراءات",
  "console.comments.theme.system": "النظام",
  "console.comments.theme.overall": "عمومًا",
  "console.comments.rising": "ما يزداد",
  "console.comments.rising.none": "لا موضوع يكتب عنه عدد أكبر بوضوح من الناس مقارنة بالأشهر الاثني عشر السابقة.",
  "console.comments.rising.everywhere":
    "{theme}: {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}، {share} ممن كتبوا، و{before} في الأشهر الاثني عشر السابقة.",
  "console.comments.rising.at":
    "{theme}، {group}: {people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}}، {share} ممن كتبوا، و{before} في الأشهر الاثني عشر السابقة.",
  "console.comments.rising.show": "عرض هذه التعليقات",
  "console.comments.recode": "إعادة ترميز كل التعليقات",
  "console.comments.coding":
    "{done, plural, zero {تجري إعادة ترميز التعليقات.} one {تجري إعادة ترميز التعليقات: إجابة واحدة حتى الآن.} two {تجري إعادة ترميز التعليقات: إجابتان حتى الآن.} few {تجري إعادة ترميز التعليقات: # إجابات حتى الآن.} many {تجري إعادة ترميز التعليقات: # إجابة حتى الآن.} other {تجري إعادة ترميز التعليقات: # إجابة حتى الآن.}}",
  "console.comments.failed": "توقف الترميز. ابدأه من جديد.",
  "console.comments.find": "بهذه الكلمات",
  "console.comments.estimates.by": "كيف تُقرأ التعليقات التي بلا درجة",
  "console.comments.estimates.unchecked": "لا تُقدَّر بعدُ: لم يتحقق أحد من ذلك على تعليقاتكم",
  "console.comments.estimates.readyOwn": "تُقدَّر بكلمات جاهزة",
  "console.comments.estimates.learnt": "تُقدَّر بنموذج تعلّم من تعليقاتكم",
  "console.comments.estimates.off": "لا تُقدَّر: الخطأ فيها كثير على تعليقاتكم",
  "console.comments.estimates.offReady": "لا تُقدَّر: الخطأ فيها كثير على جمل جاهزة",
  "console.comments.estimates.language": "اللغة",
  "console.comments.estimates.how": "التعليقات التي بلا درجة",
  "console.comments.estimates.checked": "على ما رمّزه موظفوكم",
  "console.comments.estimates.none": "رُمّز أقل من {least} حتى الآن",
  "console.comments.estimates.figures":
    "{n, plural, zero {لا تعليقات} one {تعليق واحد: الصحيح {right}، والمعكوس {reversed}، والمتروك {abstained}} two {تعليقان: الصحيح {right}، والمعكوس {reversed}، والمتروك {abstained}} few {# تعليقات: الصحيح {right}، والمعكوس {reversed}، والمتروك {abstained}} many {# تعليقًا: الصحيح {right}، والمعكوس {reversed}، والمتروك {abstained}} other {# تعليق: الصحيح {right}، والمعكوس {reversed}، والمتروك {abstained}}}",
  "console.comments.estimates.learn": "التعلّم من جديد من الدرجات والترميز",
  "console.comments.estimates.learning": "يجري التعلّم. أعد تحميل الصفحة بعد لحظة.",
  "console.comments.words.title": "ما تدل عليه الكلمات",
  "console.comments.words.none": "لا كلمة يستعملها طرف أكثر من الآخر بوضوح، والتعليقات التي بلا موضوع قليلة التشابه.",
  "console.comments.words.detractors": "{language}: يكتب غير الراضين أكثر",
  "console.comments.words.promoters": "{language}: يكتب الراضون أكثر",
  "console.comments.words.typical": "{language}: ما يميز {group}",
  "console.comments.words.unthemed":
    "{language}: {n, plural, zero {لا تعليقات بلا موضوع} one {تعليق واحد بلا موضوع} two {تعليقان بلا موضوع} few {# تعليقات بلا موضوع} many {# تعليقًا بلا موضوع} other {# تعليق بلا موضوع}}",
  "console.comments.words.word":
    "{word} ({people, plural, zero {لا أحد} one {شخص واحد} two {شخصان} few {# أشخاص} many {# شخصًا} other {# شخص}})",
  "console.comments.words.quotes": "بكلماتهم",
  "console.comments.words.reason.typical":
    "{alike, plural, zero {لا تعليق آخر يشبهه} one {تعليق آخر يقوله بكلمات مشابهة} two {تعليقان آخران يقولانه بكلمات مشابهة} few {# تعليقات أخرى تقوله بكلمات مشابهة} many {# تعليقًا آخر تقوله بكلمات مشابهة} other {# تعليق آخر تقوله بكلمات مشابهة}}",
  "console.comments.words.reason.opposite":
    "{alike, plural, zero {يقول عكس الأكثرية} one {يقول عكس الأكثرية، ومعه تعليق آخر} two {يقول عكس الأكثرية، ومعه تعليقان آخران} few {يقول عكس الأكثرية، ومعه # تعليقات أخرى} many {يقول عكس الأكثرية، ومعه # تعليقًا آخر} other {يقول عكس الأكثرية، ومعه # تعليق آخر}}",
  "console.comments.agreement": "مدى صحة التقديرات",
  "console.comments.agreement.none": "لم يرمّز شخصان عينة من التعليقات بعد: مدى صحة التقديرات غير معروف.",
  "console.comments.agreement.few":
    "{n, plural, zero {لم يرمّز شخصان أي تعليق: هذا لا يكفي؛ يلزم {least}.} one {رمّز شخصان تعليقًا واحدًا: هذا لا يكفي؛ يلزم {least}.} two {رمّز شخصان تعليقين: هذا لا يكفي؛ يلزم {least}.} few {رمّز شخصان # تعليقات: هذا لا يكفي؛ يلزم {least}.} many {رمّز شخصان # تعليقًا: هذا لا يكفي؛ يلزم {least}.} other {رمّز شخصان # تعليق: هذا لا يكفي؛ يلزم {least}.}}",
  "console.comments.agreement.what": "ما جرى الحكم عليه",
  "console.comments.agreement.kappa": "اتفاق الشخصين (كابا كوهين)",
  "console.comments.agreement.right": "صحة التقدير، مما يتفق عليه الاثنان",
  "console.comments.agreement.share": "{share} ({lower} إلى {upper}) من {n}",
  "console.comments.agreement.tooFew": "قليل جدًا: {n} من {least}",
  "console.comments.translate": "ترجمة",
  "console.comments.translate.title": "ترجمة تعليق",
  "console.comments.translate.into": "إلى",
  "console.comments.translate.text": "الترجمة",
  "console.comments.translate.hint": "لا تذكر ما يدل على شخص بعينه. الترجمة الفارغة تزيل ما سبقها.",
  "console.comments.translate.save": "حفظ الترجمة",
  "console.comments.translated": "{language}، تُرجم في {at, date, long}",
  "console.comments.translated.by": "{language}، ترجمه {name} في {at, date, long}",
};
