import type { Words } from "../../catalogue.ts";
import type { suppressions as english } from "../en/suppressions.ts";

export const suppressions: Words<typeof english> = {
  "console.suppressions.intro": "Nadie de esta lista recibe correos con preguntas, de algunas encuestas o de ninguna.",
  "console.suppressions.why": "Motivo",
  "console.suppressions.why.all": "Todos los motivos",
  "console.suppressions.why.bounced": "La dirección rechaza el correo",
  "console.suppressions.why.opted_out": "No quiere correos",
  "console.suppressions.why.opted_out.survey": "No quiere correos de la encuesta {survey}",
  "console.suppressions.why.excluded": "El proyecto le excluye",
  "console.suppressions.person": "Persona",
  "console.suppressions.address": "Dirección",
  "console.suppressions.since": "Desde el {at, date, long}",
  "console.suppressions.lift": "Volver a escribir",
  "console.suppressions.lift.title": "¿Volver a escribir a {person}?",
  "console.suppressions.lift.body":
    "Hágalo cuando se sepa que la dirección vuelve a aceptar correo. Lo retenido no se envía y, si vuelve a rechazarse, ya no se le escribe.",
  "console.suppressions.export": "Descargar como archivo",
  "console.suppressions.empty": "No hay nadie en la lista",
  "console.suppressions.empty.next":
    "Quien detiene los correos, o cuya dirección los rechaza, aparece aquí por sí solo.",
  "console.suppressions.partial": "Nadie encaja entre los revisados hasta ahora.",
};
