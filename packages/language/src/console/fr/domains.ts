import type { Words } from "../../catalogue.ts";
import type { domains as english } from "../en/domains.ts";

export const domains: Words<typeof english> = {
  "console.domains.title": "Domaines des expéditeurs",
  "console.domains.intro":
    "Ce que disent les serveurs de noms de chacun, que regardent les destinataires. Seul un courriel reçu montre si le serveur signe et peut envoyer.",
  "console.domains.domain": "Domaine",
  "console.domains.record": "Enregistrement",
  "console.domains.state": "Résultat",
  "console.domains.state.ok": "Correct",
  "console.domains.state.missing": "Absent : les courriels peuvent passer pour indésirables",
  "console.domains.state.weak": "Présent, mais n’exige rien",
  "console.domains.state.wrong": "Inutilisable tel quel",
  "console.domains.state.unasked": "Impossible de le savoir : aucun serveur de noms n’a répondu",
  "console.domains.dkim":
    "On ne sait pas ici avec quelles clés les courriels sont signés : l’option des sélecteurs DKIM est vide.",
};
