import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "Su solicitud {ref} está cerrada. ¿Qué le pareció?",
  intro: "Su solicitud está cerrada. Díganos cómo fue: basta una respuesta.",
  csat: "¿Cómo valora el modo en que se atendió su solicitud?",
  solved: "¿Está resuelto el problema?",
  solvedOptions: {
    yes: "Sí",
    partly: "En parte",
    no: "No",
    early: "Es pronto para saberlo",
  },
  reason: "¿Qué falló?",
  reasons: {
    slow: "Tardó demasiado",
    uninformed: "No recibí información sobre el avance",
    unsolved: "La respuesta no resolvió el problema",
    repeated: "Tuve que explicarlo más de una vez",
    rules: "Las normas o los formularios eran difíciles de entender",
    treatment: "El trato no fue bueno",
    other: "Otra cosa",
  },
  rejectedSubject: "Su solicitud {ref} fue denegada. ¿Se lo explicamos bien?",
  cancelledSubject: "Su solicitud {ref} fue cancelada. ¿Se lo explicamos bien?",
  decidedIntro: "Su solicitud terminó sin lo que pedía. Díganos si explicamos bien el motivo: basta una respuesta.",
  decision: "¿Cómo valora el modo en que explicamos la decisión?",
  decisionReason: "¿Qué faltó?",
  decisionReasons: {
    reasons: "Los motivos no estaban claros",
    late: "La decisión llegó tarde",
    options: "No se indicaron otras posibilidades",
    rules: "La norma aplicada era difícil de entender",
    treatment: "El tono no fue respetuoso",
    other: "Otra cosa",
  },
};
