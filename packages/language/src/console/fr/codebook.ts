import type { Words } from "../../catalogue.ts";
import type { codebook as english } from "../en/codebook.ts";

export const codebook: Words<typeof english> = {
  "console.codebook.intro":
    "Les commentaires sont codés par thèmes. Chacun a des termes dans chaque langue : un commentaire aborde un thème dès qu’un de ses termes s’y trouve. Tout changement fait coder de nouveau tous les commentaires.",
  "console.codebook.language": "Termes en",
  "console.codebook.terms":
    "Un terme est un mot, plusieurs mots, ou l’un ou l’autre suivi de *, pour tous les mots qui commencent ainsi. Un par ligne.",
  "console.codebook.termsOf": "Termes",
  "console.codebook.wrong": "« {term} » n’est pas un terme. Écrivez des mots, avec tout au plus * à la fin.",
  "console.codebook.wrongElsewhere": "« {term} » de {theme}, dans une autre langue, n’est pas un terme.",
  "console.codebook.remove": "Retirer {theme}",
  "console.codebook.name": "Nom d’un nouveau thème",
  "console.codebook.name.hint": "Jusqu’à 40 minuscules sans accent, chiffres et traits d’union.",
  "console.codebook.name.wrong":
    "Des minuscules sans accent, des chiffres et des traits d’union, une lettre au début, et un nom qui n’existe pas encore.",
  "console.codebook.add": "Ajouter un thème",
  "console.codebook.try": "Essayer sur les derniers commentaires",
  "console.codebook.save": "Enregistrer et tout coder de nouveau",
  "console.codebook.saved": "La grille est enregistrée, et tous les commentaires sont codés de nouveau.",
  "console.codebook.export": "Télécharger en {kind}",
  "console.codebook.tried": "Ce qui changerait",
  "console.codebook.tried.none": "Il n’y a pas encore de commentaires pour l’essayer.",
  "console.codebook.tried.covered":
    "{n, plural, one {Sur le dernier commentaire, {after} aborderaient un thème ; aujourd’hui {before}.} many {Sur les # de derniers commentaires, {after} aborderaient un thème ; aujourd’hui {before}.} other {Sur les # derniers commentaires, {after} aborderaient un thème ; aujourd’hui {before}.}}",
  "console.codebook.tried.same": "Aucun thème ne gagnerait ni ne perdrait de commentaire.",
  "console.codebook.tried.before": "Aujourd’hui",
  "console.codebook.tried.after": "Ensuite",
  "console.codebook.tried.gained": "Commentaires en plus",
  "console.codebook.tried.lost": "Commentaires en moins",
};
