import type { Words } from "../../catalogue.ts";
import type { codebook as english } from "../en/codebook.ts";

export const codebook: Words<typeof english> = {
  "console.codebook.intro":
    "Los comentarios se codifican por temas. Cada uno tiene términos en cada idioma: un comentario trata de un tema cuando contiene uno de ellos. Un cambio hace codificar de nuevo todos los comentarios.",
  "console.codebook.language": "Términos en",
  "console.codebook.terms":
    "Un término es una palabra, varias palabras o cualquiera de ellas con * al final, para todas las palabras que empiezan así. Uno por línea.",
  "console.codebook.termsOf": "Términos",
  "console.codebook.wrong": "«{term}» no es un término. Escriba palabras, a lo sumo con * al final.",
  "console.codebook.wrongElsewhere": "«{term}» de {theme}, en otro idioma, no es un término.",
  "console.codebook.remove": "Quitar {theme}",
  "console.codebook.name": "Nombre de un tema nuevo",
  "console.codebook.name.hint": "Hasta 40 letras minúsculas sin tilde, cifras y guiones.",
  "console.codebook.name.wrong":
    "Minúsculas sin tilde, cifras y guiones, con una letra al principio, y un nombre que aún no exista.",
  "console.codebook.add": "Añadir un tema",
  "console.codebook.try": "Probarlo con los últimos comentarios",
  "console.codebook.save": "Guardar y codificar todo de nuevo",
  "console.codebook.saved": "El libro de códigos está guardado y todos los comentarios se codifican de nuevo.",
  "console.codebook.export": "Descargar como {kind}",
  "console.codebook.tried": "Qué cambiaría",
  "console.codebook.tried.none": "Aún no hay comentarios con los que probarlo.",
  "console.codebook.tried.covered":
    "{n, plural, one {Del último comentario, {after} trataría de un tema; ahora {before}.} many {De los últimos # de comentarios, {after} tratarían de un tema; ahora {before}.} other {De los últimos # comentarios, {after} tratarían de un tema; ahora {before}.}}",
  "console.codebook.tried.same": "Ningún tema ganaría ni perdería comentarios.",
  "console.codebook.tried.before": "Ahora",
  "console.codebook.tried.after": "Después",
  "console.codebook.tried.gained": "Comentarios de más",
  "console.codebook.tried.lost": "Comentarios de menos",
};
