import type { Words } from "../catalogue.ts";
import type { reportMail as english } from "../en/report-mail.ts";

/** What a report that goes out by itself says, and the page that stops it. */
export const reportMail: Words<typeof english> = {
  "mail.report.subject": "Rapport, {period} : {title}",
  "mail.report.preheader": "Ce qui a changé par rapport à avant, et ce qui n’a pas changé.",
  "mail.report.body":
    "Les chiffres de {title} pour {period}, à côté de ceux du {kind, select, monthly {mois} other {trimestre}} précédent. Un changement n’est signalé que si le hasard seul ne l’explique pas.",
  "mail.report.empty": "Personne n’a répondu pour {period}.",
  "mail.report.measure":
    "{metric, select, nps {Score de recommandation (NPS)} csat {Satisfaction (CSAT)} ces {Facilité (CES)} other {Moyenne}}",
  "mail.report.movers": "Ce qui a le plus bougé",
  "mail.report.mover": "{name} : {verdict, select, higher {en hausse} other {en baisse}} de {by} ({range}), à {value}",
  "mail.report.moversNone":
    "Aucun groupe n’a clairement bougé : les hausses et les baisses peuvent être dues au hasard.",
  "mail.report.themes":
    "{n, plural, one {De quoi parle # commentaire} many {De quoi parlent # commentaires} other {De quoi parlent # commentaires}}",
  "mail.report.theme":
    "{name} : {share} ({has, select, yes {{range} ; } other {}}{n, plural, one {# commentaire} many {# commentaires} other {# commentaires}}){rose, select, yes {. Plus de personnes en ont parlé que l’année d’avant ({before}).} other {}}",
  "mail.report.drivers": "À corriger d’abord",
  "mail.report.driver":
    "{name} : {share} de ce qui va avec le chiffre principal ; noté {performance} sur 100, l’ensemble des facteurs {average}",
  "mail.report.rate": "Taux de réponse",
  "mail.report.rateSaid": "Taux de réponse : {value} ({range}) de {n, number} personnes invitées.",
  "mail.report.by": "par {segment}",
  "mail.report.range": "{range} ; {count}",
  "mail.report.cases":
    "Dossiers ouverts : {opened, number} ; clos : {closed, number}. En cours à la date du rapport : {open, number}, dont en retard : {late, number}.",
  "mail.report.actions": "Actions menées",
  "mail.report.action":
    "{title} : {state, select, planned {prévue} doing {en cours} done {terminée} other {abandonnée}}, échéance le {date, date, long}.",
  "mail.report.overdue": "Elle est en retard.",
  "mail.report.effect":
    "{verdict, select, too_early {Il est trop tôt pour dire ce qu’elle a donné.} no_clear_effect {Elle n’a pas eu d’effet net.} improvement {La situation s’est améliorée.} other {La situation s’est dégradée.}}",
  "mail.report.archive": "Ouvrir ce rapport dans les archives",
  "mail.report.footer":
    "Vous recevez ce rapport en tant que membre de la console. Ses chiffres restent tels qu’ils étaient lors de sa préparation.",
  "mail.report.stop": "Ne plus recevoir ce rapport",
  "page.report.title": "Votre rapport",
  "page.report.question": "Vous recevez ce rapport par courriel. Voulez-vous ne plus le recevoir ?",
  "page.report.stopped": "Le rapport est arrêté. Vous ne le recevrez plus.",
  "page.report.resume": "Le réactiver dans la console",
};
