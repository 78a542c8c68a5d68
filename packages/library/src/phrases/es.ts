import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  comment: "¿Desea añadir algo más?",
  why: "¿Cuál es el motivo principal de su respuesta?",
  contact: "Deseo que alguien se ponga en contacto conmigo al respecto",
  thanks: "Lo que nos dice nos ayuda a atender mejor las próximas solicitudes.",
  partly: {
    yes: "Sí",
    partly: "En parte",
    no: "No",
  },
  often: {
    never: "Nunca",
    rarely: "Pocas veces",
    sometimes: "A veces",
    often: "A menudo",
    always: "Siempre",
  },
  services: {
    hr: "Recursos humanos",
    finance: "Finanzas y presupuesto",
    supply: "Cadena de suministro",
    ict: "Tecnología de la información y las comunicaciones",
    facilities: "Instalaciones y servicios comerciales",
    travel: "Viajes",
  },
};
