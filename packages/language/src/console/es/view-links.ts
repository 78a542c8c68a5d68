import type { Words } from "../../catalogue.ts";
import type { viewLinks as english } from "../en/view-links.ts";

export const viewLinks: Words<typeof english> = {
  "console.viewLinks.title": "Enlaces a vistas",
  "console.viewLinks.add": "Crear un enlace",
  "console.viewLinks.about":
    "Quien tenga el enlace ve las cifras de {view} sin iniciar sesión: ni comentarios, ni nombres, ni otro período o filtro.",
  "console.viewLinks.days": "Termina después de",
  "console.viewLinks.made": "El enlace está creado",
  "console.viewLinks.once": "Cópielo ahora: solo se muestra esta vez. Envíelo solo a quienes puedan ver estas cifras.",
  "console.viewLinks.link": "Enlace",
  "console.viewLinks.maker.member": "Creado por {name}",
  "console.viewLinks.maker.key": "Creado con la clave {name}",
  "console.viewLinks.maker.host": "Creado por el programa anfitrión",
  "console.viewLinks.until": "Termina el {at, date, minute}",
  "console.viewLinks.used":
    "{count, plural, one {Abierto # vez, usado por última vez el {at, date, minute}} many {Abierto # de veces, usado por última vez el {at, date, minute}} other {Abierto # veces, usado por última vez el {at, date, minute}}}",
  "console.viewLinks.unused": "Nadie lo ha usado todavía",
  "console.viewLinks.end": "Terminar el enlace",
  "console.viewLinks.end.title": "¿Terminar este enlace?",
  "console.viewLinks.end.body": "Desde ahora no muestra nada a nadie.",
  "console.shown.until": "Puede ver esto hasta el {at, date, minute}.",
  "console.shown.title": "Resultados",
  "console.shown.gone.title": "Este enlace no muestra nada",
  "console.shown.gone":
    "Puede que haya terminado, que lo hayan retirado o que le falte una parte. Pida uno nuevo a quien se lo envió.",
};
