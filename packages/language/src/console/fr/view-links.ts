import type { Words } from "../../catalogue.ts";
import type { viewLinks as english } from "../en/view-links.ts";

export const viewLinks: Words<typeof english> = {
  "console.viewLinks.title": "Liens vers des vues",
  "console.viewLinks.add": "Créer un lien",
  "console.viewLinks.about":
    "Quiconque a le lien voit les chiffres de {view} sans se connecter : ni commentaires, ni noms, ni autre période ou filtre.",
  "console.viewLinks.days": "Prend fin après",
  "console.viewLinks.made": "Le lien est créé",
  "console.viewLinks.once":
    "Copiez-le maintenant : il n’est affiché que cette fois. Ne l’envoyez qu’à ceux qui peuvent voir ces chiffres.",
  "console.viewLinks.link": "Lien",
  "console.viewLinks.maker.member": "Créé par {name}",
  "console.viewLinks.maker.key": "Créé par la clé {name}",
  "console.viewLinks.maker.host": "Créé par le programme hôte lui-même",
  "console.viewLinks.until": "Prend fin le {at, date, minute}",
  "console.viewLinks.used":
    "{count, plural, one {Ouvert # fois, utilisé pour la dernière fois le {at, date, minute}} many {Ouvert # fois, utilisé pour la dernière fois le {at, date, minute}} other {Ouvert # fois, utilisé pour la dernière fois le {at, date, minute}}}",
  "console.viewLinks.unused": "Personne ne l’a encore utilisé",
  "console.viewLinks.end": "Mettre fin au lien",
  "console.viewLinks.end.title": "Mettre fin à ce lien ?",
  "console.viewLinks.end.body": "Dès maintenant, il ne montre plus rien à personne.",
  "console.shown.until": "Vous pouvez consulter ceci jusqu’au {at, date, minute}.",
  "console.shown.title": "Résultats",
  "console.shown.gone.title": "Ce lien ne montre rien",
  "console.shown.gone":
    "Il a peut-être pris fin, été retiré, ou il en manque une partie. Demandez-en un nouveau à la personne qui vous l’a envoyé.",
};
