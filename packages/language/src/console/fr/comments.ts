import type { Words } from "../../catalogue.ts";
import type { comments as english } from "../en/comments.ts";

export const comments: Words<typeof english> = {
  "console.comments.themes": "De quoi parlent les commentaires",
  "console.comments.coverage":
    "{n, plural, one {Sur # commentaire, {share} aborde un thème.} many {Sur # de commentaires, {share} abordent un thème.} other {Sur # commentaires, {share} abordent un thème.}}",
  "console.comments.byScore": "Ce que dit un commentaire, c’est ce que dit sa note.",
  "console.comments.byWords":
    "{n, plural, one {Sans note, cela est estimé d’après les mots : pour # commentaire.} many {Sans note, cela est estimé d’après les mots : pour # de commentaires.} other {Sans note, cela est estimé d’après les mots : pour # commentaires.}}",
  "console.comments.notEstimated":
    "Ne sont pas estimés, car ce serait trop souvent faux, les commentaires dans ces langues : {languages}.",
  "console.comments.notChecked":
    "Les commentaires sans note ne sont pas encore estimés, car personne ne l’a vérifié sur vos propres commentaires : {languages}. La décision vient à partir de 20 commentaires codés par deux personnes.",
  "console.comments.theme": "Thème",
  "console.comments.sentiment": "Ce qu’il dit",
  "console.comments.says.positive": "Positif",
  "console.comments.says.neutral": "Neutre",
  "console.comments.says.negative": "Négatif",
  "console.comments.estimated.positive": "Positif, estimé",
  "console.comments.estimated.neutral": "Neutre, estimé",
  "console.comments.estimated.negative": "Négatif, estimé",
  "console.comments.theme.timeliness": "Délais",
  "console.comments.theme.staff": "Personnel",
  "console.comments.theme.communication": "Information des clients",
  "console.comments.theme.resolution": "Résolution",
  "console.comments.theme.process": "Démarches",
  "console.comments.theme.system": "Système",
  "console.comments.theme.overall": "Dans l’ensemble",
  "console.comments.rising": "Ce qui augmente",
  "console.comments.rising.none":
    "Aucun thème n’est nettement abordé par plus de personnes que dans les 12 mois précédents.",
  "console.comments.rising.everywhere":
    "{theme} : {people, plural, one {# personne} many {# de personnes} other {# personnes}}, {share} de celles qui ont écrit ; {before} dans les 12 mois précédents.",
  "console.comments.rising.at":
    "{theme}, {group} : {people, plural, one {# personne} many {# de personnes} other {# personnes}}, {share} de celles qui ont écrit ; {before} dans les 12 mois précédents.",
  "console.comments.rising.show": "Afficher ces commentaires",
  "console.comments.recode": "Coder de nouveau tous les commentaires",
  "console.comments.coding":
    "{done, plural, one {Les commentaires sont codés de nouveau : # réponse jusqu’ici.} many {Les commentaires sont codés de nouveau : # de réponses jusqu’ici.} other {Les commentaires sont codés de nouveau : # réponses jusqu’ici.}}",
  "console.comments.failed": "Le codage s’est arrêté. Relancez-le.",
  "console.comments.find": "Avec ces mots",
  "console.comments.estimates.by": "Lecture des commentaires sans note",
  "console.comments.estimates.unchecked": "Pas encore estimés : personne ne l’a vérifié sur vos propres commentaires",
  "console.comments.estimates.readyOwn": "Estimés d’après des mots fournis",
  "console.comments.estimates.learnt": "Estimés par un modèle appris de vos propres commentaires",
  "console.comments.estimates.off": "Non estimés : trop souvent faux sur vos propres commentaires",
  "console.comments.estimates.offReady": "Non estimés : trop souvent faux sur des phrases fournies",
  "console.comments.estimates.language": "Langue",
  "console.comments.estimates.how": "Commentaires sans note",
  "console.comments.estimates.checked": "Sur ce que vos collègues ont codé",
  "console.comments.estimates.none": "Moins de {least} codés jusqu’ici",
  "console.comments.estimates.figures":
    "{n, plural, one {# commentaire : {right} juste, {reversed} à l’envers, {abstained} laissé ouvert} many {# de commentaires : {right} justes, {reversed} à l’envers, {abstained} laissés ouverts} other {# commentaires : {right} justes, {reversed} à l’envers, {abstained} laissés ouverts}}",
  "console.comments.estimates.learn": "Apprendre de nouveau des notes et des codes",
  "console.comments.estimates.learning": "L’apprentissage est en cours. Rechargez la page dans un instant.",
  "console.comments.words.title": "Ce que disent les mots",
  "console.comments.words.none":
    "Aucun mot n’est nettement plus employé d’un côté que de l’autre, et les commentaires sans thème ont peu en commun.",
  "console.comments.words.detractors": "{language} : les mécontents écrivent plus souvent",
  "console.comments.words.promoters": "{language} : les satisfaits écrivent plus souvent",
  "console.comments.words.typical": "{language} : typique de {group}",
  "console.comments.words.unthemed":
    "{language} : {n, plural, one {# commentaire sans thème} many {# de commentaires sans thème} other {# commentaires sans thème}}",
  "console.comments.words.word":
    "{word} ({people, plural, one {# personne} many {# de personnes} other {# personnes}})",
  "console.comments.words.quotes": "Dans leurs mots",
  "console.comments.words.reason.typical":
    "{alike, plural, one {# autre commentaire le dit en des mots semblables} many {# d’autres commentaires le disent en des mots semblables} other {# autres commentaires le disent en des mots semblables}}",
  "console.comments.words.reason.opposite":
    "{alike, plural, one {Dit le contraire de la plupart, comme # autre} many {Dit le contraire de la plupart, comme # d’autres} other {Dit le contraire de la plupart, comme # autres}}",
  "console.comments.agreement": "Justesse des estimations",
  "console.comments.agreement.none":
    "Deux personnes n’ont pas encore codé d’échantillon de commentaires : on ne sait pas si les estimations sont justes.",
  "console.comments.agreement.few":
    "{n, plural, one {Deux personnes ont codé # commentaire : trop peu pour le dire ; il en faut {least}.} many {Deux personnes ont codé # de commentaires : trop peu pour le dire ; il en faut {least}.} other {Deux personnes ont codé # commentaires : trop peu pour le dire ; il en faut {least}.}}",
  "console.comments.agreement.what": "Ce qui est jugé",
  "console.comments.agreement.kappa": "Accord de deux personnes (kappa de Cohen)",
  "console.comments.agreement.right": "Estimation juste, là où les deux sont d’accord",
  "console.comments.agreement.share": "{share} ({lower} à {upper}) de {n}",
  "console.comments.agreement.tooFew": "Trop peu : {n} sur {least}",
  "console.comments.translate": "Traduire",
  "console.comments.translate.title": "Traduire un commentaire",
  "console.comments.translate.into": "En",
  "console.comments.translate.text": "Traduction",
  "console.comments.translate.hint":
    "Laissez de côté tout ce qui mène à quelqu’un. Une traduction vide retire la précédente.",
  "console.comments.translate.save": "Enregistrer la traduction",
  "console.comments.translated": "{language}, traduit le {at, date, long}",
  "console.comments.translated.by": "{language}, traduit par {name} le {at, date, long}",
};
