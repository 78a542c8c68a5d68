import type { Words } from "../catalogue.ts";
import type { script as english } from "../en/script.ts";

/** What the script of the pages says. `{n}` is a number that the script fills in. */
export const script: Words<typeof english> = {
  "script.left": "Caractères restants : {n}",
  "script.over": "Caractères en trop : {n}",
  "script.kept": "Ce que vous saisissez est conservé sur cet appareil jusqu’à l’envoi.",
  "script.restored": "Nous avons rétabli ce que vous aviez déjà saisi ici.",
  "script.sending": "Envoi en cours…",
  "script.saved": "Enregistré sur cet appareil ; l’envoi se fera quand vous serez en ligne.",
  "script.sent": "La réponse enregistrée sur cet appareil a été envoyée.",
  "script.refused":
    "Une réponse enregistrée sur cet appareil n’a pas pu être acceptée. Ouvrez de nouveau son lien pour savoir pourquoi.",
  "script.failed": "L’envoi n’a pas pu se faire. Vérifiez la connexion et appuyez de nouveau sur le bouton.",
  "script.delete": "Supprimer ce qui est enregistré sur cet appareil",
  "script.deleted": "Supprimé. Plus rien n’est enregistré sur cet appareil.",
  "script.idle": "Cette page va bientôt revenir au début. Touchez-la pour y rester.",
};
