import type { Words } from "../../catalogue.ts";
import type { surveyReady as english } from "../en/survey-ready.ts";

/** The ready-made surveys, by what they are about. */
export const surveyReady: Words<typeof english> = {
  "console.surveys.ready.ticket-csat": "Una solicitud que se cerró",
  "console.surveys.ready.ticket-rejected": "Una solicitud que se rechazó",
  "console.surveys.ready.ticket-cancelled": "Una solicitud que se canceló",
  "console.surveys.ready.ces": "La facilidad del trámite",
  "console.surveys.ready.fcr": "Si bastó el primer contacto",
  "console.surveys.ready.transactional-trust": "La confianza tras una experiencia",
  "console.surveys.ready.transactional-trust-full": "La confianza tras una experiencia, afirmación por afirmación",
  "console.surveys.ready.transactional-trust-thumbs": "La confianza tras una experiencia, sí o no",
  "console.surveys.ready.annual-relational": "La encuesta anual sobre todos los servicios",
  "console.surveys.ready.onboarding-10": "Un puesto nuevo, a los 10 días",
  "console.surveys.ready.onboarding-60": "Un puesto nuevo, a los 60 días",
  "console.surveys.ready.procurement-delivery": "Un pedido que se entregó",
  "console.surveys.ready.recruitment-manager": "Una contratación, para quien contrata",
  "console.surveys.ready.recruitment-candidate": "Una contratación, para quien se presentó",
  "console.surveys.ready.travel": "Un viaje oficial",
  "console.surveys.ready.facilities": "Una obra en un edificio",
  "console.surveys.ready.ict": "Una solicitud de informática cerrada, y la conexión",
  "console.surveys.ready.direct-feedback": "Un formulario abierto para opiniones",
  "console.surveys.ready.forum-record": "El acta de un foro de clientes",
  "console.surveys.ready.focus-group-record": "Después de un grupo de discusión",
  "console.surveys.ready.page-helpful": "Si una página ayudó",
};
