import type { Words } from "../../catalogue.ts";
import type { units as english } from "../en/units.ts";

export const units: Words<typeof english> = {
  "console.units.intro":
    "Une unité est la partie des réponses qui ont certaines valeurs, par exemple un service. Les clés et les membres peuvent n’accéder qu’à une unité.",
  "console.units.name": "Nom",
  "console.units.id": "Nom court",
  "console.units.id.hint": "Minuscules, chiffres et traits d’union. Il ne pourra plus être modifié.",
  "console.units.id.fault": "Une autre unité porte ce nom court, ou il contient d’autres caractères.",
  "console.units.kind": "Type",
  "console.units.kind.organisation": "Organisation",
  "console.units.kind.department": "Département",
  "console.units.kind.team": "Équipe",
  "console.units.parent": "Fait partie de",
  "console.units.rows": "Réponses qui la concernent",
  "console.units.rows.all": "Toutes",
  "console.units.rows.hint": "Celles qui ont l’une de ces valeurs, pour chaque segment ajouté.",
  "console.units.rows.fault": "Indiquez au moins un segment avec ses valeurs.",
  "console.units.add": "Ajouter une unité",
  "console.units.change": "Modifier",
  "console.units.remove": "Retirer",
  "console.units.remove.title": "Retirer cette unité ?",
  "console.units.remove.body":
    "{name} est retirée de l’arborescence. Ses réponses restent. Il faut d’abord en retirer les clés, les membres et les sous-unités.",
  "console.units.empty": "Il n’y a pour l’instant que l’organisation",
  "console.units.empty.next": "Ajoutez vos départements, puis invitez ceux qui les dirigent.",
  "console.limits.values": "{segment} : valeurs séparées par des virgules",
  "console.limits.remove": "Retirer ce segment",
  "console.limits.add": "Ajouter un segment",
  "console.limits.choose": "Choisir…",
  "console.problem.unit_in_use": "Des clés, des membres ou des unités lui appartiennent. Déplacez-les d’abord.",
};
