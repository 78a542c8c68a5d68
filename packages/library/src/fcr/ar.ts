import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  subject: "أُغلق طلبكم {ref}. هل كفى الاتصال مرة واحدة؟",
  intro: "أُغلق طلبكم. يُرجى إخبارنا إن كان اتصال واحد كافيًا.",
  fcr: "هل سُوّي طلبكم من الاتصال الأول بنا؟",
  fcrOptions: {
    yes: "نعم",
    again: "لا، تطلّب الأمر الاتصال مرة أخرى",
    open: "لم يُسوَّ بعد",
  },
  contacts: "كم مرة جرى الاتصال بهذا الشأن؟",
  contactsOptions: {
    once: "مرة واحدة حتى الآن",
    twice: "مرتان",
    thrice: "3 مرات",
    more: "4 مرات أو أكثر",
  },
};
