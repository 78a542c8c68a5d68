import type { Words } from "../catalogue.ts";
import type { did as english } from "../en/did.ts";

/** What everybody reads of what was said and done. */
export const did: Words<typeof english> = {
  "did.title": "Vous avez dit, nous avons fait",
  "did.intro": "Ce que l’on nous a dit, ce que nous avons fait, et ce qui en est advenu.",
  "did.none": "Rien n’est encore publié ici.",
  "did.asked":
    "{n, plural, one {# réponse} many {# de réponses} other {# réponses}}, du {from, date, long} au {to, date, long}.",
  "did.said": "Vous avez dit",
  "did.did": "Nous avons fait",
  "did.cannot": "Nous ne pouvons pas le faire, parce que",
  "did.result": "Ce qu’il en est advenu",
  "did.figure": "{value} ({lower} à {upper})",
  "did.improvement": "{before} avant, {after} après : nettement mieux.",
  "did.worsening": "{before} avant, {after} après : nettement moins bien.",
  "did.no_clear_effect": "{before} avant, {after} après : aucun effet net.",
  "did.too_early": "Il est trop tôt pour le dire.",
  "told.did": "Vous avez dit : {said} Nous avons fait : {did}",
  "told.cannot": "Vous avez dit : {said} Nous ne pouvons pas le faire, car : {did}",
  "told.more": "Voir ce qui a été fait d’autre",
};
