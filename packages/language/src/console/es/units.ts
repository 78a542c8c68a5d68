import type { Words } from "../../catalogue.ts";
import type { units as english } from "../en/units.ts";

export const units: Words<typeof english> = {
  "console.units.intro":
    "Una unidad es la parte de las respuestas que tiene ciertos valores, como una línea de servicio. Se puede dar acceso a claves y miembros a una sola unidad.",
  "console.units.name": "Nombre",
  "console.units.id": "Nombre corto",
  "console.units.id.hint": "Minúsculas, cifras y guiones. No se puede cambiar después.",
  "console.units.id.fault": "Otra unidad tiene este nombre corto, o contiene otros caracteres.",
  "console.units.kind": "Tipo",
  "console.units.kind.organisation": "Organización",
  "console.units.kind.department": "Departamento",
  "console.units.kind.team": "Equipo",
  "console.units.parent": "Forma parte de",
  "console.units.rows": "Respuestas que le corresponden",
  "console.units.rows.all": "Todas",
  "console.units.rows.hint": "Las que tienen uno de estos valores, de cada segmento que añada.",
  "console.units.rows.fault": "Indique al menos un segmento con sus valores.",
  "console.units.add": "Añadir una unidad",
  "console.units.change": "Cambiar",
  "console.units.remove": "Quitar",
  "console.units.remove.title": "¿Quitar esta unidad?",
  "console.units.remove.body":
    "{name} se quita del árbol. Sus respuestas se conservan. Antes hay que quitar sus claves, miembros y unidades.",
  "console.units.empty": "Por ahora solo existe la organización",
  "console.units.empty.next": "Añada sus departamentos e invite después a quienes los dirigen.",
  "console.limits.values": "{segment}: valores separados por comas",
  "console.limits.remove": "Quitar este segmento",
  "console.limits.add": "Añadir un segmento",
  "console.limits.choose": "Elija…",
  "console.problem.unit_in_use": "Tiene claves, miembros o unidades. Trasládelos primero.",
};
