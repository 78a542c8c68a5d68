import type { Words } from "../../catalogue.ts";
import type { aggregates as english } from "../en/aggregates.ts";

/** The page of figures that are compared with those of other organisations. */
export const aggregates: Words<typeof english> = {
  "console.aggregates.intro":
    "يمكن للجهات التي تطرح السؤال نفسه أن تقارن رقمًا. تسلّم كل جهة ملفًا وقّعته، وليس فيه إجابة أحد.",
  "console.aggregates.ours": "رقمنا",
  "console.aggregates.organisation": "اسمنا في الملف",
  "console.aggregates.organisation.hint": "كما يعرفنا الآخرون.",
  "console.aggregates.survey": "الاستبيان",
  "console.aggregates.question": "السؤال",
  "console.aggregates.from": "من أول يوم في الشهر",
  "console.aggregates.to": "إلى أول يوم في الشهر",
  "console.aggregates.days.hint": "أشهر كاملة انتهت، ولا يدخل فيها اليوم الثاني.",
  "console.aggregates.make": "حفظ الملف الموقّع",
  "console.aggregates.theirs": "المقارنة",
  "console.aggregates.choose": "اختيار ملفات",
  "console.aggregates.unreadable": "هذا ليس ملف رقم: {name}.",
  "console.aggregates.beside": "جنبًا إلى جنب",
  "console.aggregates.figure": "الرقم",
  "console.aggregates.change": "مقارنةً بالأول",
  "console.aggregates.first": "يُقارَن به ما عداه",
  "console.aggregates.key": "المفتاح",
  "console.aggregates.key.hint": "اسألوا الجهة عن مفتاحها بطريق آخر، وتأكدوا أنه هو نفسه.",
  "console.aggregates.own": "مفتاحنا",
  "console.aggregates.remove": "اختيار ملفات أخرى",
  "console.aggregates.few": "أجاب عدد قليل جدًا من الناس، فلا يُبلَّغ هذا لغيركم.",
  "console.aggregates.months": "اختاروا أوائل أشهر انتهت.",
  "console.problem.aggregate_invalid": "أحد الملفات ليس كما وُقّع. اطلبوه من الجهة من جديد.",
  "console.problem.definitions_differ": "تسأل هذه الجهات أو تحسب بطرق مختلفة، فلا يمكن مقارنة أرقامها.",
};
