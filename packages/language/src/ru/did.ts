import type { Words } from "../catalogue.ts";
import type { did as english } from "../en/did.ts";

/** What everybody reads of what was said and done. */
export const did: Words<typeof english> = {
  "did.title": "Вы сказали — мы сделали",
  "did.intro": "Что нам сказали, что мы сделали и что из этого вышло.",
  "did.none": "Здесь пока ничего не опубликовано.",
  "did.asked":
    "{n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}, с {from, date, long} по {to, date, long}",
  "did.said": "Вы сказали",
  "did.did": "Мы сделали",
  "did.cannot": "Мы не можем этого сделать, потому что",
  "did.result": "Что из этого вышло",
  "did.figure": "{value} (от {lower} до {upper})",
  "did.improvement": "{before} до, {after} после: явно лучше.",
  "did.worsening": "{before} до, {after} после: явно хуже.",
  "did.no_clear_effect": "{before} до, {after} после: явного эффекта нет.",
  "did.too_early": "Судить рано.",
  "told.did": "Вы сказали: {said} Мы сделали: {did}",
  "told.cannot": "Вы сказали: {said} Мы не можем этого сделать, потому что: {did}",
  "told.more": "Посмотреть, что ещё сделано",
};
