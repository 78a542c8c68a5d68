import type { Words } from "../../catalogue.ts";
import type { members as english } from "../en/members.ts";

export const members: Words<typeof english> = {
  "console.members.intro": "Chacun se connecte en son nom. Ce qu’il peut voir et faire découle de ses rôles.",
  "console.members.name": "Nom",
  "console.members.email": "Adresse électronique",
  "console.members.email.wrong": "On ne peut pas envoyer de courriel à cette adresse.",
  "console.members.roles": "Rôles",
  "console.members.role": "Rôle",
  "console.members.role.nth": "Rôle n° {number, number}",
  "console.members.role.add": "Ajouter un rôle",
  "console.members.role.remove": "Retirer ce rôle",
  "console.members.within": "Où",
  "console.members.segments": "Seulement pour certaines valeurs",
  "console.members.segments.hint":
    "Laissez vide pour tout. Ajoutez un segment pour limiter l’accès à un service ou à un lieu d’affectation.",
  "console.members.state": "État",
  "console.members.state.invited": "Invité",
  "console.members.state.active": "Actif",
  "console.members.state.disabled": "Sans accès",
  "console.members.invite": "Inviter quelqu’un",
  "console.members.link": "Lien",
  "console.members.link.made": "Le lien est créé",
  "console.members.link.once":
    "Envoyez-le vous-même à la personne : il n’est affiché qu’une fois. Il fonctionne une fois, jusqu’au {until, date, minute}.",
  "console.members.link.new": "Nouveau lien",
  "console.members.link.make": "Créer le lien",
  "console.members.link.body":
    "Par ce lien, {name} choisit un nouveau mot de passe. Les sessions ouvertes prennent fin.",
  "console.members.link.also": "Aussi",
  "console.members.link.newCode": "Le téléphone est perdu : reconfigurer les codes",
  "console.members.roles.change": "Modifier les rôles",
  "console.members.roles.note": "Il faudra ensuite se reconnecter.",
  "console.members.keepOut": "Bloquer l’accès",
  "console.members.keepOut.title": "Bloquer l’accès de ce membre ?",
  "console.members.keepOut.body":
    "{name} est déconnecté aussitôt et ne pourra plus se connecter avant que vous ne rétablissiez l’accès.",
  "console.members.admit": "Rétablir l’accès",
  "console.members.remove": "Retirer",
  "console.members.remove.title": "Retirer ce membre ?",
  "console.members.remove.body":
    "{name} est déconnecté aussitôt et devra être invité de nouveau pour revenir. Ses actions restent dans le journal d’audit.",
  "console.problem.last_owner": "L’organisation a besoin d’un propriétaire qui puisse se connecter.",
  "console.problem.member_exists": "Un autre membre a cette adresse.",
  "console.role.owner.hint": "Tout, partout.",
  "console.role.administrator.hint": "Gère les enquêtes, les clés, les unités et les membres.",
  "console.role.officer.hint": "Gère les enquêtes d’un département et lit ce qui s’y dit.",
  "console.role.manager.hint": "Lit les chiffres et les commentaires d’un service, avec leurs auteurs.",
  "console.role.lead.hint": "Lit les chiffres et les commentaires d’une équipe, sans leurs auteurs.",
  "console.role.viewer.hint": "Lit les chiffres seulement.",
  "console.role.privacy.hint": "Exporte et efface les données des personnes et lit le journal d’audit.",
};
