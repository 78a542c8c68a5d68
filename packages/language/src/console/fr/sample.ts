import type { Words } from "../../catalogue.ts";
import type { sample as english } from "../en/sample.ts";

export const sample: Words<typeof english> = {
  "console.sample.title": "Des réponses inventées pour explorer",
  "console.sample.about":
    "Voyez des résultats avant que quiconque ait répondu : personnes, invitations et réponses de douze mois. Ce sont des données de test ; les chiffres réels ne sont jamais touchés.",
  "console.sample.fill": "Remplir le côté test",
  "console.sample.again": "Continuer",
  "console.sample.filling": "Remplissage en cours",
  "console.sample.removing": "Retrait en cours",
  "console.sample.leave": "Cela continue si vous quittez cette page.",
  "console.sample.filled": "Le côté test a des réponses inventées.",
  "console.sample.failed": "Cela s’est arrêté avant la fin. On peut continuer, ou retirer ce qui est là.",
  "console.sample.results": "Voir les résultats du côté test",
  "console.sample.remove": "Retirer les réponses inventées",
  "console.sample.remove.title": "Retirer tout ce qui a été inventé ?",
  "console.sample.remove.body":
    "Les personnes, invitations et réponses inventées disparaissent. Le reste du côté test demeure.",
  "console.sample.madeUp": "Ces résultats contiennent des réponses inventées : personne ne les a données.",
};
