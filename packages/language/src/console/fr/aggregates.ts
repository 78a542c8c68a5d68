import type { Words } from "../../catalogue.ts";
import type { aggregates as english } from "../en/aggregates.ts";

/** The page of figures that are compared with those of other organisations. */
export const aggregates: Words<typeof english> = {
  "console.aggregates.intro":
    "Les organisations qui posent la même question peuvent comparer un chiffre. Chacune remet un fichier qu’elle a signé ; il ne contient la réponse de personne.",
  "console.aggregates.ours": "Notre chiffre",
  "console.aggregates.organisation": "Notre nom dans le fichier",
  "console.aggregates.organisation.hint": "Tel que les autres nous connaissent.",
  "console.aggregates.survey": "Enquête",
  "console.aggregates.question": "Question posée",
  "console.aggregates.from": "Du premier jour du mois",
  "console.aggregates.to": "Au premier jour du mois",
  "console.aggregates.days.hint": "Des mois entiers et achevés, le second jour non compris.",
  "console.aggregates.make": "Enregistrer le fichier signé",
  "console.aggregates.theirs": "Comparer",
  "console.aggregates.choose": "Choisir des fichiers",
  "console.aggregates.unreadable": "Ce n’est pas le fichier d’un chiffre : {name}.",
  "console.aggregates.beside": "Côte à côte",
  "console.aggregates.figure": "Chiffre",
  "console.aggregates.change": "Par rapport au premier",
  "console.aggregates.first": "les autres lui sont comparés",
  "console.aggregates.key": "Clé",
  "console.aggregates.key.hint": "Demandez sa clé à l’organisation par une autre voie, et vérifiez que c’est la même.",
  "console.aggregates.own": "la nôtre",
  "console.aggregates.remove": "En choisir d’autres",
  "console.aggregates.few": "Trop peu de personnes ont répondu pour que cela soit communiqué à d’autres.",
  "console.aggregates.months": "Choisissez des premiers jours de mois achevés.",
  "console.problem.aggregate_invalid": "Un fichier n’est plus tel qu’il a été signé. Redemandez-le à l’organisation.",
  "console.problem.definitions_differ":
    "Ces organisations posent la question ou comptent autrement : leurs chiffres ne peuvent pas être comparés.",
};
