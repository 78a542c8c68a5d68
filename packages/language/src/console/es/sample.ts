import type { Words } from "../../catalogue.ts";
import type { sample as english } from "../en/sample.ts";

export const sample: Words<typeof english> = {
  "console.sample.title": "Respuestas inventadas para explorar",
  "console.sample.about":
    "Vea resultados antes de que nadie haya respondido: personas, invitaciones y respuestas de doce meses. Son datos de prueba; las cifras reales no se tocan nunca.",
  "console.sample.fill": "Llenar el lado de prueba",
  "console.sample.again": "Continuar",
  "console.sample.filling": "Llenándose",
  "console.sample.removing": "Quitándose",
  "console.sample.leave": "Sigue aunque deje esta página.",
  "console.sample.filled": "El lado de prueba tiene respuestas inventadas.",
  "console.sample.failed": "Se detuvo antes del final. Puede continuar, o puede quitarse lo que hay.",
  "console.sample.results": "Ver los resultados del lado de prueba",
  "console.sample.remove": "Quitar las respuestas inventadas",
  "console.sample.remove.title": "¿Quitar todo lo inventado?",
  "console.sample.remove.body":
    "Se van las personas, invitaciones y respuestas inventadas. Lo demás del lado de prueba queda.",
  "console.sample.madeUp": "Estos resultados contienen respuestas inventadas: nadie las dio.",
};
