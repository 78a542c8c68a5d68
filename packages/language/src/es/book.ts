import type { Words } from "../catalogue.ts";
import type { book as english } from "../en/book.ts";

export const book: Words<typeof english> = {
  "book.results": "Resultados",
  "book.definitions": "Definiciones",
  "book.filter": "Filtro",
  "book.coverage": "Cobertura",
  "book.version": "Versión de las definiciones",
  "book.csat": "Parte de respuestas 4 y 5 en una escala de 1 a 5, en porcentaje.",
  "book.nps": "Parte de respuestas 9 y 10 menos la de 0 a 6 en una escala de 0 a 10, en puntos de -100 a 100.",
  "book.ces": "Parte de respuestas 5, 6 y 7 en una escala de 1 a 7, en porcentaje.",
  "book.mean": "Media de las respuestas, en la escala de la pregunta.",
  "book.distribution": "Cuántas veces se dio cada respuesta.",
  "book.response-rate":
    "Quienes respondieron de entre quienes fueron consultados, en porcentaje, según cuándo se les consultó.",
  "book.sla": "Solicitudes resueltas dentro del plazo, en porcentaje, de aquellas de las que se sabe.",
  "book.turnaround": "Horas que tardó como mucho la mitad de las solicitudes.",
  "book.fcr": "Solicitudes resueltas en el primer contacto, en porcentaje.",
  "book.correlation": "Con qué fuerza va una respuesta unida a un dato, de -1 a 1. No dice qué causa qué.",
  "book.drivers": "Parte de cada pregunta en lo que va unido al resultado, en porcentaje. No dice qué causa qué.",
  "book.value": "La cifra. Vacía donde nadie respondió o no se muestra.",
  "book.n": "De cuántas respuestas está hecha.",
  "book.interval": "Dónde está la cifra con este nivel de confianza, por este método.",
  "book.missing": "Quienes respondieron la encuesta y no esta pregunta.",
  "book.invalid": "Respuestas que no están en la escala.",
  "book.withheld": "No se muestra, porque hay menos de k personas detrás.",
  "book.goal": "Lo que la cifra ha de alcanzar: cumplido o no cuando todo el intervalo lo dice.",
  "book.responseRate": "Empezaron, de los consultados, en porcentaje",
  "book.coverageShare": "Consultados, de quienes podían serlo, en porcentaje",
  "book.whole": "La cobertura es de toda la encuesta y el período, sin los demás filtros.",
};
