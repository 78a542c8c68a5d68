import type { Words } from "../../catalogue.ts";
import type { viewLinks as english } from "../en/view-links.ts";

export const viewLinks: Words<typeof english> = {
  "console.viewLinks.title": "روابط إلى العروض",
  "console.viewLinks.add": "إنشاء رابط",
  "console.viewLinks.about":
    "كل من لديه الرابط يرى أرقام {view} دون تسجيل الدخول: بلا تعليقات ولا أسماء، وبلا أي فترة أو تصفية أخرى.",
  "console.viewLinks.days": "ينتهي بعد",
  "console.viewLinks.made": "أُنشئ الرابط",
  "console.viewLinks.once": "انسخه الآن: لا يُعرض إلا هذه المرة. لا ترسله إلا إلى من يجوز له رؤية هذه الأرقام.",
  "console.viewLinks.link": "الرابط",
  "console.viewLinks.maker.member": "أنشأه {name}",
  "console.viewLinks.maker.key": "أُنشئ بالمفتاح {name}",
  "console.viewLinks.maker.host": "أنشأه برنامج المضيف نفسه",
  "console.viewLinks.until": "ينتهي في {at, date, minute}",
  "console.viewLinks.used":
    "{count, plural, zero {لم يُفتح، وآخر استخدام في {at, date, minute}} one {فُتح مرة واحدة، وآخر استخدام في {at, date, minute}} two {فُتح مرتين، وآخر استخدام في {at, date, minute}} few {فُتح # مرات، وآخر استخدام في {at, date, minute}} many {فُتح # مرة، وآخر استخدام في {at, date, minute}} other {فُتح # مرة، وآخر استخدام في {at, date, minute}}}",
  "console.viewLinks.unused": "لم يستخدمه أحد بعد",
  "console.viewLinks.end": "إنهاء الرابط",
  "console.viewLinks.end.title": "هل تريد إنهاء هذا الرابط؟",
  "console.viewLinks.end.body": "من الآن لن يعرض شيئًا لأحد.",
  "console.shown.until": "يمكنك الاطلاع على هذا حتى {at, date, minute}.",
  "console.shown.title": "النتائج",
  "console.shown.gone.title": "هذا الرابط لا يعرض شيئًا",
  "console.shown.gone": "ربما انتهى أو سُحب أو ينقصه جزء. اطلب رابطًا جديدًا ممن أرسله إليك.",
};
