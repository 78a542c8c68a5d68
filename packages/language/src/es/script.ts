import type { Words } from "../catalogue.ts";
import type { script as english } from "../en/script.ts";

/** What the script of the pages says. `{n}` is a number that the script fills in. */
export const script: Words<typeof english> = {
  "script.left": "Caracteres restantes: {n}",
  "script.over": "Caracteres de más: {n}",
  "script.kept": "Lo que escribe se guarda en este dispositivo hasta que lo envíe.",
  "script.restored": "Hemos recuperado lo que escribió aquí antes.",
  "script.sending": "Enviando…",
  "script.saved": "Guardado en este dispositivo; se enviará cuando haya conexión.",
  "script.sent": "La respuesta guardada en este dispositivo se ha enviado.",
  "script.refused":
    "Una respuesta guardada en este dispositivo no se pudo aceptar. Abra de nuevo su enlace para saber por qué.",
  "script.failed": "No se pudo enviar. Compruebe la conexión y pulse el botón de nuevo.",
  "script.delete": "Borrar lo guardado en este dispositivo",
  "script.deleted": "Borrado. Ya no hay nada guardado en este dispositivo.",
  "script.idle": "Esta página volverá pronto al inicio. Tóquela para quedarse.",
};
