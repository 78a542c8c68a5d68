import type { Words } from "../catalogue.ts";
import type { warningMail as english } from "../en/warning-mail.ts";

/** What mails say of warnings. */
export const warningMail: Words<typeof english> = {
  "mail.warning.why":
    "{why, select, missed {{name} : cible manquée en {month}} signal {{name} : hors de l’ordinaire en {month}} other {{name} : davantage de commentaires en {month}}}",
  "mail.warning.standard":
    "{standard, select, turnaround {{name} – délai de traitement} firstContact {{name} – résolu au premier contact} other {{name}}}",
  "mail.warning.counted":
    "{has, select, yes {{value} ({range})} other {{value}}} · {n, plural, one {# événement} many {# d’événements} other {# événements}}",
  "mail.warning.wrote":
    "{value} ({range}) {n, plural, one {de # personne qui a écrit} many {des # de personnes qui ont écrit} other {des # personnes qui ont écrit}} ; {before} l’année précédente",
  "mail.warning.target": "{way, select, atLeast {Cible : au moins {value}} other {Cible : au plus {value}}}",
  "mail.warning.subjectMany":
    "{count, plural, one {# avertissement} many {# d’avertissements} other {# avertissements}}",
  "mail.warning.subjectBoth":
    "{cases, plural, one {# dossier} many {# de dossiers} other {# dossiers}} et {warnings, plural, one {# avertissement} many {# d’avertissements} other {# avertissements}}",
  "mail.warning.preheader": "Ce qui est ressorti une fois le mois terminé, avec son chiffre et le lien.",
  "mail.warning.body":
    "Voici ce qui est ressorti à l’examen du mois. La console le montre mois par mois et permet de prévoir ce qu’on y fera.",
  "mail.warning.title": "Avertissements",
  "mail.warning.open": "Voir le détail",
  "mail.warning.more":
    "{count, plural, one {# autre avertissement figure dans la console.} many {# d’autres avertissements figurent dans la console.} other {# autres avertissements figurent dans la console.}}",
  "mail.warning.list": "Ouvrir les avertissements",
  "mail.warning.footer":
    "Vous recevez ces avertissements parce que vous répondez du service ou l’avez choisi dans la console. Ce choix se fait sur la page du service ou de l’indicateur.",
  "mail.warning.theme":
    "{theme, select, timeliness {Délais} staff {Personnel} communication {Information des clients} resolution {Résolution} process {Démarches} system {Système} overall {Dans l’ensemble} other {{name}}}",
};
