import type { Words } from "../catalogue.ts";
import type { mail as english } from "../en/mail.ts";

/** What respondents read in mails; see English for what `about` and `known` say. */
export const mail: Words<typeof english> = {
  "mail.subject": "O seu pedido {ref} está encerrado. Como correu?",
  "mail.subjectWithoutReference": "O seu pedido está encerrado. Como correu?",
  "mail.subjectRelational":
    "{about, select, service {Como correu? A sua opinião sobre {service}} other {Como são para si os nossos serviços?}}",
  "mail.subjectTest": "[Teste] {subject}",
  "mail.preheader":
    "{questions, plural, one {Uma pergunta} many {# de perguntas} other {# perguntas}} sobre o serviço que recebeu. {length}",
  "mail.effort": "{questions, plural, one {Uma pergunta.} many {# de perguntas.} other {# perguntas.}} {length}",
  "mail.length":
    "{minutes, plural, =0 {{seconds, plural, one {Cerca de # segundo.} many {Cerca de # de segundos.} other {Cerca de # segundos.}}} one {Cerca de # minuto.} many {Cerca de # de minutos.} other {Cerca de # minutos.}}",
  "mail.lengthRange":
    "Cerca de {minutes, number} a {most, plural, one {# minuto.} many {# de minutos.} other {# minutos.}}",
  "mail.greeting": "Olá, {name},",
  "mail.greetingWithoutName": "Olá,",
  "mail.reason":
    "{known, select, both {O seu pedido {ref} ({service}) está encerrado.} reference {O seu pedido {ref} está encerrado.} service {O seu pedido ({service}) está encerrado.} other {O seu pedido está encerrado.}} Gostaríamos de saber como correu.",
  "mail.reasonRelational":
    "{about, select, service {Gostaríamos de saber como foram para si os últimos 12 meses com {service}.} other {Gostaríamos de saber como os nossos serviços funcionaram para si nos últimos 12 meses.}}",

  "mail.reminder1.subject":
    "{about, select, reference {Ainda gostaríamos de saber como correu {ref}} request {Ainda gostaríamos de saber como correu o seu pedido} service {Ainda gostaríamos da sua opinião sobre {service}} other {Ainda gostaríamos da sua opinião sobre os nossos serviços}}",
  "mail.reminder1.reason":
    "{about, select, reference {Há alguns dias perguntámos como correu o seu pedido {ref}.} request {Há alguns dias perguntámos como correu o seu pedido.} service {Há alguns dias perguntámos como foram para si os últimos 12 meses com {service}.} other {Há alguns dias perguntámos como os nossos serviços funcionaram para si nos últimos 12 meses.}} A sua resposta ainda nos ajuda.",
  "mail.reminder2.subject":
    "{about, select, reference {Como correu {ref}? Falta a sua opinião} request {Como correu? Falta a sua opinião} service {Falta a sua opinião sobre {service}} other {Como são os nossos serviços? Falta a sua opinião}}",
  "mail.reminder2.reason":
    "{about, select, reference {Basta uma escolha para nos dizer como correu o seu pedido {ref}.} request {Basta uma escolha para nos dizer como correu o seu pedido.} service {Bastam algumas escolhas para nos dizer como foram para si os últimos 12 meses com {service}.} other {Bastam algumas escolhas para nos dizer como os nossos serviços funcionaram para si nos últimos 12 meses.}}",
  "mail.reminder3.subject":
    "{about, select, reference {Duas palavras sobre {ref}?} request {Duas palavras sobre o seu pedido?} service {Duas palavras sobre {service}?} other {Duas palavras sobre os nossos serviços?}}",
  "mail.reminder3.reason":
    "{about, select, reference {Perguntamos uma última vez como correu o seu pedido {ref}, e ficamos por aqui.} request {Perguntamos uma última vez como correu o seu pedido, e ficamos por aqui.} service {Perguntamos uma última vez como foram para si os últimos 12 meses com {service}, e ficamos por aqui.} other {Perguntamos uma última vez como os nossos serviços funcionaram para si nos últimos 12 meses, e ficamos por aqui.}}",
  "mail.lastCall.subject":
    "{about, select, reference {Até {date, date, long}: fale-nos de {ref}} request {Até {date, date, long}: fale-nos do seu pedido} service {Até {date, date, long}: fale-nos de {service}} other {Até {date, date, long}: fale-nos dos nossos serviços}}",
  "mail.lastCall.reason":
    "{about, select, reference {Até {date, date, long} pode dizer-nos como correu o seu pedido {ref}.} request {Até {date, date, long} pode dizer-nos como correu o seu pedido.} service {Até {date, date, long} pode dizer-nos como foram para si os últimos 12 meses com {service}.} other {Até {date, date, long} pode dizer-nos como os nossos serviços funcionaram para si nos últimos 12 meses.}} Esta é a nossa última mensagem sobre o assunto.",

  "mail.own.subject": "{about, select, reference {{ref}: como correu?} other {Como correu?}}",
  "mail.own1.subject":
    "{about, select, reference {{ref}: a sua opinião ainda nos ajudaria} other {A sua opinião ainda nos ajudaria}}",
  "mail.own1.reason": "Há alguns dias pedimos a sua opinião. Ainda nos ajudaria.",
  "mail.own2.subject": "{about, select, reference {{ref}: falta a sua opinião} other {Ainda falta a sua opinião}}",
  "mail.own2.reason": "Bastam algumas escolhas para nos dizer a sua opinião.",
  "mail.own3.subject": "{about, select, reference {Duas palavras sobre {ref}?} other {Duas palavras suas?}}",
  "mail.own3.reason": "Pedimos a sua opinião uma última vez, e ficamos por aqui.",
  "mail.ownLast.subject":
    "{about, select, reference {Até {date, date, long}: a sua opinião sobre {ref}} other {Até {date, date, long}: a sua opinião}}",
  "mail.ownLast.reason": "Pode responder até {date, date, long}. Esta é a nossa última mensagem sobre o assunto.",

  "mail.progress":
    "Respondeu a {answered} de {questions, plural, one {# pergunta} many {# de perguntas} other {# perguntas}}; {minutes, plural, one {falta cerca de # minuto} many {faltam cerca de # de minutos} other {faltam cerca de # minutos}}.",
  "mail.partial1.subject": "{answered} de {questions} respondidas: as suas respostas estão guardadas",
  "mail.partial1.reason": "{progress} O que nos disse até agora está guardado.",
  "mail.partial2.subject": "Parou em {answered} de {questions}. Continuamos?",
  "mail.partial2.reason": "A ligação abre com as respostas que deu. {progress}",
  "mail.partial3.subject":
    "{left, plural, one {As suas respostas: falta # pergunta} many {As suas respostas: faltam # de perguntas} other {As suas respostas: faltam # perguntas}}",
  "mail.partial3.reason": "Perguntamos uma última vez, e ficamos por aqui. {progress}",
  "mail.partialLast.subject":
    "Até {date, date, long}: {left, plural, one {falta # pergunta} many {faltam # de perguntas} other {faltam # perguntas}}",
  "mail.partialLast.reason":
    "Pode responder até {date, date, long}. {progress} Esta é a nossa última mensagem sobre o assunto.",
  "mail.sentences": "{first} {second}",
  "mail.goOn": "Continuar",

  "mail.choice": "{value} de {max}",
  "mail.choiceWithLabel": "{value} de {max}, {label}",
  "mail.end": "{value} = {label}",
  "mail.how": "A sua escolha abre uma página. A resposta conta depois de a enviar ali.",
  "mail.comment": "Escrever um comentário",
  "mail.open": "Abrir a página",
  "mail.why": "Recebe esta mensagem porque nos fez um pedido, que está agora encerrado.",
  "mail.whyRelational": "Recebe esta mensagem porque utiliza os nossos serviços.",
  "mail.whyAbove": "Recebe esta mensagem pelo motivo indicado acima.",
  "mail.expires": "Pode responder até {date, date, long}.",
  "mail.stop": "Parar estas mensagens",
  "text.stopLink": "Não receber mais estas mensagens: {url}",
  "text.stopReply": "Para não receber mais estas mensagens, responda {word}.",
  "mail.textChoice": "{value} = {label}: {url}",
  "mail.textChoiceWithoutLabel": "{value}: {url}",
  "mail.textLink": "{text}: {url}",

  "page.receipt.send": "Enviar-me a minha resposta por correio eletrónico",
  "page.receipt.sent": "Estamos a enviá-lo para o endereço que temos de si.",
  "page.receipt.none": "Não o podemos enviar: não temos um endereço seu que aceite as nossas mensagens.",

  "page.stop.doneSurvey":
    "{known, select, service {Não voltaremos a perguntar sobre {service}.} other {Não voltaremos a perguntar sobre este serviço.}} Os seus pedidos são tratados como até aqui.",
  "page.stop.undo": "Voltar a perguntar-me",
  "page.stop.undoneTitle": "Podemos voltar a perguntar",
  "page.stop.undoneBody": "Pode voltar a receber estas mensagens. Cada uma tem uma ligação que as para.",
};
