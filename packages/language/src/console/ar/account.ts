import type { Words } from "../../catalogue.ts";
import type { account as english } from "../en/account.ts";

export const account: Words<typeof english> = {
  "console.account.email": "العنوان",
  "console.account.roles": "الأدوار",
  "console.account.name": "الاسم",
  "console.account.password": "كلمة السر",
  "console.account.current": "كلمة السر الحالية",
  "console.account.current.wrong": "ليست هذه كلمة السر الحالية.",
  "console.account.next": "كلمة السر الجديدة",
  "console.account.next.hint":
    "{least, plural, zero {لا يقل عن # حرف.} one {لا يقل عن حرف واحد (#).} two {لا يقل عن حرفين (#).} few {لا يقل عن # أحرف.} many {لا يقل عن # حرفًا.} other {لا يقل عن # حرف.}} من السهل تذكر عدة كلمات لا علاقة بينها.",
  "console.account.next.weak": "كلمة السر هذه قصيرة جدًا أو من الكلمات التي تُخمن أولًا. يرجى اختيار غيرها.",
  "console.account.password.change": "تغيير كلمة السر",
  "console.account.password.changed": "تم تغيير كلمة السر. تم تسجيل الخروج من كل مكان آخر.",
  "console.account.sessions": "تسجيل الدخول في أماكن أخرى",
  "console.account.sessions.body":
    "عند نسيان تسجيل الخروج في مكان ما أو فقدان جهاز: يؤدي هذا إلى تسجيل الخروج من كل مكان، ومن هنا أيضًا.",
  "console.account.sessions.end": "تسجيل الخروج من كل مكان",
  "console.role.owner": "مالك",
  "console.role.administrator": "مسؤول",
  "console.role.officer": "مسؤول تجربة العملاء",
  "console.role.manager": "مدير مجال خدمة",
  "console.role.lead": "رئيس فريق",
  "console.role.viewer": "مطّلع",
  "console.role.privacy": "مسؤول الخصوصية",
  "console.account.absence": "الغياب",
  "console.account.absence.body":
    "حددوا فترة غيابكم: تذهب الحالات التي كانت ستصلكم إلى من ينوب عنكم، أو تبقى في قائمتها.",
  "console.account.absence.said": "غيابكم من {from, date, long} حتى {until, date, long}.",
  "console.account.absence.from": "اليوم الأول",
  "console.account.absence.until": "اليوم الأخير",
  "console.account.absence.standIn": "من ينوب عنكم",
  "console.account.absence.queue": "لا أحد: تبقى الحالات في قائمتها",
  "console.account.absence.save": "تسجيل الغياب",
  "console.account.absence.end": "تسجيل العودة",
  "console.account.absence.fault.from": "اذكروا يومًا.",
  "console.account.absence.fault.until": "اذكروا يومًا لا يسبق اليوم الأول.",
  "console.account.absence.fault.standIn": "اختاروا شخصًا آخر يعمل على الحالات.",
};
