import type { Words } from "../catalogue.ts";
import type { did as english } from "../en/did.ts";

/** What everybody reads of what was said and done. */
export const did: Words<typeof english> = {
  "did.title": "قلتم ففعلنا",
  "did.intro": "ما قاله الناس لنا، وما فعلناه، وما نتج عنه.",
  "did.none": "لم يُنشر شيء هنا بعد.",
  "did.asked":
    "{n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}، من {from, date, long} إلى {to, date, long}.",
  "did.said": "قلتم",
  "did.did": "فعلنا",
  "did.cannot": "لا نستطيع فعل هذا، لأن",
  "did.result": "ما نتج عنه",
  "did.figure": "{value} (من {lower} إلى {upper})",
  "did.improvement": "{before} قبل و{after} بعد: أفضل بوضوح.",
  "did.worsening": "{before} قبل و{after} بعد: أسوأ بوضوح.",
  "did.no_clear_effect": "{before} قبل و{after} بعد: لا أثر واضح.",
  "did.too_early": "من المبكر الحكم.",
  "told.did": "قلتم: {said} وفعلنا: {did}",
  "told.cannot": "قلتم: {said} لا يمكننا القيام بذلك، لأن: {did}",
  "told.more": "اطّلعوا على ما تم أيضًا",
};
