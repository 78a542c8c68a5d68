import type { en } from "./en.ts";

export const es: typeof en = {
  reviewed: false,
  working: "¿Pudo seguir trabajando mientras esperaba?",
  workingOptions: {
    fully: "Por completo",
    partly: "En parte",
    no: "En absoluto",
  },
  connection: "¿Qué describe mejor su conexión?",
  connectionOptions: {
    good: "Buena",
    slow: "Lenta",
    down: "Se corta a menudo",
  },
};
