import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  subject: "Su viaje {ref}: ¿qué le pareció el servicio?",
  mailReason: "Su viaje oficial ha terminado. Nos gustaría saber qué le pareció nuestro servicio de viajes.",
  preheader: "El pasaje, la solicitud y el reembolso.",
  reminder: "Se trata de su viaje oficial.",
  thanks: "Lo que nos dice nos ayuda a organizar mejor los próximos viajes.",
  csat: "En general, ¿cómo valora el servicio de viajes?",
  inTime: "¿Se emitió a tiempo su pasaje?",
  ces: "¿Cómo le resultó presentar la solicitud de viaje?",
  entitlement: "Se me explicó con claridad a qué tengo derecho.",
  claim: "¿Cómo valora el plazo de pago de su reembolso?",
};
