import type { Words } from "../../catalogue.ts";
import type { coding as english } from "../en/coding.ts";

export const coding: Words<typeof english> = {
  "console.coding.intro":
    "Se sortean hasta 50 comentarios de un idioma y un trimestre, los mismos para todos. Dos personas codifican cada uno. Lo que dice la otra se muestra cuando ambas han codificado todo.",
  "console.coding.language": "Idioma",
  "console.coding.quarter": "Trimestre",
  "console.coding.quarter.of": "Trimestre {quarter} de {year}",
  "console.coding.empty": "No hay comentarios que codificar",
  "console.coding.empty.next":
    "Elija otro idioma o trimestre. Se excluyen las encuestas cuyas cifras requieren varias personas, y también lo que trata un caso restringido.",
  "console.coding.progress":
    "{done, plural, one {Ha codificado # comentario de {all}.} many {Ha codificado # de comentarios de {all}.} other {Ha codificado # comentarios de {all}.}}",
  "console.coding.sentiment": "¿Qué dice del servicio?",
  "console.coding.says.positive": "Positivo",
  "console.coding.says.neutral": "Neutro",
  "console.coding.says.negative": "Negativo",
  "console.coding.says.unclear": "No se sabe",
  "console.coding.themes": "¿De qué trata?",
  "console.coding.keys":
    "Teclas: las flechas eligen, las cifras marcan los nueve primeros temas, Intro guarda y sigue.",
  "console.coding.theme": "{at} {theme}",
  "console.coding.save": "Guardar y seguir",
  "console.coding.back": "Volver al anterior",
  "console.coding.choose": "Diga primero qué dice del servicio.",
  "console.coding.mine": "Los ha codificado todos. Lo dicho se muestra aquí cuando lo hayan hecho dos personas.",
  "console.coding.taken": "El resto lo han codificado otras dos personas.",
  "console.coding.done": "Dos personas han codificado todos estos comentarios",
  "console.coding.comment": "Comentario",
  "console.coding.first": "Una dijo",
  "console.coding.second": "La otra dijo",
  "console.coding.export": "Descargar las etiquetas como {kind}",
};
