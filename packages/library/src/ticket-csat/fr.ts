import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Votre demande {ref} est clôturée. Qu’en pensez-vous ?",
  intro: "Votre demande est clôturée. Dites-nous comment cela s’est passé : une réponse suffit.",
  csat: "Comment jugez-vous le traitement de votre demande ?",
  solved: "Le problème est-il résolu ?",
  solvedOptions: {
    yes: "Oui",
    partly: "En partie",
    no: "Non",
    early: "Trop tôt pour le dire",
  },
  reason: "Qu’est-ce qui n’a pas fonctionné ?",
  reasons: {
    slow: "Le délai a été trop long",
    uninformed: "Je n’ai pas reçu d’informations sur l’avancement",
    unsolved: "La réponse n’a pas résolu le problème",
    repeated: "Il a fallu expliquer plusieurs fois",
    rules: "Les règles ou les formulaires étaient difficiles à suivre",
    treatment: "L’accueil n’a pas été correct",
    other: "Autre chose",
  },
  rejectedSubject: "Votre demande {ref} a été refusée. Était-ce bien expliqué ?",
  cancelledSubject: "Votre demande {ref} a été annulée. Était-ce bien expliqué ?",
  decidedIntro:
    "Votre demande n’a pas abouti. Dites-nous si nous en avons bien expliqué la raison : une réponse suffit.",
  decision: "Comment jugez-vous l’effort fait pour vous expliquer la décision ?",
  decisionReason: "Qu’est-ce qui a manqué ?",
  decisionReasons: {
    reasons: "Les raisons n’étaient pas claires",
    late: "La décision est arrivée tard",
    options: "Les autres possibilités n’ont pas été indiquées",
    rules: "La règle appliquée était difficile à comprendre",
    treatment: "Le ton n’était pas respectueux",
    other: "Autre chose",
  },
};
