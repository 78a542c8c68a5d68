import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "Su pedido {ref} se ha entregado. ¿Qué le pareció?",
  mailReason: "Se ha entregado lo que usted pidió. Nos gustaría saber si era correcto y llegó a tiempo.",
  preheader: "¿Era lo correcto y llegó a tiempo?",
  reminder: "Se trata de algo que usted pidió y que ya se entregó.",
  thanks: "Lo que nos dice nos ayuda a gestionar mejor los próximos pedidos.",
  csat: "En general, ¿cómo valora el proceso de compra y entrega?",
  received: "¿Recibió lo que había pedido?",
  arrived: "¿Llegó cuando lo necesitaba?",
  arrivedOptions: {
    early: "Antes",
    onTime: "A tiempo",
    late: "Tarde, pero aún útil",
    tooLate: "Demasiado tarde",
  },
  quality: "¿Cómo valora el nivel de calidad?",
  progress: "¿Se le informó del avance?",
  effect: "¿Qué efecto tuvo en su trabajo?",
};
