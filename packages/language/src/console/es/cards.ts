import type { Words } from "../../catalogue.ts";
import type { cards as english } from "../en/cards.ts";

export const cards: Words<typeof english> = {
  "console.cards.intro":
    "Cada tarjeta dice lo que la gente contó, lo que se hizo y lo que resultó. Aparece en una página para todos cuando la publica otro miembro que no la escribió.",
  "console.cards.page": "La página para todos",
  "console.cards.empty": "Aún no hay tarjetas",
  "console.cards.empty.next": "Abra una acción hecha o abandonada y escriba allí lo que se hizo.",
  "console.cards.state.draft": "Borrador",
  "console.cards.state.published": "Publicada",
  "console.cards.state.archived": "Archivada",
  "console.cards.write": "Contarlo a todos",
  "console.cards.language": "Idioma",
  "console.cards.said": "Ustedes dijeron, con otras palabras",
  "console.cards.did.did": "Hicimos",
  "console.cards.did.cannot": "No podemos hacerlo, porque",
  "console.cards.by": "Escrita por",
  "console.cards.publish": "Publicar",
  "console.cards.own": "Otro miembro tiene que publicar lo que usted escribió.",
  "console.cards.back": "Retirarla",
  "console.cards.archive": "Archivar",
  "console.cards.few": "Antes respondieron muy pocas personas para contarlo a todos.",
  "console.problem.card_state": "La tarjeta está en un punto que no permite esto. Mírela de nuevo.",
  "console.problem.card_changed": "Otra persona ha cambiado esta tarjeta entretanto. Se muestra como está ahora.",
  "console.cards.change": "Cambiar el texto",
};
