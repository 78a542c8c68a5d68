import type { Words } from "../catalogue.ts";
import type { signIn as english } from "../en/sign-in.ts";

/** What those who administer read when they sign in. */
export const signIn: Words<typeof english> = {
  "signin.title": "Iniciar sesión",
  "signin.email": "Dirección de correo",
  "signin.password": "Contraseña",
  "signin.forgotten":
    "Si olvidó la contraseña o perdió el teléfono, pida un nuevo enlace a otra persona que administre este servicio.",
  "signin.elsewhere": "Iniciar sesión con la cuenta de su organización",
  "signin.elsewhere.none":
    "La cuenta de su organización no le da acceso aquí. Pida una invitación a quien administre este servicio.",
  "signin.elsewhere.weak":
    "La cuenta de su organización le dejó entrar con demasiada facilidad. Entre allí con un segundo factor, como un código de su teléfono, e inténtelo de nuevo.",
  "signin.wrong": "La dirección o la contraseña no es correcta. Revise las dos e inténtelo de nuevo",
  "signin.slow": "Hubo demasiados intentos. Espere unos minutos e inténtelo de nuevo",
  "signin.over": "Tardó demasiado. Inicie sesión de nuevo",
  "signin.code.hint": "Seis cifras de la aplicación de su teléfono, o uno de sus códigos de recuperación.",
  "signin.code.wrong": "El código no es correcto o ya se usó. Introduzca el siguiente",
  "signin.setup.title": "Configurar los códigos de acceso",
  "signin.setup.body":
    "Abra en su teléfono una aplicación de códigos de un solo uso y escanee la imagen o escriba la clave. Después introduzca el código que muestre la aplicación.",
  "signin.setup.key": "Clave",
  "signin.setup.alt": "Código QR con la clave",
  "signin.recovery.title": "Guarde sus códigos de recuperación",
  "signin.recovery.body":
    "Cada uno le da acceso una vez cuando no tenga el teléfono. Solo se muestran esta vez: imprímalos o anótelos.",
  "signin.join.first": "Crear la primera cuenta",
  "signin.join.firstBody":
    "Quien tenga este enlace será la persona propietaria: podrá hacer aquí todo e invitar a otras.",
  "signin.join.title": "Elegir una contraseña",
  "signin.join.name": "Nombre",
  "signin.password.hint": "Al menos 12 caracteres. Varias palabras seguidas son fáciles de recordar.",
  "signin.fault.short": "Use al menos 12 caracteres",
  "signin.fault.long": "Use como máximo 200 caracteres",
  "signin.fault.common": "Muchas personas usan esta contraseña o una parecida. Elija otra",
  "signin.fault.named": "Su contraseña no debe contener el nombre de su dirección",
  "signin.fault.own": "Su contraseña no debe contener una palabra de su organización, como su nombre",
  "signin.fault.email": "Introduzca una dirección de correo, como name@example.org",
  "signin.fault.name": "Introduzca su nombre",
  "signin.in.title": "Ha iniciado sesión",
  "signin.in.as": "Como {name}",
  "signin.in.out": "Cerrar sesión",
  "signin.in.everywhere": "Cerrar sesión en todas partes",
  "signin.out.title": "Ha cerrado sesión",
  "signin.out.body": "Cierre esta ventana si otras personas usan este dispositivo.",
};
