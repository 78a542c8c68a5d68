import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  comment: "هل من شيء آخر تودّون إضافته؟",
  why: "ما السبب الرئيسي لإجابتكم؟",
  contact: "أرجو التواصل معي بهذا الشأن",
  thanks: "ما تخبروننا به يساعدنا على تحسين معالجة الطلبات المقبلة.",
  partly: {
    yes: "نعم",
    partly: "جزئيًا",
    no: "لا",
  },
  often: {
    never: "أبدًا",
    rarely: "نادرًا",
    sometimes: "أحيانًا",
    often: "غالبًا",
    always: "دائمًا",
  },
  services: {
    hr: "الموارد البشرية",
    finance: "المالية والميزانية",
    supply: "سلسلة الإمداد",
    ict: "تكنولوجيا المعلومات والاتصالات",
    facilities: "المرافق والخدمات التجارية",
    travel: "السفر",
  },
};
