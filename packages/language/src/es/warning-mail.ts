import type { Words } from "../catalogue.ts";
import type { warningMail as english } from "../en/warning-mail.ts";

/** What mails say of warnings. */
export const warningMail: Words<typeof english> = {
  "mail.warning.why":
    "{why, select, missed {{name}: meta no alcanzada en {month}} signal {{name}: fuera de lo habitual en {month}} other {{name}: más comentarios en {month}}}",
  "mail.warning.standard":
    "{standard, select, turnaround {{name} – tiempo de atención} firstContact {{name} – resuelto en el primer contacto} other {{name}}}",
  "mail.warning.counted":
    "{has, select, yes {{value} ({range})} other {{value}}} · {n, plural, one {# hecho} many {# de hechos} other {# hechos}}",
  "mail.warning.wrote":
    "{value} ({range}) de {n, plural, one {# persona que escribió} many {# de personas que escribieron} other {las # personas que escribieron}}; {before} el año anterior",
  "mail.warning.target": "{way, select, atLeast {Meta: al menos {value}} other {Meta: como mucho {value}}}",
  "mail.warning.subjectMany": "{count, plural, one {# aviso} many {# de avisos} other {# avisos}}",
  "mail.warning.subjectBoth":
    "{cases, plural, one {# caso} many {# de casos} other {# casos}} y {warnings, plural, one {# aviso} many {# de avisos} other {# avisos}}",
  "mail.warning.preheader": "Lo que llamó la atención al cerrar el mes, con su cifra y el enlace.",
  "mail.warning.body":
    "Esto llamó la atención al revisar el mes. En la consola se ve mes a mes y se planifica qué hacer.",
  "mail.warning.title": "Avisos",
  "mail.warning.open": "Ver los detalles",
  "mail.warning.more":
    "{count, plural, one {Hay # aviso más en la consola.} many {Hay # de avisos más en la consola.} other {Hay # avisos más en la consola.}}",
  "mail.warning.list": "Abrir los avisos",
  "mail.warning.footer":
    "Recibe estos avisos porque responde del servicio o lo eligió en la consola. Se elige en la página del servicio o del indicador.",
  "mail.warning.theme":
    "{theme, select, timeliness {Plazos} staff {Personal} communication {Comunicación} resolution {Solución} process {Trámites} system {Sistema} overall {En general} other {{name}}}",
};
