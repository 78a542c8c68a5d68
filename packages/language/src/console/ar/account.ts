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
  "console.account.next.own": "يجب ألا تتضمن كلمة السر كلمة من كلمات مؤسستك، مثل اسمها.",
  "console.account.password.change": "تغيير كلمة السر",
  "console.account.password.changed": "تم تغيير كلمة السر. تم تسجيل الخروج من كل مكان آخر.",
  "console.account.sessions": "أماكن تسجيل الدخول",
  "console.account.sessions.since": "تسجيل الدخول",
  "console.account.sessions.seen": "آخر استخدام: {at, date, minute}",
  "console.account.sessions.here": "هنا",
  "console.account.session.end": "تسجيل الخروج هناك",
  "console.account.session.end.title": "تسجيل الخروج هناك؟",
  "console.account.session.end.body": "تُظهر كلمة السر أنك من يفعل هذا. ما لم يُحفظ هناك يضيع.",
  "console.account.session.stale":
    "ليست لديك كلمة سر هنا. يرجى تسجيل الخروج ثم الدخول مجددًا بحساب مؤسستك، وفعل هذا خلال 15 دقيقة.",
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
};
