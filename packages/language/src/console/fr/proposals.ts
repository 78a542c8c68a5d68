import type { Words } from "../../catalogue.ts";
import type { proposals as english } from "../en/proposals.ts";

export const proposals: Words<typeof english> = {
  "console.proposals.title": "Sur quoi agir",
  "console.proposals.intro":
    "Ce qui ressort des chiffres, comme endroit où regarder. Qui regarde cent groupes en trouve par hasard : lisez les commentaires avant de planifier.",
  "console.proposals.empty": "Il n’y a encore rien à regarder",
  "console.proposals.empty.next": "Déployez une enquête qui demande la satisfaction, la recommandation ou la facilité.",
  "console.proposals.kind.driver": "À corriger d’abord",
  "console.proposals.kind.outlier": "Groupes qui ressortent",
  "console.proposals.kind.signal": "Mois qui ressortent",
  "console.proposals.kind.cause": "Causes en hausse",
  "console.proposals.kind.theme": "Thèmes en hausse",
  "console.proposals.why.driver":
    "Elles pèsent plus que leur part dans la satisfaction, et les réponses y sont moins bonnes qu’ailleurs.",
  "console.proposals.why.outlier": "Ils sont au-dessous de ce qu’ont d’ordinaire les groupes avec autant de réponses.",
  "console.proposals.why.signal": "Le dernier mois au-dessous de ce qui était habituel l’année d’avant.",
  "console.proposals.why.cause": "Elles touchent une plus grande part des dossiers qu’avant, cinq ou plus.",
  "console.proposals.why.theme":
    "Ces six derniers mois, plus de personnes en ont parlé que l’année d’avant. Lisez ce qu’elles disent.",
  "console.proposals.none": "Rien ne ressort.",
  "console.proposals.skipped":
    "On ne peut pas le regarder ici : il y a trop peu de réponses, ou vous ne pouvez pas le voir.",
  "console.proposals.far": "Très au-dessous",
  "console.proposals.figure": "Chiffre",
  "console.proposals.beside.driver": "Moyenne de tous les facteurs",
  "console.proposals.beside.outlier": "Tous les groupes ensemble",
  "console.proposals.beside.signal": "Habituel l’année d’avant",
  "console.proposals.beside.cause": "Des dossiers d’avant",
  "console.proposals.beside.theme": "L’année d’avant",
  "console.proposals.importance": "Son poids dans ce qui est expliqué",
  "console.proposals.reviews": "Examens en retard",
};
