import type { Words } from "../../catalogue.ts";
import type { keys as english } from "../en/keys.ts";

export const keys: Words<typeof english> = {
  "console.keys.intro":
    "Une clé donne accès à un programme, par exemple votre service d’assistance. Donnez à chacun la sienne, avec les seuls droits nécessaires.",
  "console.keys.name": "Nom",
  "console.keys.name.hint": "À quoi elle sert, par exemple : Service d’assistance",
  "console.keys.state": "État",
  "console.keys.state.active": "En service",
  "console.keys.state.revoked": "Révoquée",
  "console.keys.state.expired": "Expirée",
  "console.keys.scopes": "Droits",
  "console.keys.used": "Dernière utilisation",
  "console.keys.expires": "Expire",
  "console.keys.length": "Expire après",
  "console.keys.within": "Donne accès à",
  "console.keys.within.all": "Toute l’organisation",
  "console.keys.add": "Créer une clé",
  "console.keys.made": "La clé est créée",
  "console.keys.once": "Copiez-la maintenant : elle n’est affichée qu’une fois et n’est conservée nulle part.",
  "console.keys.key": "Clé",
  "console.keys.revoke": "Révoquer",
  "console.keys.revoke.title": "Révoquer cette clé ?",
  "console.keys.revoke.body":
    "Les programmes qui utilisent {name} n’auront plus accès dès maintenant. C’est irréversible.",
  "console.keys.empty": "Il n’y a pas encore de clé",
  "console.keys.empty.next": "Créez-en une pour le premier programme qui envoie des événements.",
  "console.scope.events:write": "Envoyer des événements",
  "console.scope.events:write.hint": "Signale ce qui s’est passé, comme une demande close.",
  "console.scope.results:read": "Lire les résultats",
  "console.scope.results:read.hint": "Les chiffres, et pourquoi quelqu’un a été interrogé ou non.",
  "console.scope.comments:read": "Lire les commentaires",
  "console.scope.comments:read.hint": "Ce que les gens ont écrit, sans savoir qui ils sont.",
  "console.scope.people:write": "Lire et modifier les personnes",
  "console.scope.people:write.hint": "Noms, adresses et attributs ; peut aussi les effacer.",
  "console.scope.cases:write": "Suivre les dossiers",
  "console.scope.cases:write.hint": "Voit ce qui est fait pour les clients mécontents, et y travaille.",
  "console.scope.actions:write": "Planifier des actions",
  "console.scope.actions:write.hint":
    "Voit ce qui est fait pour améliorer les services, le planifie et le fait avancer.",
  "console.scope.admin": "Administrer",
  "console.scope.admin.hint": "Vagues, courriels, webhooks, clés, unités, membres et journal d’audit.",
};
