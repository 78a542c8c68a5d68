import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  title: "Cuéntenos",
  intro: "Aquí se reciben quejas, sugerencias, agradecimientos y preguntas. No hace falta que diga quién es.",
  reply: "La primera respuesta llega en un plazo de {days} días hábiles.",
  replyInOne: "La primera respuesta llega en un plazo de un día hábil.",
  type: "¿Qué desea enviarnos?",
  types: {
    complaint: "Una queja",
    suggestion: "Una sugerencia",
    thanks: "Un agradecimiento",
    question: "Una pregunta",
  },
  about: "¿De qué servicio se trata?",
  unsure: "No lo sé",
  message: "Cuéntenos qué ocurrió o qué propone.",
  place: "¿Cuándo y dónde ocurrió?",
  remedy: "¿Qué lo solucionaría?",
  risk: "¿Hay alguien en peligro en este momento?",
  emergency:
    "No espere nuestra respuesta: si alguien está en peligro, llame al número local de emergencias o a su responsable de seguridad. En caso de fraude, acoso o abuso, utilice la línea de integridad de su organización.",
  share: "Mis palabras pueden transmitirse al equipo, sin mi nombre.",
  contact: "¿Podemos ponernos en contacto con usted?",
  contactOptions: {
    no: "No, prefiero el anonimato",
    yes: "Sí",
  },
  name: "Nombre",
  email: "Correo electrónico",
  phone: "Teléfono",
  language: "¿En qué idioma le respondemos?",
};
