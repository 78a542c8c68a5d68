import type { Words } from "../../catalogue.ts";
import type { keys as english } from "../en/keys.ts";

export const keys: Words<typeof english> = {
  "console.keys.intro":
    "Una clave da acceso a un programa, como su mesa de ayuda. Dé a cada programa la suya, solo con los permisos que necesita.",
  "console.keys.name": "Nombre",
  "console.keys.name.hint": "Para qué sirve, por ejemplo: Mesa de servicio",
  "console.keys.state": "Estado",
  "console.keys.state.active": "En uso",
  "console.keys.state.revoked": "Revocada",
  "console.keys.state.expired": "Caducada",
  "console.keys.scopes": "Permisos",
  "console.keys.used": "Último uso",
  "console.keys.expires": "Caduca",
  "console.keys.length": "Caduca después de",
  "console.keys.within": "Da acceso a",
  "console.keys.within.all": "Toda la organización",
  "console.keys.add": "Crear una clave",
  "console.keys.made": "La clave está creada",
  "console.keys.once": "Cópiela ahora: solo se muestra esta vez y no se guarda en ningún sitio.",
  "console.keys.key": "Clave",
  "console.keys.revoke": "Revocar",
  "console.keys.revoke.title": "¿Revocar esta clave?",
  "console.keys.revoke.body":
    "Los programas que usan {name} dejarán de tener acceso desde ahora. No se puede deshacer.",
  "console.keys.empty": "Aún no hay claves",
  "console.keys.empty.next": "Cree una para el primer programa que envíe eventos.",
  "console.scope.events:write": "Enviar eventos",
  "console.scope.events:write.hint": "Comunica lo que ha ocurrido, como el cierre de una solicitud.",
  "console.scope.results:read": "Leer resultados",
  "console.scope.results:read.hint": "Cifras, y por qué se preguntó o no a alguien.",
  "console.scope.comments:read": "Leer comentarios",
  "console.scope.comments:read.hint": "Lo que la gente escribió, sin saber quién es.",
  "console.scope.people:write": "Leer y cambiar personas",
  "console.scope.people:write.hint": "Nombres, direcciones y atributos; también los borra.",
  "console.scope.admin": "Administrar",
  "console.scope.admin.hint": "Olas, correos, webhooks, claves, unidades, miembros y registro de auditoría.",
};
