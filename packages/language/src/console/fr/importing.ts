import type { Words } from "../../catalogue.ts";
import type { importing as english } from "../en/importing.ts";

export const importing: Words<typeof english> = {
  "console.import.title": "Importer des personnes",
  "console.import.intro":
    "D’un classeur (XLSX) ou d’un fichier CSV dont la première ligne nomme les colonnes. Rien n’est enregistré avant que vous ayez vu ce qui changerait.",
  "console.import.choose": "Choisir un fichier",
  "console.import.another": "Choisir un autre fichier",
  "console.import.drop": "Déposez le fichier ici, ou choisissez-le.",
  "console.import.file": "{rows, plural, one {# ligne} many {# de lignes} other {# lignes}} dans {file}",
  "console.import.columns": "Ce qu’est chaque colonne",
  "console.import.column": "Colonne",
  "console.import.example": "Par exemple",
  "console.import.as": "Lue comme",
  "console.import.as.of": "{column} : lue comme",
  "console.import.as.skip": "Laissée de côté",
  "console.import.as.optOuts": "Ne veut pas de messages de",
  "console.import.as.text": "Attribut : texte",
  "console.import.as.number": "Attribut : nombre",
  "console.import.as.boolean": "Attribut : oui ou non",
  "console.import.attribute": "{column} : nom de l’attribut",
  "console.import.attribute.wrong":
    "Des lettres de l’alphabet latin, des chiffres et _, une lettre d’abord ; chaque nom une fois.",
  "console.import.skipped":
    "{count, plural, one {# colonne est laissée de côté} many {# de colonnes sont laissées de côté} other {# colonnes sont laissées de côté}}. Mieux vaut ne pas conserver ce qui n’est pas nécessaire.",
  "console.import.noId":
    "Indiquez quelle colonne contient l’identifiant : c’est par lui qu’on distingue les personnes.",
  "console.import.twice": "Deux colonnes sont lues comme la même chose. Changez-en une.",
  "console.import.check": "Vérifier sans enregistrer",
  "console.import.would": "Ce qui changerait",
  "console.import.became": "Ce que sont devenues les lignes",
  "console.import.count.added": "Nouvelles",
  "console.import.count.changed": "Modifiées",
  "console.import.count.unchanged": "Inchangées",
  "console.import.count.rejected": "Refusées",
  "console.import.store":
    "{count, plural, one {Importer # personne} many {Importer # de personnes} other {Importer # personnes}}",
  "console.import.nothing":
    "Il n’y a rien à enregistrer : toutes les personnes du fichier sont déjà connues ainsi, ou refusées.",
  "console.import.progress": "{done, number} lignes sur {all, number}",
  "console.import.checking": "Vérification des lignes",
  "console.import.storing": "Enregistrement des lignes",
  "console.import.stop": "Arrêter",
  "console.import.goOn": "Continuer",
  "console.import.stopped": "L’importation s’est arrêtée",
  "console.import.stopped.body":
    "{done, number} lignes sur {all, number} sont enregistrées. Rien n’est enregistré deux fois.",
  "console.import.left": "Une importation n’est pas terminée",
  "console.import.left.body":
    "{file} : {done, number} lignes sur {all, number} ont été enregistrées. Choisissez à nouveau le même fichier, et l’importation reprendra là.",
  "console.import.left.forget": "Ne pas continuer",
  "console.import.done": "L’importation est terminée",
  "console.import.people": "Voir les personnes",
  "console.import.wave": "Planifier une vague pour elles",
  "console.import.faults":
    "{count, plural, one {# ligne a été refusée} many {# de lignes ont été refusées} other {# lignes ont été refusées}}",
  "console.import.faults.body":
    "Elles sont laissées de côté, et les autres prises. Corrigez-les dans le fichier et importez-le à nouveau : ce qui est déjà enregistré reste tel quel.",
  "console.import.faults.first": "Les {count} premières sont affichées ici ; toutes sont dans le fichier des erreurs.",
  "console.import.faults.download": "Télécharger les erreurs",
  "console.import.line": "Ligne",
  "console.import.fault": "Ce qui ne va pas",
  "console.import.fault.required": "L’identifiant manque.",
  "console.import.fault.duplicate": "Le même identifiant figure plus haut avec un autre contenu.",
  "console.import.fault.cells": "La ligne n’a pas le même nombre de cellules que l’en-tête.",
  "console.import.fault.id": "L’identifiant est trop long, ou contient des signes inutilisables.",
  "console.import.fault.email": "Ce n’est pas une seule adresse électronique.",
  "console.import.fault.name": "Le nom est trop long, ou contient des signes inutilisables.",
  "console.import.fault.locale": "Ce n’est pas une étiquette de langue, comme {example}.",
  "console.import.fault.timeZone": "Ce n’est pas un fuseau horaire, comme {example}.",
  "console.import.fault.country": "Ce n’est pas un code de pays, comme {example}.",
  "console.import.fault.optOuts": "Il n’y a pas de telle enquête. Écrivez {example} pour toutes.",
  "console.import.fault.number": "Ce n’est pas un nombre.",
  "console.import.fault.boolean": "Ce n’est ni oui ni non.",
  "console.import.fault.other": "Cela ne peut pas être enregistré.",
  "console.import.wrong.utf8":
    "Le fichier n’est pas en UTF-8. Enregistrez-le en « CSV UTF-8 » et choisissez-le à nouveau.",
  "console.import.wrong.empty": "Le fichier n’a pas de lignes en dehors des noms des colonnes.",
  "console.import.wrong.quotes": "Les guillemets du fichier ne correspondent pas, à partir de la ligne {line}.",
  "console.import.wrong.column": "Deux colonnes du fichier ont le même nom.",
  "console.import.wrong.large": "Le fichier dépasse {most} Mo. Divisez-le en plusieurs.",
  "console.import.wrong.workbook":
    "Le classeur est illisible. Enregistrez-le en XLSX ou en « CSV UTF-8 » et choisissez-le à nouveau.",
};
