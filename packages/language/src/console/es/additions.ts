import type { Words } from "../../catalogue.ts";
import type { additions as english } from "../en/additions.ts";

/** What the pages of what units add to surveys say. */
export const additions: Words<typeof english> = {
  "console.additions.state": "Estado",
  "console.additions.state.draft": "A la espera de publicarse",
  "console.additions.state.published": "Se pregunta",
  "console.additions.state.left": "Ya no se pregunta",
  "console.additions.intro":
    "El núcleo de una encuesta es el mismo para todos. Una unidad añade hasta tres preguntas y ejemplos para su propia gente.",
  "console.additions.empty": "Ninguna unidad añade nada todavía",
  "console.additions.empty.next":
    "Elija una encuesta en uso y la unidad que la amplía. Las unidades se crean en «Organización».",
  "console.additions.new": "Ampliar una encuesta",
  "console.additions.begin": "Continuar",
  "console.additions.survey": "Encuesta",
  "console.additions.unit": "Unidad",
  "console.additions.saved": "Guardado",
  "console.additions.for": "{unit} amplía {survey}",
  "console.additions.core": "El núcleo, bloqueado",
  "console.additions.core.hint":
    "A todos se les preguntan estas, con estas palabras, para que las cifras sean comparables. Puede poner un ejemplo junto a cada una.",
  "console.additions.locked": "Bloqueada",
  "console.additions.example": "Ejemplo, se lee como «Por ejemplo: …»",
  "console.additions.own": "Preguntas de la unidad: {count} de 3",
  "console.additions.own.most": "Una unidad añade tres preguntas como máximo.",
  "console.additions.after": "Va después de",
  "console.additions.after.last": "La última pregunta",
  "console.additions.discard": "Descartar el borrador",
  "console.additions.take": "No preguntar ya nada de esto",
  "console.additions.wait": "Lo publica un propietario o un administrador para toda la organización.",
  "console.additions.nothing": "No hay tal encuesta que ampliar, o esta unidad no es suya.",
  "console.additions.what": "Qué cambiaría",
};
