import type { Words } from "../../catalogue.ts";
import type { domains as english } from "../en/domains.ts";

export const domains: Words<typeof english> = {
  "console.domains.title": "Dominios de remitentes",
  "console.domains.intro":
    "Lo que dicen los servidores de nombres de cada uno, que es lo que miran los receptores. Si el servidor firma y puede enviar, solo lo dice un correo recibido.",
  "console.domains.domain": "Dominio",
  "console.domains.record": "Registro",
  "console.domains.state": "Resultado",
  "console.domains.state.ok": "Correcto",
  "console.domains.state.missing": "No hay: los correos pueden tomarse por spam",
  "console.domains.state.weak": "Existe, pero no exige nada",
  "console.domains.state.wrong": "No sirve tal como está",
  "console.domains.state.unasked": "No se pudo preguntar: no respondió ningún servidor de nombres",
  "console.domains.dkim":
    "Aquí no se sabe con qué claves se firman los correos: la opción de selectores DKIM está vacía.",
};
