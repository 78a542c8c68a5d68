import type { Words } from "../../catalogue.ts";
import type { welcome as english } from "../en/welcome.ts";

export const welcome: Words<typeof english> = {
  "console.welcome.intro":
    "Cada paso puede darse ahora u otro día, en cualquier orden. Lo que está hecho se ve por sí solo.",
  "console.welcome.done": "Todos los primeros pasos están dados",
  "console.welcome.done.next": "Las respuestas se ven en los resultados en cuanto llegan.",
  "console.welcome.isDone": "Hecho",
  "console.welcome.isOpen": "Aún no hecho",
  "console.welcome.step.name": "El nombre de la organización",
  "console.welcome.step.units": "Departamentos y líneas de servicio",
  "console.welcome.step.look": "Colores, logotipo y remitente",
  "console.welcome.step.survey": "Una encuesta",
  "console.welcome.step.people": "Personas, o un servicio de asistencia",
  "console.welcome.step.ask": "La primera ola o regla",
  "console.welcome.about.name": "La ven los miembros y quienes cuidan del servicio.",
  "console.welcome.about.units":
    "Los resultados se leen por unidad, y los miembros, claves y apariencias pueden ser de una sola unidad.",
  "console.welcome.about.look": "Las páginas y los correos la muestran, para que se sepa quién pregunta.",
  "console.welcome.about.survey": "Empiece con una ya hecha, cambie lo que quiera y publíquela.",
  "console.welcome.about.people":
    "Las personas vienen de un archivo. Un servicio de asistencia dice con sus eventos a quién ayudó.",
  "console.welcome.about.ask":
    "Una ola pregunta a muchas personas en una fecha. Una regla pregunta a una persona tras un evento.",
  "console.welcome.name": "Nombre",
  "console.welcome.saved": "Guardado",
  "console.welcome.units.none":
    "El código del proyecto aún no declara ningún segmento, como un departamento. Las unidades son partes de las respuestas por segmentos: declare uno primero.",
  "console.welcome.units.all": "Todas las unidades",
  "console.welcome.units.names": "Nombres, uno por línea",
  "console.welcome.units.hint":
    "Una unidad tiene las respuestas con su propio nombre. Si llevan otros valores, escríbalos tras dos puntos, separados por comas.",
  "console.welcome.units.segment": "Son valores del segmento",
  "console.welcome.units.parent": "Parte de",
  "console.welcome.units.add": "Añadir estas unidades",
  "console.welcome.look.go": "Elegir la apariencia",
  "console.welcome.survey.there": "Encuestas que ya hay",
  "console.welcome.survey.begin": "Empezar una encuesta",
  "console.welcome.people.import": "Importar personas",
  "console.welcome.people.key": "Crear una clave para el servicio de asistencia",
  "console.welcome.people.keyName": "Servicio de asistencia",
  "console.welcome.people.try": "Un evento, para probar en una terminal",
  "console.welcome.ask.wave": "Planificar una ola",
  "console.welcome.ask.rules": "Ver las reglas",
  "console.welcome.isOn": "La primera página sigue diciendo lo que queda.",
  "console.welcome.isOff": "El resto se dejó. La primera página ya no lo dice.",
  "console.welcome.leaveOff": "Dejar el resto",
  "console.welcome.takeUp": "Retomarlos",
};
