import type { Words } from "../catalogue.ts";
import type { did as english } from "../en/did.ts";

/** What everybody reads of what was said and done. */
export const did: Words<typeof english> = {
  "did.title": "Você disse, nós fizemos",
  "did.intro": "O que nos disseram, o que fizemos e o que resultou.",
  "did.none": "Ainda não há nada publicado aqui.",
  "did.asked":
    "{n, plural, one {# resposta} many {# de respostas} other {# respostas}}, de {from, date, long} a {to, date, long}.",
  "did.said": "Você disse",
  "did.did": "Fizemos",
  "did.cannot": "Não podemos fazê-lo, porque",
  "did.result": "O que resultou",
  "did.figure": "{value} (de {lower} a {upper})",
  "did.improvement": "{before} antes, {after} depois: claramente melhor.",
  "did.worsening": "{before} antes, {after} depois: claramente pior.",
  "did.no_clear_effect": "{before} antes, {after} depois: sem efeito claro.",
  "did.too_early": "Ainda é cedo para dizer.",
  "told.did": "Disse: {said} Fizemos: {did}",
  "told.cannot": "Disse: {said} Não o podemos fazer, porque: {did}",
  "told.more": "Veja o que mais foi feito",
};
