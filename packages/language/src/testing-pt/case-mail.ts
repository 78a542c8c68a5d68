import type { Words } from "../catalogue.ts";
import type { caseMail as english } from "../en/case-mail.ts";

/** What people read in mails about what they told us: the receipt that they asked for, and mails about a message of theirs. */
export const caseMail: Words<typeof english> = {
  "mail.receipt.subject":
    "{about, select, reference {Recibo: a sua resposta sobre {ref}} service {Recibo: a sua resposta sobre {service}} other {Recibo da sua resposta}}",
  "mail.receipt.preheader": "A sua referência, e até quando ainda pode alterar a resposta.",
  "mail.receipt.body": "Agradecemos. Temos a sua resposta. A referência é {receipt}.",
  "mail.receipt.answers": "O que respondeu",
  "mail.receipt.withheld":
    "{count, plural, one {Respondeu a # pergunta.} many {Respondeu a # de perguntas.} other {Respondeu a # perguntas.}} O que respondeu não está nesta mensagem, porque outras pessoas podem lê-la. A página mostra-lho.",
  "mail.receipt.changeUntil": "Pode ver e alterar a sua resposta até {date, date, long}.",
  "mail.receipt.open": "Ver ou alterar a minha resposta",
  "mail.receipt.why": "Recebe esta mensagem porque alguém a pediu na página onde respondeu.",

  "mail.case.received.subject": "Temos a sua mensagem: referência {ref}",
  "mail.case.received.preheader": "O que se segue, e onde pode ver o andamento.",
  "mail.case.received.body": "Agradecemos. Temos a sua mensagem. A referência é {ref}.",
  "mail.case.received.next": "Alguém a lê e encontra quem pode ajudar. Escrevemos-lhe quando houver uma resposta.",
  "mail.case.code": "O seu código para a página é {code}. Quem o tiver pode ver o andamento da sua mensagem.",
  "mail.case.where": "Também o pode introduzir neste endereço: {url}",
  "mail.case.open": "Ver o andamento",
  "mail.case.reply.subject": "Uma resposta à sua mensagem {ref}",
  "mail.case.reply.preheader": "Temos uma resposta ao que nos disse. Está nesta mensagem.",
  "mail.case.reply.body": "Escreveu-nos. A referência é {ref}. Esta é a nossa resposta:",
  "mail.case.reply.closes": "Com esta resposta terminámos a sua mensagem.",
  "mail.case.reply.more": "Se algo ficou por resolver, responda a esta mensagem.",
  "mail.case.closed.subject": "A sua mensagem {ref} está encerrada",
  "mail.case.closed.preheader": "Terminámos o que nos contou. A página mostra como.",
  "mail.case.closed.body": "Terminámos a sua mensagem {ref}. A página mostra o resultado.",
  "mail.case.why":
    "Recebe esta mensagem porque este endereço foi indicado numa mensagem que nos foi enviada. Se não o indicou, não é preciso fazer nada.",
};
