import type { Words } from "../catalogue.ts";
import type { feedback as english } from "../en/feedback.ts";

/** What people read who write unasked: the open form, its thanks, codes, the status page, posters and kiosks. */
export const feedback: Words<typeof english> = {
  "feedback.privacy": "Guardamos o que escrever aqui, e quando o enviou. Só sabemos quem é se nos disser.",
  "feedback.about": "Sobre {about}",
  "feedback.old": "Esta página esteve aberta muito tempo. O que escreveu foi mantido: verifique e envie de novo",

  "feedback.thanks.body": "Recebemos o que enviou.",
  "feedback.thanks.mailed": "Segue uma confirmação para o endereço que indicou.",
  "feedback.thanks.code": "O seu código",
  "feedback.thanks.keep":
    "Tome nota do código. Com ele pode ver o que acontece com o que enviou e ler a nossa resposta.",
  "feedback.thanks.where": "Introduza-o neste endereço: {url}",
  "feedback.thanks.follow": "Ver o que acontece com o que enviei",
  "feedback.conflict.title": "Esta página já foi enviada",
  "feedback.conflict.body":
    "Já recebemos outra coisa a partir desta página. Para enviar mais, abra o formulário de novo.",
  "feedback.openForm": "Abrir o formulário de novo",
  "feedback.startAgain": "Recomeçar",

  "feedback.code.title": "Introduza o seu código",
  "feedback.code.label": "Código",
  "feedback.code.hint": "Oito letras e algarismos, como {example}. Pode usar minúsculas e espaços.",
  "feedback.code.go": "Continuar",
  "feedback.code.malformed": "Introduza as oito letras e algarismos do código",
  "feedback.code.wrong": "Não conhecemos este código. Verifique-o e introduza-o de novo",
  "feedback.code.over.title": "Este código já não é válido",
  "feedback.code.over.body": "Expirou ou foi retirado. Se tiver outro código, introduza-o aqui.",
  "feedback.code.over.form": "Escrever-nos sem código",

  "feedback.status.title": "O que aconteceu com o que enviou",
  "feedback.status.enter": "Introduza o código que recebeu quando nos enviou algo.",
  "feedback.status.sent": "Recebido a {date, date, long}",
  "feedback.status.state":
    "{state, select, received {Recebido} acknowledged {Lido e em análise} answered {Respondido} other {Encerrado}}",
  "feedback.status.since": "Desde {date, date, long}",
  "feedback.status.replies": "As nossas respostas",
  "feedback.status.repliedOn": "{date, date, long}",
  "feedback.status.noReply": "Ainda não há resposta.",

  "feedback.tooMany.title": "Demasiadas tentativas",
  "feedback.tooMany.body": "Espere um minuto, volte atrás e tente de novo.",
  "feedback.tooMany.form":
    "Foram enviados demasiados formulários ao mesmo tempo daqui. O que escreveu foi mantido: espere um minuto e envie de novo",

  "feedback.poster.scan": "Leia este código com o telefone, ou abra o endereço e introduza o código escrito.",
  "feedback.poster.alt": "Código QR que abre {url}",
};
