import type { Words } from "../../catalogue.ts";
import type { cards as english } from "../en/cards.ts";

export const cards: Words<typeof english> = {
  "console.cards.intro":
    "Chaque fiche dit ce que l’on nous a dit, ce qui a été fait et ce qui en est advenu. Elle paraît sur une page pour tous dès qu’un autre membre que son auteur la publie.",
  "console.cards.page": "La page pour tous",
  "console.cards.empty": "Il n’y a pas encore de fiche",
  "console.cards.empty.next": "Ouvrez une action faite ou abandonnée, et écrivez-y ce qui a été fait.",
  "console.cards.state.draft": "Brouillon",
  "console.cards.state.published": "Publiée",
  "console.cards.state.archived": "Archivée",
  "console.cards.write": "Le dire à tous",
  "console.cards.language": "Langue",
  "console.cards.said": "Vous avez dit, en d’autres mots que les leurs",
  "console.cards.did.did": "Nous avons fait",
  "console.cards.did.cannot": "Nous ne pouvons pas le faire, parce que",
  "console.cards.by": "Rédigée par",
  "console.cards.publish": "Publier",
  "console.cards.own": "Un autre membre doit publier ce que vous avez écrit.",
  "console.cards.back": "La retirer",
  "console.cards.archive": "Archiver",
  "console.cards.few": "Trop peu de personnes ont répondu avant elle pour le dire à tous.",
  "console.problem.card_state": "La fiche en est à un point qui ne le permet pas. Regardez-la à nouveau.",
  "console.problem.card_changed":
    "Quelqu’un d’autre a modifié cette fiche entre-temps. Elle est montrée telle qu’elle est.",
  "console.cards.change": "Modifier le texte",
};
