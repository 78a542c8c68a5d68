import type { Words } from "../catalogue.ts";
import type { page as english } from "../en/page.ts";

/** What respondents read on pages. */
export const page: Words<typeof english> = {
  "page.send": "Enviar mi respuesta",
  "page.sendMore": "Enviar",
  "page.pressAgain": "Su respuesta aún no se ha enviado. Pulse el botón una vez más.",
  "page.sendChange": "Enviar el cambio",
  "page.optional": "(opcional)",
  "page.noAnswer": "Sin respuesta",
  "page.or.doesNotApply": "No corresponde",
  "page.or.preferNotToSay": "Prefiero no responder",
  "page.or.notSure": "No lo sé",
  "page.goOn": "Continuar",
  "page.back": "Atrás",
  "page.part": "Parte {at, number} de {of, number}",
  "page.part.title": "{title} – parte {at, number} de {of, number}",
  "page.language": "Idioma",
  "page.resumed": "Sus respuestas anteriores están guardadas. Puede continuar desde aquí.",
  "page.elsewhere":
    "Algunas de sus respuestas se guardaron desde otra página u otro dispositivo. Revise esta página y continúe.",
  "page.request": "Solicitud {ref}",
  "page.selected": "Selección: {label}",
  "page.point": "{value}, {label}",
  "page.pointAnswer": "{value} – {label}",
  "page.rowAnswer": "{row}: {answer}",
  "page.date": "{date, date, long}",
  "page.commentHint": "No incluya contraseñas ni datos médicos.",
  "page.limit":
    "{count, plural, one {# carácter como máximo.} many {# de caracteres como máximo.} other {# caracteres como máximo.}}",
  "page.chooseSome": "Marque todas las opciones que correspondan.",
  "page.chooseUpTo": "Elija como máximo {count, number}.",
  "page.rankHint": "Asigne un lugar a cada elemento. El 1 va primero.",
  "page.rankEmpty": "Lugar",
  "page.title": "Su opinión",
  "page.test": "Prueba: se guarda aparte de las respuestas reales",
  "page.privacy.identified": "Su nombre se muestra junto con su respuesta a quienes prestan el servicio.",
  "page.privacy.confidential":
    "Su nombre se guarda con su respuesta, pero nunca se muestra con ella. Quienes prestan el servicio ven cifras de grupos de {k, plural, one {# persona} many {# de personas} other {# personas}} o más, y lo que usted escribe: palabra por palabra, sin su nombre y aparte de sus demás respuestas.",
  "page.privacy.anonymous":
    "Su respuesta es anónima: se guarda sin su nombre, con el día, su idioma y, si los hay, los grupos en que se desglosan los resultados. El hecho de que haya respondido se guarda por separado. Quienes prestan el servicio ven cifras de grupos de {k, plural, one {# persona} many {# de personas} other {# personas}} o más, y lo que usted escribe: palabra por palabra, aparte de sus demás respuestas. Una vez enviada, su respuesta no se le puede mostrar ni se puede cambiar.",

  "page.about.title": "¿Qué pasa con mi respuesta y quién la ve?",
  "page.about.transactional": "Le preguntamos porque se cerró una solicitud suya.",
  "page.about.relational": "Le preguntamos porque utiliza nuestros servicios.",
  "page.about.feedback": "Cualquier persona puede escribir aquí en cualquier momento.",
  "page.about.until": "El enlace funciona hasta el {date, date, long}.",
  "page.about.change": "Hasta entonces puede cambiar su respuesta con el mismo enlace.",
  "page.about.saved":
    "Cada parte se guarda al continuar. El mismo enlace le lleva a donde lo dejó, en cualquier dispositivo.",
  "page.about.notSaved": "No se guarda nada antes de enviar la última parte.",
  "page.about.stop": "Para no recibir más estos correos, utilice «No recibir más estos correos», más abajo.",

  "page.error.summary": "Hay un problema",
  "page.error.title": "Error: {title}",
  "page.error.of": "{question} – {error}",
  "page.error.choose": "Elija una respuesta",
  "page.error.write": "Escriba una respuesta",
  "page.error.tooLong":
    "{count, plural, one {Su respuesta tiene # carácter de más} many {Su respuesta tiene # de caracteres de más} other {Su respuesta tiene # caracteres de más}}",
  "page.error.choice": "Elija una de las respuestas que se muestran",
  "page.error.number": "Escriba un número",
  "page.error.email": "Escriba una dirección de correo electrónico, por ejemplo nombre@example.org",
  "page.error.date": "Escriba una fecha que exista",
  "page.error.range": "Escriba un número entre {min, number} y {max, number}",
  "page.error.atMost": "Escriba un número que no sea mayor que {max, number}",
  "page.error.tick": "Marque la casilla para continuar",
  "page.error.rank": "Asigne a cada elemento un lugar distinto",
  "page.error.rows": "Elija una respuesta en cada fila",
  "page.error.tooMany":
    "{count, plural, one {Elija # respuesta como máximo} many {Elija # de respuestas como máximo} other {Elija # respuestas como máximo}}",
  "page.error.characters": "Su respuesta contiene caracteres que no se pueden guardar. Bórrelos o escríbala de nuevo",
  "page.error.changed": "Algunas respuestas ya no corresponden a las preguntas. Revíselas y envíelas de nuevo",
  "page.error.nothing": "Responda al menos una pregunta",

  "page.thanks.title": "Gracias",
  "page.thanks.body": "Hemos recibido su respuesta.",
  "page.thanks.anonymous":
    "Hemos recibido su respuesta. Se guarda sin su nombre y ya no se puede mostrar ni cambiar. Puede cerrar esta página.",
  "page.thanks.reference": "Referencia: {ref}",
  "page.thanks.changeUntil": "Puede cambiar su respuesta hasta el {date, date, long}.",
  "page.thanks.change": "Cambiar mi respuesta",
  "page.thanks.next": "Qué pasa ahora",
  "page.thanks.next.identified":
    "Quienes prestan el servicio leen su respuesta. Si hay algo que corregir, podrán ponerse en contacto con usted.",
  "page.thanks.next.confidential":
    "Su respuesta se cuenta junto con las de otras personas. Quienes prestan el servicio leen los resultados y lo que usted escribió, sin su nombre.",
  "page.more.heading": "¿Quiere contarnos un poco más?",

  "page.decline": "Ahora no",
  "page.declined.title": "Gracias por decírnoslo",
  "page.declined.body":
    "No le enviaremos recordatorios. Si cambia de idea, puede responder con el mismo enlace hasta el {date, date, long}.",
  "page.declined.back": "Responder de todos modos",

  "page.answered.title": "Usted ya ha respondido",
  "page.answered.body": "Tenemos su respuesta. No hace falta nada más.",
  "page.answered.yours": "Su respuesta",
  "page.expired.title": "Este enlace ha caducado",
  "page.expired.body": "Ya no se puede responder con este enlace.",
  "page.direct.body": "Su opinión nos sigue importando: háganosla llegar directamente.",
  "page.tellUs": "Decírnoslo directamente",
  "page.withdrawn.title": "Por ahora no hace falta responder",
  "page.withdrawn.body":
    "Su solicitud se ha reabierto, de modo que su respuesta puede esperar. Le volveremos a preguntar cuando esté resuelta.",
  "page.closed.title": "El plazo ha terminado",
  "page.closed.body": "Aquí ya no se recogen respuestas. Gracias por su interés.",
  "page.notFound.title": "Página no encontrada",
  "page.notFound.body":
    "Compruebe que el enlace esté completo: algunos programas de correo cortan en dos los enlaces largos.",
  "page.tooLarge.title": "Su respuesta es demasiado larga",
  "page.tooLarge.body": "Vuelva atrás, acórtela y envíela de nuevo.",
  "page.lost.title": "Es posible que aún no tengamos su respuesta",
  "page.lost.body": "Se interrumpió la conexión. Envíela de nuevo: contará una sola vez.",
  "page.failed.title": "Algo ha fallado por nuestra parte",
  "page.failed.body": "Vuelva a intentarlo en unos minutos. Si nos escribe al respecto, mencione {requestId}.",
  "page.failed.bodyWithoutId": "Vuelva a intentarlo en unos minutos.",
  "page.unavailable.title": "En este momento no es posible",
  "page.unavailable.body": "Vuelva a intentarlo en unos minutos. Una respuesta enviada dos veces cuenta una sola vez.",

  "page.stop.title": "No recibir más estos correos",
  "page.stop.question": "¿Dejar de pedirle su opinión sobre este servicio?",
  "page.stop.survey": "No pedirme más mi opinión sobre este servicio",
  "page.stop.all": "No pedirme nunca más mi opinión",
  "page.stop.doneTitle": "Hecho",
  "page.stop.doneBody": "No le volveremos a preguntar. Sus solicitudes se seguirán atendiendo como antes.",
};
