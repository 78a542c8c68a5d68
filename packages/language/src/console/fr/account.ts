import type { Words } from "../../catalogue.ts";
import type { account as english } from "../en/account.ts";

export const account: Words<typeof english> = {
  "console.account.email": "Adresse",
  "console.account.roles": "Rôles",
  "console.account.name": "Nom",
  "console.account.password": "Mot de passe",
  "console.account.current": "Mot de passe actuel",
  "console.account.current.wrong": "Ce n’est pas votre mot de passe actuel.",
  "console.account.next": "Nouveau mot de passe",
  "console.account.next.hint":
    "{least, plural, one {Au moins # caractère.} many {Au moins # de caractères.} other {Au moins # caractères.}} Plusieurs mots sans rapport entre eux se retiennent facilement.",
  "console.account.next.weak":
    "Ce mot de passe est trop court ou fait partie des premiers devinés. Choisissez-en un autre.",
  "console.account.next.own": "Votre mot de passe ne doit pas contenir un mot de votre organisation, comme son nom.",
  "console.account.password.change": "Changer le mot de passe",
  "console.account.password.changed": "Votre mot de passe est changé. Vous êtes déconnecté partout ailleurs.",
  "console.account.sessions": "Où vous êtes connecté",
  "console.account.sessions.since": "Connexion",
  "console.account.sessions.seen": "Dernière utilisation : {at, date, minute}",
  "console.account.sessions.here": "Ici",
  "console.account.session.end": "Déconnecter cette session",
  "console.account.session.end.title": "Déconnecter cette session ?",
  "console.account.session.end.body":
    "Votre mot de passe montre que c’est bien vous. Ce qui n’y a pas été enregistré est perdu.",
  "console.account.session.stale":
    "Vous n’avez pas de mot de passe ici. Déconnectez-vous, reconnectez-vous par le compte de votre organisation et recommencez dans les 15 minutes.",
  "console.account.sessions.body":
    "Si vous avez oublié de vous déconnecter quelque part ou perdu un appareil : ceci vous déconnecte partout, ici aussi.",
  "console.account.sessions.end": "Se déconnecter partout",
  "console.role.owner": "Propriétaire",
  "console.role.administrator": "Administrateur",
  "console.role.officer": "Responsable de l’expérience client",
  "console.role.manager": "Responsable d’un service",
  "console.role.lead": "Chef d’équipe",
  "console.role.viewer": "Lecteur",
  "console.role.privacy": "Délégué à la protection des données",
  "console.account.languages": "Langues",
  "console.account.languages.spoken": "Langues dans lesquelles vous répondez aux clients",
  "console.account.languages.hint":
    "Les dossiers confiés à tour de rôle en tiennent compte, outre la langue dans laquelle vous lisez la console.",
  "console.account.languages.save": "Enregistrer les langues",
  "console.account.absence": "Absence",
  "console.account.absence.body":
    "Indiquez vos absences : les dossiers qui vous reviendraient vont à qui vous remplace ou restent dans leur file.",
  "console.account.absence.said": "Votre absence va du {from, date, long} au {until, date, long}.",
  "console.account.absence.from": "Premier jour",
  "console.account.absence.until": "Dernier jour",
  "console.account.absence.standIn": "Qui vous remplace",
  "console.account.absence.queue": "Personne : les dossiers restent dans leur file",
  "console.account.absence.save": "Enregistrer mon absence",
  "console.account.absence.end": "Je suis de retour",
  "console.account.absence.fault.from": "Indiquez un jour.",
  "console.account.absence.fault.until": "Indiquez un jour qui ne précède pas le premier.",
  "console.account.absence.fault.standIn": "Choisissez une autre personne qui traite des dossiers.",
};
