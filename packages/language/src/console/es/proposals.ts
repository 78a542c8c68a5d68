import type { Words } from "../../catalogue.ts";
import type { proposals as english } from "../en/proposals.ts";

export const proposals: Words<typeof english> = {
  "console.proposals.title": "Sobre qué actuar",
  "console.proposals.intro":
    "Lo que destaca en las cifras, como lugar donde mirar. Quien mira cien grupos encuentra algunos por azar: lea los comentarios antes de planificar.",
  "console.proposals.empty": "Aún no hay nada que mirar",
  "console.proposals.empty.next": "Despliegue una encuesta que pregunte por satisfacción, recomendación o facilidad.",
  "console.proposals.kind.driver": "Arreglar primero",
  "console.proposals.kind.outlier": "Grupos que destacan",
  "console.proposals.kind.signal": "Meses que destacan",
  "console.proposals.kind.cause": "Causas que aumentan",
  "console.proposals.kind.theme": "Temas que aumentan",
  "console.proposals.why.driver": "Pesan más de lo que les toca en la satisfacción y se responden peor que las demás.",
  "console.proposals.why.outlier": "Están por debajo de lo habitual en grupos con tantas respuestas.",
  "console.proposals.why.signal": "El último mes por debajo de lo habitual del año anterior.",
  "console.proposals.why.cause": "Aparecen en una parte mayor de los casos que antes, en cinco casos o más.",
  "console.proposals.why.theme":
    "En los últimos seis meses más personas escribieron sobre ellos que en el año anterior. Lea lo que dicen.",
  "console.proposals.none": "Nada destaca.",
  "console.proposals.skipped": "Esto no se puede mirar aquí: hay muy pocas respuestas, o no puede verlo.",
  "console.proposals.far": "Muy por debajo",
  "console.proposals.figure": "Cifra",
  "console.proposals.beside.driver": "Media de todos los factores",
  "console.proposals.beside.outlier": "Todos los grupos juntos",
  "console.proposals.beside.signal": "Habitual en el año anterior",
  "console.proposals.beside.cause": "De los casos anteriores",
  "console.proposals.beside.theme": "En el año anterior",
  "console.proposals.importance": "Su peso en lo que se explica",
  "console.proposals.reviews": "Revisiones con retraso",
};
