import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  working: "هل أمكن مواصلة العمل أثناء الانتظار؟",
  workingOptions: {
    fully: "كليًا",
    partly: "جزئيًا",
    no: "لم يكن ذلك ممكنًا",
  },
  connection: "ما الوصف الأنسب لحالة الاتصال بالشبكة لديكم؟",
  connectionOptions: {
    good: "جيد",
    slow: "بطيء",
    down: "كثير الانقطاع",
  },
};
