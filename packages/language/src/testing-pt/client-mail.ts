import type { Words } from "../catalogue.ts";
import type { clientMail as english } from "../en/client-mail.ts";

/** What those read by mail whose answer somebody follows up. `about` says what is known, as in the mails that ask. */
export const clientMail: Words<typeof english> = {
  "mail.client.received.subject":
    "{about, select, reference {Temos o que nos disse sobre {ref}} service {Temos o que nos disse sobre {service}} other {Temos o que nos disse}}",
  "mail.client.received.preheader": "Agradecemos. Esta mensagem diz o que se segue.",
  "mail.client.received.body":
    "{about, select, reference {Disse-nos como correu o pedido {ref}.} service {Disse-nos o que pensa de {service}.} other {Disse-nos como correu.}}",
  "mail.client.answer.subject":
    "{about, select, reference {A nossa resposta ao que nos disse sobre {ref}} service {A nossa resposta ao que nos disse sobre {service}} other {A nossa resposta ao que nos disse}}",
  "mail.client.answer.preheader": "Lemos o que nos disse e respondemos nesta mensagem.",
  "mail.client.answer.body":
    "{about, select, reference {Disse-nos como correu o pedido {ref}. Esta é a nossa resposta:} service {Disse-nos o que pensa de {service}. Esta é a nossa resposta:} other {Disse-nos como correu. Esta é a nossa resposta:}}",
  "mail.client.reply": "Se algo ficou por resolver, responda a esta mensagem.",
  "mail.client.why": "Recebe esta mensagem porque respondeu ao nosso inquérito, e alguém dá seguimento à sua resposta.",
  "mail.client.template.received": "Agradecemos que nos tenha dito. Alguém vai analisar o assunto e falar consigo.",
  "mail.client.template.sorry":
    "Lamentamos que não tenha corrido como devia. Estamos a apurar o que aconteceu e escrevemos-lhe quando soubermos mais.",
  "mail.client.template.question": "Para o ajudar precisamos de saber um pouco mais. O que aconteceu, e quando?",
  "mail.client.template.solved": "Analisámos o assunto e resolvemo-lo. Agradecemos que nos tenha dito.",
  "mail.client.question.subject":
    "{about, select, reference {O pedido {ref} ficou resolvido?} service {Ficou resolvido? {service}} other {Ficou resolvido?}}",
  "mail.client.question.preheader": "Uma só pergunta sobre o que fizemos com o que nos disse.",
  "mail.client.question.body":
    "{about, select, reference {Disse-nos como correu o pedido {ref}, e tratámos do assunto. A solução satisfaz?} service {Disse-nos o que pensa de {service}, e tratámos do assunto. A solução satisfaz?} other {Disse-nos como correu, e tratámos do assunto. A solução satisfaz?}}",
  "settled.yes": "Sim, satisfaz",
  "settled.no": "Não, ainda não",
  "settled.title": "A solução satisfaz?",
  "settled.intro":
    "Disse-nos como correu, e tratámos do assunto. Basta premir uma vez. Quem trata do assunto vê a sua resposta.",
  "settled.words": "Quer acrescentar alguma coisa? (opcional)",
  "settled.again": "A sua resposta ainda não foi guardada. Prima o botão mais uma vez.",
  "settled.thanks.title": "Agradecemos",
  "settled.thanks.yes": "Registámos que a solução satisfaz.",
  "settled.thanks.no": "Não está resolvido, por isso está de novo aberto. Alguém vai analisar.",
  "settled.change": "Mudou de opinião?",
  "settled.ended": "O prazo desta pergunta terminou. Se algo ficou por resolver, contacte de novo o serviço.",
};
