import type { Words } from "../../catalogue.ts";
import type { account as english } from "../en/account.ts";

export const account: Words<typeof english> = {
  "console.account.email": "Dirección",
  "console.account.roles": "Funciones",
  "console.account.name": "Nombre",
  "console.account.password": "Contraseña",
  "console.account.current": "Contraseña actual",
  "console.account.current.wrong": "Esta no es su contraseña actual.",
  "console.account.next": "Contraseña nueva",
  "console.account.next.hint":
    "{least, plural, one {Al menos # carácter.} many {Al menos # de caracteres.} other {Al menos # caracteres.}} Varias palabras sin relación entre sí son fáciles de recordar.",
  "console.account.next.weak": "Esta contraseña es demasiado corta o de las que se adivinan primero. Elija otra.",
  "console.account.next.own": "Su contraseña no debe contener una palabra de su organización, como su nombre.",
  "console.account.password.change": "Cambiar la contraseña",
  "console.account.password.changed": "Su contraseña ha cambiado. Se ha cerrado la sesión en los demás sitios.",
  "console.account.sessions": "Dónde ha iniciado sesión",
  "console.account.sessions.since": "Inicio de sesión",
  "console.account.sessions.seen": "Último uso: {at, date, minute}",
  "console.account.sessions.here": "Aquí",
  "console.account.session.end": "Cerrar esa sesión",
  "console.account.session.end.title": "¿Cerrar esa sesión?",
  "console.account.session.end.body":
    "Su contraseña demuestra que es usted quien lo hace. Lo que no se haya guardado allí se pierde.",
  "console.account.session.stale":
    "No tiene contraseña aquí. Cierre la sesión, vuelva a entrar con la cuenta de su organización y hágalo en los 15 minutos siguientes.",
  "console.account.sessions.body":
    "Si olvidó cerrar la sesión en algún sitio o perdió un dispositivo: esto la cierra en todas partes, también aquí.",
  "console.account.sessions.end": "Cerrar sesión en todas partes",
  "console.role.owner": "Propietario",
  "console.role.administrator": "Administrador",
  "console.role.officer": "Responsable de experiencia del cliente",
  "console.role.manager": "Responsable de línea de servicio",
  "console.role.lead": "Jefe de equipo",
  "console.role.viewer": "Lector",
  "console.role.privacy": "Responsable de privacidad",
  "console.account.languages": "Idiomas",
  "console.account.languages.spoken": "Idiomas en los que responde a los clientes",
  "console.account.languages.hint":
    "Los casos que se asignan por turno los tienen en cuenta, además del idioma en que lee la consola.",
  "console.account.languages.save": "Guardar los idiomas",
  "console.account.absence": "Ausencia",
  "console.account.absence.body":
    "Diga cuándo estará ausente: los casos que le llegarían pasan a quien le sustituya o se quedan en su cola.",
  "console.account.absence.said": "Está ausente del {from, date, long} al {until, date, long}.",
  "console.account.absence.from": "Primer día",
  "console.account.absence.until": "Último día",
  "console.account.absence.standIn": "Quién le sustituye",
  "console.account.absence.queue": "Nadie: los casos se quedan en su cola",
  "console.account.absence.save": "Estaré ausente",
  "console.account.absence.end": "He vuelto",
  "console.account.absence.fault.from": "Indique un día.",
  "console.account.absence.fault.until": "Indique un día que no sea anterior al primero.",
  "console.account.absence.fault.standIn": "Elija a otra persona que trabaje en casos.",
};
