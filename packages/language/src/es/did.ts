import type { Words } from "../catalogue.ts";
import type { did as english } from "../en/did.ts";

/** What everybody reads of what was said and done. */
export const did: Words<typeof english> = {
  "did.title": "Ustedes dijeron, nosotros hicimos",
  "did.intro": "Lo que la gente nos dijo, lo que hicimos y lo que resultó.",
  "did.none": "Aquí aún no se ha publicado nada.",
  "did.asked":
    "{n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}, del {from, date, long} al {to, date, long}.",
  "did.said": "Ustedes dijeron",
  "did.did": "Hicimos",
  "did.cannot": "No podemos hacerlo, porque",
  "did.result": "Qué resultó",
  "did.figure": "{value} (de {lower} a {upper})",
  "did.improvement": "{before} antes, {after} después: claramente mejor.",
  "did.worsening": "{before} antes, {after} después: claramente peor.",
  "did.no_clear_effect": "{before} antes, {after} después: sin efecto claro.",
  "did.too_early": "Es pronto para decirlo.",
  "told.did": "Ustedes dijeron: {said} Hicimos: {did}",
  "told.cannot": "Ustedes dijeron: {said} No podemos hacerlo, porque: {did}",
  "told.more": "Vea qué más se hizo",
};
