import type { Words } from "../catalogue.ts";
import type { signIn as english } from "../en/sign-in.ts";

/** What those who administer read when they sign in. */
export const signIn: Words<typeof english> = {
  "signin.title": "تسجيل الدخول",
  "signin.email": "عنوان البريد الإلكتروني",
  "signin.password": "كلمة السر",
  "signin.forgotten": "عند نسيان كلمة السر أو فقدان الهاتف، يُرجى طلب رابط جديد من مسؤول آخر.",
  "signin.elsewhere": "تسجيل الدخول بحساب المنظمة",
  "signin.elsewhere.none": "لا يتيح حساب المنظمة الدخول إلى هنا. يُرجى طلب دعوة من أحد المسؤولين.",
  "signin.elsewhere.weak":
    "سمح حساب مؤسستك بالدخول بسهولة أكثر من اللازم. يرجى تسجيل الدخول هناك بعامل ثانٍ، مثل رمز من هاتفك، ثم المحاولة مجددًا.",
  "signin.wrong": "العنوان أو كلمة السر غير صحيح. يُرجى التحقق منهما وإعادة المحاولة",
  "signin.slow": "كثرت المحاولات. يُرجى الانتظار بضع دقائق وإعادة المحاولة",
  "signin.over": "طال الوقت. يُرجى تسجيل الدخول من جديد",
  "signin.code.hint": "ستة أرقام من التطبيق على الهاتف، أو أحد رموز الاسترداد.",
  "signin.code.wrong": "الرمز غير صحيح أو سبق استخدامه. يُرجى إدخال الرمز التالي",
  "signin.setup.title": "إعداد رموز الدخول",
  "signin.setup.body":
    "يُرجى فتح تطبيق للرموز التي تُستخدم مرة واحدة على الهاتف ومسح الصورة أو كتابة المفتاح، ثم إدخال الرمز الذي يعرضه التطبيق.",
  "signin.setup.key": "المفتاح",
  "signin.setup.alt": "رمز استجابة سريعة يتضمن المفتاح",
  "signin.recovery.title": "يُرجى حفظ رموز الاسترداد",
  "signin.recovery.body":
    "يتيح كل منها الدخول مرة واحدة عند عدم توافر الهاتف. وهي تُعرض هذه المرة فقط: يُرجى طباعتها أو تدوينها.",
  "signin.join.first": "إنشاء الحساب الأول",
  "signin.join.firstBody": "يصبح حامل هذا الرابط مالكا: يجوز له القيام بكل شيء هنا ودعوة الآخرين.",
  "signin.join.title": "اختيار كلمة السر",
  "signin.join.name": "الاسم",
  "signin.password.hint": "12 حرفا على الأقل. من السهل تذكر بضع كلمات متتالية.",
  "signin.fault.short": "يُرجى استخدام 12 حرفا على الأقل",
  "signin.fault.long": "يُرجى استخدام 200 حرف على الأكثر",
  "signin.fault.common": "كلمة السر هذه أو ما يشبهها شائعة. يُرجى اختيار غيرها",
  "signin.fault.named": "يجب ألا تتضمن كلمة السر الاسم الوارد في العنوان",
  "signin.fault.own": "يجب ألا تتضمن كلمة السر كلمة من كلمات مؤسستك، مثل اسمها",
  "signin.fault.email": "يُرجى إدخال عنوان بريد إلكتروني، مثل name@example.org",
  "signin.fault.name": "يُرجى إدخال الاسم",
  "signin.in.title": "تم تسجيل الدخول",
  "signin.in.as": "باسم {name}",
  "signin.in.out": "تسجيل الخروج",
  "signin.in.everywhere": "تسجيل الخروج من كل الأجهزة",
  "signin.out.title": "تم تسجيل الخروج",
  "signin.out.body": "يُرجى إغلاق هذه النافذة إذا كان آخرون يستخدمون هذا الجهاز.",
};
