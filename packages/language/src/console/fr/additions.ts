import type { Words } from "../../catalogue.ts";
import type { additions as english } from "../en/additions.ts";

/** What the pages of what units add to surveys say. */
export const additions: Words<typeof english> = {
  "console.additions.state": "État",
  "console.additions.state.draft": "En attente de publication",
  "console.additions.state.published": "Posée",
  "console.additions.state.left": "N’est plus posée",
  "console.additions.intro":
    "Le tronc commun d’une enquête reste le même pour tous. Une unité y ajoute jusqu’à trois questions et des exemples pour ses propres usagers.",
  "console.additions.empty": "Aucune unité n’ajoute encore rien",
  "console.additions.empty.next":
    "Choisissez une enquête en service et l’unité qui la complète. Les unités se créent sous « Organisation ».",
  "console.additions.new": "Compléter une enquête",
  "console.additions.begin": "Continuer",
  "console.additions.survey": "Enquête",
  "console.additions.unit": "Unité",
  "console.additions.saved": "Enregistré",
  "console.additions.for": "{unit} complète {survey}",
  "console.additions.core": "Le tronc commun, verrouillé",
  "console.additions.core.hint":
    "Tout le monde reçoit ces questions, dans ces termes, pour que les chiffres restent comparables. Vous pouvez ajouter un exemple à chacune.",
  "console.additions.locked": "Verrouillée",
  "console.additions.example": "Exemple, lu comme « Par exemple : … »",
  "console.additions.own": "Questions de l’unité : {count} sur 3",
  "console.additions.own.most": "Une unité ajoute trois questions au plus.",
  "console.additions.after": "Elle suit",
  "console.additions.after.last": "La dernière question",
  "console.additions.discard": "Abandonner le brouillon",
  "console.additions.take": "Ne plus rien poser de tout cela",
  "console.additions.wait": "Un propriétaire ou un administrateur la publie pour toute l’organisation.",
  "console.additions.nothing": "Cette enquête ne peut pas être complétée, ou cette unité n’est pas la vôtre.",
  "console.additions.what": "Ce qui changerait",
};
