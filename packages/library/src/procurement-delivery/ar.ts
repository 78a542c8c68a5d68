import type { en } from "./en.ts";

export const ar: typeof en = {
  reviewed: false,
  subject: "سُلّمت طلبيتكم {ref}. ما تقييمكم لخدمتنا؟",
  mailReason: "سُلّم ما طلبتموه، ونودّ أن نعرف إن كان مطابقًا للمطلوب وفي الوقت المناسب.",
  csat: "ما مستوى الرضا عن الشراء والتسليم عمومًا؟",
  received: "هل وصل ما هو مطلوب؟",
  arrived: "هل وصل في الوقت اللازم؟",
  arrivedOptions: {
    early: "قبل الموعد",
    onTime: "في الموعد",
    late: "متأخرًا لكنه ظل مفيدًا",
    tooLate: "بعد فوات الأوان",
  },
  quality: "ما مستوى الرضا عن الجودة؟",
  progress: "هل أُبلغتم بسير الطلبية؟",
  effect: "ما أثر ذلك في عملكم؟",
};
