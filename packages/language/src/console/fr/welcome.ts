import type { Words } from "../../catalogue.ts";
import type { welcome as english } from "../en/welcome.ts";

export const welcome: Words<typeof english> = {
  "console.welcome.intro":
    "Chaque étape peut se faire maintenant ou un autre jour, dans n’importe quel ordre. Ce qui est fait se voit tout seul.",
  "console.welcome.done": "Tous les premiers pas sont faits",
  "console.welcome.done.next": "Les réponses apparaissent dans les résultats dès qu’elles arrivent.",
  "console.welcome.isDone": "Fait",
  "console.welcome.isOpen": "Pas encore fait",
  "console.welcome.step.name": "Le nom de l’organisation",
  "console.welcome.step.units": "Départements et lignes de service",
  "console.welcome.step.look": "Couleurs, logo et expéditeur",
  "console.welcome.step.survey": "Une enquête",
  "console.welcome.step.people": "Des personnes, ou un service d’assistance",
  "console.welcome.step.ask": "La première vague ou règle",
  "console.welcome.about.name": "Les membres et ceux qui s’occupent du service le voient.",
  "console.welcome.about.units":
    "Les résultats se lisent par unité ; membres, clés et apparences peuvent être ceux d’une seule unité.",
  "console.welcome.about.look": "Les pages et les courriels la montrent, pour que chacun sache qui demande.",
  "console.welcome.about.survey": "Commencez par une enquête toute prête, changez ce que vous voulez et publiez-la.",
  "console.welcome.about.people":
    "Les personnes viennent d’un fichier. Un service d’assistance dit par ses événements qui a été aidé.",
  "console.welcome.about.ask":
    "Une vague interroge beaucoup de personnes à une date. Une règle interroge une personne après un événement.",
  "console.welcome.name": "Nom",
  "console.welcome.saved": "Enregistré",
  "console.welcome.units.none":
    "Le code du projet ne déclare encore aucun segment, comme un département. Les unités sont des parts des réponses par segment : déclarez-en un d’abord.",
  "console.welcome.units.all": "Toutes les unités",
  "console.welcome.units.names": "Noms, un par ligne",
  "console.welcome.units.hint":
    "Une unité a les réponses qui portent son nom. Si elles ont d’autres valeurs, écrivez-les après deux-points, séparées par des virgules.",
  "console.welcome.units.segment": "Ce sont des valeurs du segment",
  "console.welcome.units.parent": "Fait partie de",
  "console.welcome.units.add": "Ajouter ces unités",
  "console.welcome.look.go": "Choisir l’apparence",
  "console.welcome.survey.there": "Enquêtes existantes",
  "console.welcome.survey.begin": "Commencer une enquête",
  "console.welcome.people.import": "Importer des personnes",
  "console.welcome.people.key": "Créer une clé pour le service d’assistance",
  "console.welcome.people.keyName": "Centre d’assistance",
  "console.welcome.people.try": "Un événement, à essayer dans un terminal",
  "console.welcome.ask.wave": "Planifier une vague",
  "console.welcome.ask.rules": "Voir les règles",
  "console.welcome.isOn": "La première page continue de dire ce qui reste.",
  "console.welcome.isOff": "Le reste a été laissé. La première page n’en parle plus.",
  "console.welcome.leaveOff": "Laisser le reste",
  "console.welcome.takeUp": "Les reprendre",
};
