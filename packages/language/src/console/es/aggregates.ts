import type { Words } from "../../catalogue.ts";
import type { aggregates as english } from "../en/aggregates.ts";

/** The page of figures that are compared with those of other organisations. */
export const aggregates: Words<typeof english> = {
  "console.aggregates.intro":
    "Las organizaciones que preguntan lo mismo pueden comparar una cifra. Cada una entrega un archivo que ha firmado; no contiene la respuesta de nadie.",
  "console.aggregates.ours": "Nuestra cifra",
  "console.aggregates.organisation": "Nuestro nombre en el archivo",
  "console.aggregates.organisation.hint": "Como nos conocen los demás.",
  "console.aggregates.survey": "Encuesta",
  "console.aggregates.question": "Pregunta",
  "console.aggregates.from": "Desde el primer día del mes",
  "console.aggregates.to": "Hasta el primer día del mes",
  "console.aggregates.days.hint": "Meses enteros ya terminados, sin incluir el segundo día.",
  "console.aggregates.make": "Guardar el archivo firmado",
  "console.aggregates.theirs": "Comparar",
  "console.aggregates.choose": "Elegir archivos",
  "console.aggregates.unreadable": "No es el archivo de una cifra: {name}.",
  "console.aggregates.beside": "Lado a lado",
  "console.aggregates.figure": "Cifra",
  "console.aggregates.change": "Frente a la primera",
  "console.aggregates.first": "las demás se comparan con ella",
  "console.aggregates.key": "Clave",
  "console.aggregates.key.hint": "Pida a la organización su clave por otra vía y compruebe que es la misma.",
  "console.aggregates.own": "la nuestra",
  "console.aggregates.remove": "Elegir otros",
  "console.aggregates.few": "Han respondido muy pocas personas para comunicarlo a otros.",
  "console.aggregates.months": "Elija primeros días de meses ya terminados.",
  "console.problem.aggregate_invalid": "Un archivo no está como se firmó. Pídalo de nuevo a la organización.",
  "console.problem.definitions_differ":
    "Estas organizaciones preguntan o cuentan de otro modo, así que sus cifras no pueden compararse.",
};
