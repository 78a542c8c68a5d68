import type { Words } from "../../catalogue.ts";
import type { members as english } from "../en/members.ts";

export const members: Words<typeof english> = {
  "console.members.intro":
    "Cada persona inicia sesión con su nombre. Lo que puede ver y hacer depende de sus funciones.",
  "console.members.name": "Nombre",
  "console.members.email": "Correo electrónico",
  "console.members.email.wrong": "A esta dirección no se puede enviar correo.",
  "console.members.roles": "Funciones",
  "console.members.role": "Función",
  "console.members.role.nth": "Función {number, number}",
  "console.members.role.add": "Añadir una función",
  "console.members.role.remove": "Quitar esta función",
  "console.members.within": "Dónde",
  "console.members.segments": "Solo para ciertos valores",
  "console.members.segments.hint":
    "Déjelo vacío para todo. Añada un segmento para dar acceso solo a una línea de servicio o un lugar de destino.",
  "console.members.state": "Estado",
  "console.members.state.invited": "Invitado",
  "console.members.state.active": "Activo",
  "console.members.state.disabled": "Sin acceso",
  "console.members.invite": "Invitar a alguien",
  "console.members.link": "Enlace",
  "console.members.link.made": "El enlace está creado",
  "console.members.link.once":
    "Envíeselo usted a la persona: solo se muestra esta vez. Funciona una vez, hasta el {until, date, minute}.",
  "console.members.link.new": "Enlace nuevo",
  "console.members.link.make": "Crear el enlace",
  "console.members.link.body": "Con el enlace, {name} elige una contraseña nueva. Las sesiones abiertas se cierran.",
  "console.members.link.also": "También",
  "console.members.link.newCode": "Ha perdido el teléfono: configurar de nuevo los códigos",
  "console.members.roles.change": "Cambiar funciones",
  "console.members.roles.note": "Después tendrá que iniciar sesión de nuevo.",
  "console.members.keepOut": "Retirar el acceso",
  "console.members.keepOut.title": "¿Retirar el acceso a este miembro?",
  "console.members.keepOut.body":
    "Se cierra de inmediato la sesión de {name}, que no podrá volver a entrar hasta que usted lo permita.",
  "console.members.admit": "Devolver el acceso",
  "console.members.remove": "Quitar",
  "console.members.remove.title": "¿Quitar a este miembro?",
  "console.members.remove.body":
    "Se cierra de inmediato la sesión de {name}, que tendría que recibir otra invitación para volver. Lo que hizo queda en el registro de auditoría.",
  "console.problem.last_owner": "La organización necesita un propietario que pueda iniciar sesión.",
  "console.problem.member_exists": "Ya hay un miembro con esta dirección.",
  "console.role.owner.hint": "Todo, en todas partes.",
  "console.role.administrator.hint": "Gestiona encuestas, claves, unidades y miembros.",
  "console.role.officer.hint": "Gestiona las encuestas de un departamento y lee lo que se dice en él.",
  "console.role.manager.hint": "Lee cifras y comentarios de una línea de servicio, con sus autores.",
  "console.role.lead.hint": "Lee cifras y comentarios de un equipo, sin sus autores.",
  "console.role.viewer.hint": "Lee solo cifras.",
  "console.role.privacy.hint": "Exporta y borra datos de personas y lee el registro de auditoría.",
};
