import type { Words } from "../../catalogue.ts";
import type { comments as english } from "../en/comments.ts";

export const comments: Words<typeof english> = {
  "console.comments.themes": "De qué tratan los comentarios",
  "console.comments.coverage":
    "{n, plural, one {De # comentario, {share} trata de un tema.} many {De # de comentarios, {share} tratan de un tema.} other {De # comentarios, {share} tratan de un tema.}}",
  "console.comments.byScore": "Lo que dice un comentario es lo que dice su puntuación.",
  "console.comments.byWords":
    "{n, plural, one {Donde no hay puntuación se estima por las palabras: en # comentario.} many {Donde no hay puntuación se estima por las palabras: en # de comentarios.} other {Donde no hay puntuación se estima por las palabras: en # comentarios.}}",
  "console.comments.notEstimated": "No se estiman, porque se fallaría demasiado, los comentarios en: {languages}.",
  "console.comments.notChecked":
    "Los comentarios sin puntuación aún no se estiman, porque nadie lo ha comprobado con los suyos: {languages}. Se decide a partir de 20 que dos personas hayan codificado.",
  "console.comments.theme": "Tema",
  "console.comments.sentiment": "Qué dice",
  "console.comments.says.positive": "Positivo",
  "console.comments.says.neutral": "Neutro",
  "console.comments.says.negative": "Negativo",
  "console.comments.estimated.positive": "Positivo, estimado",
  "console.comments.estimated.neutral": "Neutro, estimado",
  "console.comments.estimated.negative": "Negativo, estimado",
  "console.comments.theme.timeliness": "Plazos",
  "console.comments.theme.staff": "Personal",
  "console.comments.theme.communication": "Comunicación",
  "console.comments.theme.resolution": "Solución",
  "console.comments.theme.process": "Trámites",
  "console.comments.theme.system": "Sistema",
  "console.comments.theme.overall": "En general",
  "console.comments.rising": "Qué aumenta",
  "console.comments.rising.none": "Ningún tema lo mencionan claramente más personas que en los 12 meses anteriores.",
  "console.comments.rising.everywhere":
    "{theme}: {people, plural, one {# persona} many {# de personas} other {# personas}}, {share} de quienes escribieron; {before} en los 12 meses anteriores.",
  "console.comments.rising.at":
    "{theme}, {group}: {people, plural, one {# persona} many {# de personas} other {# personas}}, {share} de quienes escribieron; {before} en los 12 meses anteriores.",
  "console.comments.rising.show": "Mostrar estos comentarios",
  "console.comments.recode": "Codificar de nuevo todos los comentarios",
  "console.comments.coding":
    "{done, plural, one {Se codifican de nuevo los comentarios: # respuesta hasta ahora.} many {Se codifican de nuevo los comentarios: # de respuestas hasta ahora.} other {Se codifican de nuevo los comentarios: # respuestas hasta ahora.}}",
  "console.comments.failed": "La codificación se detuvo. Iníciela otra vez.",
  "console.comments.find": "Con estas palabras",
  "console.comments.estimates.by": "Cómo se leen los comentarios sin puntuación",
  "console.comments.estimates.unchecked": "Aún sin estimar: nadie lo ha comprobado con sus propios comentarios",
  "console.comments.estimates.readyOwn": "Estimados por palabras ya dadas",
  "console.comments.estimates.learnt": "Estimados por un modelo aprendido de sus propios comentarios",
  "console.comments.estimates.off": "Sin estimar: falla demasiado con sus propios comentarios",
  "console.comments.estimates.offReady": "Sin estimar: falla demasiado con frases ya dadas",
  "console.comments.estimates.language": "Idioma",
  "console.comments.estimates.how": "Comentarios sin puntuación",
  "console.comments.estimates.checked": "En lo que codificó su personal",
  "console.comments.estimates.none": "Menos de {least} codificados hasta ahora",
  "console.comments.estimates.figures":
    "{n, plural, one {# comentario: {right} acertado, {reversed} al revés, {abstained} sin decidir} many {# de comentarios: {right} acertados, {reversed} al revés, {abstained} sin decidir} other {# comentarios: {right} acertados, {reversed} al revés, {abstained} sin decidir}}",
  "console.comments.estimates.learn": "Aprender de nuevo de puntuaciones y códigos",
  "console.comments.estimates.learning": "Se está aprendiendo. Vuelva a cargar la página en un momento.",
  "console.comments.words.title": "Qué dicen las palabras",
  "console.comments.words.none":
    "Ninguna palabra la usa claramente más un lado que el otro, y los comentarios sin tema tienen poco en común.",
  "console.comments.words.detractors": "{language}: los descontentos escriben más a menudo",
  "console.comments.words.promoters": "{language}: los satisfechos escriben más a menudo",
  "console.comments.words.typical": "{language}: típico de {group}",
  "console.comments.words.unthemed":
    "{language}: {n, plural, one {# comentario sin tema} many {# de comentarios sin tema} other {# comentarios sin tema}}",
  "console.comments.words.word": "{word} ({people, plural, one {# persona} many {# de personas} other {# personas}})",
  "console.comments.words.quotes": "Con sus palabras",
  "console.comments.words.reason.typical":
    "{alike, plural, one {Otro comentario lo dice con palabras parecidas (#)} many {Otros # de comentarios lo dicen con palabras parecidas} other {Otros # comentarios lo dicen con palabras parecidas}}",
  "console.comments.words.reason.opposite":
    "{alike, plural, one {Dice lo contrario de la mayoría, como # más} many {Dice lo contrario de la mayoría, como # más} other {Dice lo contrario de la mayoría, como # más}}",
  "console.comments.agreement": "Cuánto aciertan las estimaciones",
  "console.comments.agreement.none":
    "Dos personas aún no han codificado una muestra de comentarios: no se sabe cuánto aciertan las estimaciones.",
  "console.comments.agreement.few":
    "{n, plural, one {Dos personas han codificado # comentario: es muy poco para saberlo; hacen falta {least}.} many {Dos personas han codificado # de comentarios: son muy pocos para saberlo; hacen falta {least}.} other {Dos personas han codificado # comentarios: son muy pocos para saberlo; hacen falta {least}.}}",
  "console.comments.agreement.what": "Lo juzgado",
  "console.comments.agreement.kappa": "Acuerdo de dos personas (kappa de Cohen)",
  "console.comments.agreement.right": "Estimación acertada, de lo que ambas coinciden",
  "console.comments.agreement.share": "{share} ({lower} a {upper}) de {n}",
  "console.comments.agreement.tooFew": "Muy pocos: {n} de {least}",
  "console.comments.translate": "Traducir",
  "console.comments.translate.title": "Traducir un comentario",
  "console.comments.translate.into": "Al",
  "console.comments.translate.text": "Traducción",
  "console.comments.translate.hint":
    "Deje fuera todo lo que lleve hasta alguien. Una traducción vacía retira la anterior.",
  "console.comments.translate.save": "Guardar la traducción",
  "console.comments.translated": "En {language}, traducido el {at, date, long}",
  "console.comments.translated.by": "En {language}, traducido por {name} el {at, date, long}",
};
