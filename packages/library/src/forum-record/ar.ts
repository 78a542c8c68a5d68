import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  subject: "محضر المنتدى: هل يعكس ما ناقشناه؟",
  mailReason: "شاركتم في منتدى المتعاملين، وقد أُعدّ محضره، ونودّ أن نعرف إن كان دقيقًا.",
  record: "يعكس هذا المحضر ما ناقشناه.",
  missing: "ما الذي ينقصه أو يحتاج إلى تصحيح؟",
};
