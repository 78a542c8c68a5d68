import type { Words } from "../catalogue.ts";
import type { reportMail as english } from "../en/report-mail.ts";

/** What a report that goes out by itself says, and the page that stops it. */
export const reportMail: Words<typeof english> = {
  "mail.report.subject": "Informe de {period}: {title}",
  "mail.report.preheader": "Qué ha cambiado respecto de antes y qué no.",
  "mail.report.body":
    "Las cifras de {title} de {period}, junto a las del {kind, select, monthly {mes} other {trimestre}} anterior. Solo se señala un cambio si no se explica por el azar.",
  "mail.report.empty": "Nadie respondió en {period}.",
  "mail.report.measure":
    "{metric, select, nps {Puntuación de recomendación (NPS)} csat {Satisfacción (CSAT)} ces {Facilidad (CES)} other {Media}}",
  "mail.report.movers": "Lo que más cambió",
  "mail.report.mover": "{name}: {verdict, select, higher {sube} other {baja}} {by} ({range}), hasta {value}",
  "mail.report.moversNone": "Ningún grupo cambió claramente: lo que sube o baja puede ser azar.",
  "mail.report.themes":
    "{n, plural, one {De qué trata # comentario} many {De qué tratan # comentarios} other {De qué tratan # comentarios}}",
  "mail.report.theme":
    "{name}: {share} ({has, select, yes {{range}; } other {}}{n, plural, one {# comentario} many {# comentarios} other {# comentarios}}){rose, select, yes {. Más personas escribieron sobre ello que en el año anterior ({before}).} other {}}",
  "mail.report.drivers": "Qué corregir primero",
  "mail.report.driver":
    "{name}: {share} de lo que acompaña a la cifra principal; valorado con {performance} de 100, el conjunto de los factores con {average}",
  "mail.report.rate": "Tasa de respuesta",
  "mail.report.rateSaid": "Tasa de respuesta: {value} ({range}) de {n, number} personas a las que se preguntó.",
  "mail.report.by": "por {segment}",
  "mail.report.range": "{range}; {count}",
  "mail.report.cases":
    "Casos abiertos: {opened, number}; cerrados: {closed, number}. Pendientes al preparar el informe: {open, number}, de ellos con retraso: {late, number}.",
  "mail.report.actions": "Acciones",
  "mail.report.action":
    "{title}: {state, select, planned {prevista} doing {en marcha} done {terminada} other {descartada}}, con plazo hasta el {date, date, long}.",
  "mail.report.overdue": "Lleva retraso.",
  "mail.report.effect":
    "{verdict, select, too_early {Es pronto para saber qué ha logrado.} no_clear_effect {No ha tenido un efecto claro.} improvement {La situación ha mejorado.} other {La situación ha empeorado.}}",
  "mail.report.archive": "Abrir este informe en el archivo",
  "mail.report.footer":
    "Recibe este informe como miembro de la consola. Sus cifras quedan como estaban cuando se preparó.",
  "mail.report.stop": "No recibir más este informe",
  "page.report.title": "Su informe",
  "page.report.question": "Recibe este informe por correo. ¿Quiere dejar de recibirlo?",
  "page.report.stopped": "El informe está detenido. Ya no lo recibirá.",
  "page.report.resume": "Activarlo de nuevo en la consola",
};
