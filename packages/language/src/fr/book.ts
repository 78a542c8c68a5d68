import type { Words } from "../catalogue.ts";
import type { book as english } from "../en/book.ts";

export const book: Words<typeof english> = {
  "book.results": "Résultats",
  "book.definitions": "Définitions",
  "book.filter": "Filtre",
  "book.coverage": "Couverture",
  "book.version": "Version des définitions",
  "book.csat": "Part des réponses 4 et 5 sur une échelle de 1 à 5, en pourcentage.",
  "book.nps": "Part des réponses 9 et 10 moins celle de 0 à 6 sur une échelle de 0 à 10, en points de -100 à 100.",
  "book.ces": "Part des réponses 5, 6 et 7 sur une échelle de 1 à 7, en pourcentage.",
  "book.mean": "Moyenne des réponses, sur l’échelle de la question.",
  "book.distribution": "Nombre de fois que chaque réponse a été donnée.",
  "book.response-rate":
    "Personnes qui ont répondu parmi celles interrogées, en pourcentage, selon le moment où elles l’ont été.",
  "book.sla": "Demandes traitées dans le délai visé, en pourcentage de celles dont on le sait.",
  "book.turnaround": "Heures qu’a prises au plus la moitié des demandes.",
  "book.fcr": "Demandes réglées dès le premier contact, en pourcentage.",
  "book.correlation": "Force avec laquelle une réponse va avec un fait, de -1 à 1. Cela ne dit pas ce qui cause quoi.",
  "book.drivers":
    "Part de chaque question dans ce qui va avec le résultat, en pourcentage. Cela ne dit pas ce qui cause quoi.",
  "book.value": "Le chiffre. Vide si personne n’a répondu ou s’il n’est pas communiqué.",
  "book.n": "Nombre de réponses dont il est fait.",
  "book.interval": "Où se trouve le chiffre à ce niveau de confiance, par cette méthode.",
  "book.missing": "Personnes qui ont répondu à l’enquête mais pas à cette question.",
  "book.invalid": "Réponses hors de l’échelle.",
  "book.withheld": "Non communiqué, car moins de k personnes sont derrière.",
  "book.goal": "Ce que le chiffre doit atteindre : atteint ou non lorsque tout l’intervalle le dit.",
  "book.responseRate": "Ont commencé, parmi les personnes interrogées, en pourcentage",
  "book.coverageShare": "Interrogés, parmi ceux qui pouvaient l’être, en pourcentage",
  "book.whole": "La couverture porte sur toute l’enquête et la période, sans les autres filtres.",
};
