import type { Words } from "../../catalogue.ts";
import type { delivery as english } from "../en/delivery.ts";

export const delivery: Words<typeof english> = {
  "console.delivery.intro":
    "Les courriels sont retentés d’eux-mêmes tant que cela peut aider. Voici ceux pour lesquels quelqu’un doit décider.",
  "console.delivery.show": "Afficher",
  "console.delivery.show.ended": "Refusés ou incertains",
  "console.delivery.show.dead": "Refusés ou abandonnés",
  "console.delivery.show.uncertain": "Peut-être arrivés",
  "console.delivery.show.retry": "Retentés d’eux-mêmes",
  "console.delivery.kind": "Courriel",
  "console.delivery.kind.invitation": "Invitation",
  "console.delivery.kind.reminder": "Rappel",
  "console.delivery.kind.receipt": "Accusé de réception",
  "console.delivery.kind.other": "Autre courriel",
  "console.delivery.channel": "Canal",
  "console.delivery.channel.email": "Courriel",
  "console.delivery.channel.sms": "Message texte",
  "console.delivery.channel.webhook": "Notification automatique",
  "console.delivery.person": "Pour",
  "console.delivery.state": "État",
  "console.delivery.state.queued": "En attente",
  "console.delivery.state.suppressed": "Non souhaité",
  "console.delivery.state.retry": "Retenté",
  "console.delivery.state.uncertain": "Peut-être arrivé",
  "console.delivery.state.dead": "Non parti",
  "console.delivery.reason": "Ce qu’a dit le serveur",
  "console.delivery.attempts": "Tentatives",
  "console.delivery.settled": "Dernière tentative",
  "console.delivery.retry": "Renvoyer",
  "console.delivery.retry.title": "Renvoyer ce courriel ?",
  "console.delivery.retry.body":
    "Il est retenté depuis le début. Si la personne s’est désinscrite entre-temps, il est retenu.",
  "console.delivery.retry.twice": "Il est peut-être déjà arrivé : la personne le recevrait alors deux fois.",
  "console.delivery.drop": "Abandonner",
  "console.delivery.drop.title": "Abandonner ce courriel ?",
  "console.delivery.drop.body":
    "Il ne partira jamais et la personne sera comptée comme non jointe. C’est irréversible.",
  "console.delivery.empty": "Rien ne vous attend ici",
  "console.delivery.empty.next": "Les courriels refusés ou peut-être non arrivés s’affichent ici.",
  "console.problem.message_state": "Quelqu’un s’est déjà occupé de ce courriel.",
};
