import type { Words } from "../catalogue.ts";
import type { script as english } from "../en/script.ts";

/** What the script of the pages says. `{n}` is a number that the script fills in. */
export const script: Words<typeof english> = {
  "script.left": "Caracteres que restam: {n}",
  "script.over": "Caracteres a mais: {n}",
  "script.kept": "O que escreve fica guardado neste aparelho até ser enviado.",
  "script.restored": "Repusemos o que tinha escrito aqui.",
  "script.sending": "A enviar…",
  "script.saved": "Guardado neste aparelho; será enviado quando houver ligação.",
  "script.sent": "A resposta que estava guardada neste aparelho foi enviada.",
  "script.refused": "Uma resposta guardada neste aparelho não pôde ser aceite. Abra de novo a ligação para ver porquê.",
  "script.failed": "Não foi possível enviar. Verifique a ligação e prima o botão de novo.",
  "script.delete": "Apagar o que está guardado neste aparelho",
  "script.deleted": "Apagado. Já não há nada guardado neste aparelho.",
  "script.idle": "Esta página volta ao início em breve. Toque-lhe para ficar.",
};
