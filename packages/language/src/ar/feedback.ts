import type { Words } from "../catalogue.ts";
import type { feedback as english } from "../en/feedback.ts";

/** What people read who write unasked: the open form, its thanks, codes, the status page, posters and kiosks. */
export const feedback: Words<typeof english> = {
  "feedback.privacy": "نحفظ ما تكتبونه هنا ووقت إرساله. ولا نعرف من أنتم إلا إذا أخبرتمونا.",
  "feedback.about": "بشأن {about}",
  "feedback.old": "ظلت هذه الصفحة مفتوحة مدة طويلة. ما أدخلتموه محفوظ: يُرجى مراجعته وإرساله من جديد",

  "feedback.thanks.body": "وصلنا ما أرسلتموه.",
  "feedback.thanks.mailed": "سيصل تأكيد إلى العنوان الذي ذكرتموه.",
  "feedback.thanks.code": "الرمز الخاص بكم",
  "feedback.thanks.keep": "يُرجى تدوين الرمز. فبه يمكنكم متابعة ما أرسلتموه وقراءة ردنا.",
  "feedback.thanks.where": "يُدخل الرمز في هذا العنوان: {url}",
  "feedback.thanks.follow": "متابعة ما أرسلتموه",
  "feedback.conflict.title": "أُرسلت هذه الصفحة من قبل",
  "feedback.conflict.body": "وصلنا من هذه الصفحة شيء آخر من قبل. لإرسال المزيد، يُرجى فتح الاستمارة من جديد.",
  "feedback.openForm": "فتح الاستمارة من جديد",
  "feedback.startAgain": "البدء من جديد",

  "feedback.code.title": "إدخال الرمز",
  "feedback.code.label": "الرمز",
  "feedback.code.hint": "ثمانية أحرف وأرقام، مثل {example}. ويمكن استعمال الأحرف الصغيرة والمسافات.",
  "feedback.code.go": "متابعة",
  "feedback.code.malformed": "يُرجى إدخال أحرف الرمز وأرقامه الثمانية",
  "feedback.code.wrong": "هذا الرمز غير معروف. يُرجى التحقق منه وإدخاله من جديد",
  "feedback.code.over.title": "لم يعد هذا الرمز صالحًا",
  "feedback.code.over.body": "انتهت صلاحيته أو سُحب. وإن كان لديكم رمز آخر، فيُرجى إدخاله هنا.",
  "feedback.code.over.form": "الكتابة إلينا من دون رمز",

  "feedback.status.title": "ما آل إليه ما أرسلتموه",
  "feedback.status.enter": "يُرجى إدخال الرمز الذي حصلتم عليه عند الإرسال.",
  "feedback.status.sent": "تاريخ الوصول: {date, date, long}",
  "feedback.status.state":
    "{state, select, received {وصل} acknowledged {تمت قراءته ويجري النظر فيه} answered {تم الرد عليه} other {أُغلق}}",
  "feedback.status.since": "منذ {date, date, long}",
  "feedback.status.replies": "ردودنا",
  "feedback.status.repliedOn": "{date, date, long}",
  "feedback.status.noReply": "لا يوجد رد بعد.",

  "feedback.tooMany.title": "محاولات كثيرة في وقت واحد",
  "feedback.tooMany.body": "يُرجى الانتظار دقيقة، ثم الرجوع والمحاولة من جديد.",
  "feedback.tooMany.form":
    "أُرسلت من هنا نماذج كثيرة في وقت واحد. ما أدخلتموه محفوظ: يُرجى الانتظار دقيقة ثم إرساله من جديد",

  "feedback.poster.scan": "يُرجى مسح هذا الرمز بالهاتف، أو فتح العنوان وإدخال الرمز المكتوب.",
  "feedback.poster.alt": "رمز استجابة سريعة يفتح {url}",
};
