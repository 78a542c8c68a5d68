import type { Words } from "../../catalogue.ts";
import type { conditions as english } from "../en/conditions.ts";

export const conditions: Words<typeof english> = {
  "console.condition.all": "Se cumple todo esto:",
  "console.condition.any": "Se cumple al menos una de estas:",
  "console.condition.not": "Esto no se cumple:",
  "console.condition.source.person": "Persona",
  "console.condition.source.data": "Evento",
  "console.condition.test.is": "{name} es {value}",
  "console.condition.test.isNot": "{name} se conoce y no es {value}",
  "console.condition.test.oneOf": "{name} es uno de {value}",
  "console.condition.test.atMost": "{name} es como máximo {value}",
  "console.condition.test.atLeast": "{name} es como mínimo {value}",
  "console.condition.test.below": "{name} es menor que {value}",
  "console.condition.test.above": "{name} es mayor que {value}",
  "console.condition.test.includes": "{name} incluye {value}",
  "console.condition.test.answered": "{name} se conoce",
  "console.condition.excluded.domain": "El proyecto excluye el dominio {domain}",
  "console.condition.excluded.person": "El proyecto excluye a esta persona",
  "console.condition.excluded.condition": "El proyecto excluye a quien cumple una condición, y la cumple",
  "console.condition.answer.is": "La respuesta a «{question}» es {value}",
  "console.condition.answer.isNot": "Se respondió a «{question}», y no con {value}",
  "console.condition.answer.oneOf": "La respuesta a «{question}» es una de estas: {value}",
  "console.condition.answer.atMost": "La respuesta a «{question}» es como máximo {value}",
  "console.condition.answer.atLeast": "La respuesta a «{question}» es como mínimo {value}",
  "console.condition.answer.below": "La respuesta a «{question}» es menor que {value}",
  "console.condition.answer.above": "La respuesta a «{question}» es mayor que {value}",
  "console.condition.answer.includes": "{value} está entre las respuestas a «{question}»",
  "console.condition.answer.includesFirst":
    "{value} está entre {first, plural, one {la primera respuesta} many {las primeras # respuestas} other {las primeras # respuestas}} a «{question}»",
  "console.condition.answer.answered": "Se respondió a «{question}»",
};
