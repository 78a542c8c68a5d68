import type { Words } from "../../catalogue.ts";
import type { suppressions as english } from "../en/suppressions.ts";

export const suppressions: Words<typeof english> = {
  "console.suppressions.intro": "Personne ici ne reçoit de message d’enquête, de certaines ou d’aucune.",
  "console.suppressions.why": "Raison",
  "console.suppressions.why.all": "Toutes les raisons",
  "console.suppressions.why.bounced": "L’adresse refuse le courrier",
  "console.suppressions.why.opted_out": "Ne veut pas de messages",
  "console.suppressions.why.opted_out.survey": "Ne veut pas de messages de l’enquête {survey}",
  "console.suppressions.why.excluded": "Le projet l’exclut",
  "console.suppressions.person": "Personne",
  "console.suppressions.address": "Adresse",
  "console.suppressions.since": "Depuis le {at, date, long}",
  "console.suppressions.lift": "Écrire de nouveau",
  "console.suppressions.lift.title": "Écrire de nouveau à {person} ?",
  "console.suppressions.lift.body":
    "À faire quand l’adresse accepte de nouveau le courrier. Ce qui a été retenu n’est pas envoyé et, en cas de nouveau refus, on n’y écrit plus.",
  "console.suppressions.export": "Télécharger en fichier",
  "console.suppressions.empty": "Personne n’est sur la liste",
  "console.suppressions.empty.next": "Qui arrête les messages, ou dont l’adresse les refuse, apparaît ici de soi-même.",
  "console.suppressions.partial": "Personne ne correspond parmi ceux vus jusqu’ici.",
};
