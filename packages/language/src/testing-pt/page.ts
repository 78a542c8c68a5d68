import type { Words } from "../catalogue.ts";
import type { page as english } from "../en/page.ts";

/** What respondents read on pages. */
export const page: Words<typeof english> = {
  "page.send": "Enviar a minha resposta",
  "page.sendMore": "Enviar",
  "page.pressAgain": "A sua resposta ainda não foi enviada. Prima o botão mais uma vez.",
  "page.sendChange": "Enviar a alteração",
  "page.optional": "(facultativo)",
  "page.noAnswer": "Sem resposta",
  "page.or.doesNotApply": "Não se aplica",
  "page.or.preferNotToSay": "Prefiro não dizer",
  "page.or.notSure": "Não sei ao certo",
  "page.goOn": "Continuar",
  "page.back": "Voltar",
  "page.part": "Parte {at, number} de {of, number}",
  "page.part.title": "{title} – parte {at, number} de {of, number}",
  "page.language": "Língua",
  "page.resumed": "As suas respostas anteriores estão guardadas. Pode continuar a partir daqui.",
  "page.elsewhere":
    "Algumas das suas respostas foram guardadas noutra página ou noutro aparelho. Verifique esta página e continue.",
  "page.request": "Pedido {ref}",
  "page.selected": "Escolha: {label}",
  "page.point": "{value}, {label}",
  "page.pointAnswer": "{value} – {label}",
  "page.rowAnswer": "{row}: {answer}",
  "page.date": "{date, date, long}",
  "page.commentHint": "Não inclua palavras-passe nem informações médicas.",
  "page.limit":
    "{count, plural, one {No máximo # carácter.} many {No máximo # de caracteres.} other {No máximo # caracteres.}}",
  "page.chooseSome": "Escolha todas as opções que se aplicam.",
  "page.chooseUpTo": "Escolha no máximo {count, number}.",
  "page.rankHint": "Dê um lugar a cada opção. O 1 é o primeiro.",
  "page.rankEmpty": "Lugar",
  "page.title": "A sua opinião",
  "page.test": "Teste: guardado à parte das respostas verdadeiras",
  "page.privacy.identified": "O seu nome é mostrado com a sua resposta a quem presta o serviço.",
  "page.privacy.confidential":
    "O seu nome é guardado com a sua resposta e nunca é mostrado com ela. Quem presta o serviço vê números de grupos de {k, plural, one {# pessoa} many {# de pessoas} other {# pessoas}} ou mais, e o que escrever: palavra por palavra, sem o seu nome e à parte das suas outras respostas.",
  "page.privacy.anonymous":
    "A sua resposta é anónima: é guardada sem o seu nome, com o dia, a sua língua e os grupos pelos quais os resultados são divididos. O facto de ter respondido é guardado à parte. Quem presta o serviço vê números de grupos de {k, plural, one {# pessoa} many {# de pessoas} other {# pessoas}} ou mais, e o que escrever: palavra por palavra, à parte das suas outras respostas. Depois de enviada, a sua resposta não lhe pode ser mostrada nem ser alterada.",

  "page.about.title": "O que acontece com a minha resposta, e quem a vê?",
  "page.about.transactional": "Perguntamos-lhe porque um pedido seu foi encerrado.",
  "page.about.relational": "Perguntamos-lhe porque utiliza os nossos serviços.",
  "page.about.feedback": "Qualquer pessoa pode escrever aqui a qualquer momento.",
  "page.about.until": "A ligação funciona até {date, date, long}.",
  "page.about.change": "Até lá, pode alterar a sua resposta com a mesma ligação.",
  "page.about.saved":
    "Cada parte é guardada quando continua. A mesma ligação leva-o ao ponto onde parou, em qualquer aparelho.",
  "page.about.notSaved": "Nada é guardado antes de enviar a última parte.",
  "page.about.stop": "Para não receber mais estas mensagens, use «Parar estas mensagens» em baixo.",

  "page.error.summary": "Há um problema",
  "page.error.title": "Erro: {title}",
  "page.error.of": "{question} – {error}",
  "page.error.choose": "Escolha uma resposta",
  "page.error.write": "Escreva uma resposta",
  "page.error.tooLong":
    "{count, plural, one {A sua resposta tem # carácter a mais} many {A sua resposta tem # de caracteres a mais} other {A sua resposta tem # caracteres a mais}}",
  "page.error.choice": "Escolha uma das respostas mostradas",
  "page.error.number": "Indique um número",
  "page.error.email": "Indique um endereço de correio eletrónico, como name@example.org",
  "page.error.date": "Indique uma data que exista",
  "page.error.range": "Indique um número de {min, number} a {max, number}",
  "page.error.atMost": "Indique um número não superior a {max, number}",
  "page.error.tick": "Assinale a caixa para continuar",
  "page.error.rank": "Dê a cada opção um lugar diferente",
  "page.error.rows": "Escolha uma resposta em cada linha",
  "page.error.tooMany":
    "{count, plural, one {Escolha no máximo # resposta} many {Escolha no máximo # de respostas} other {Escolha no máximo # respostas}}",
  "page.error.characters": "A sua resposta tem caracteres que não podem ser guardados. Retire-os ou escreva-a de novo",
  "page.error.changed": "Algumas respostas já não correspondem às perguntas. Verifique-as e envie de novo",
  "page.error.nothing": "Responda pelo menos a uma pergunta",

  "page.thanks.title": "Agradecemos",
  "page.thanks.body": "Temos a sua resposta.",
  "page.thanks.anonymous":
    "Temos a sua resposta. É guardada sem o seu nome e já não pode ser mostrada nem alterada. Pode fechar esta página.",
  "page.thanks.reference": "Referência: {ref}",
  "page.thanks.changeUntil": "Pode alterar a sua resposta até {date, date, long}.",
  "page.thanks.change": "Alterar a minha resposta",
  "page.thanks.next": "O que se segue",
  "page.thanks.next.identified":
    "Quem presta o serviço lê a sua resposta. Se houver algo a corrigir, poderá receber um contacto.",
  "page.thanks.next.confidential":
    "A sua resposta é contada com as de outras pessoas. Quem presta o serviço lê os resultados, e o que escreveu sem o seu nome.",
  "page.more.heading": "Quer contar-nos um pouco mais?",

  "page.decline": "Agora não",
  "page.declined.title": "Agradecemos a informação",
  "page.declined.body":
    "Não enviaremos lembretes. Se mudar de ideias, a mesma ligação aceita a sua resposta até {date, date, long}.",
  "page.declined.back": "Responder mesmo assim",

  "page.answered.title": "Já respondeu",
  "page.answered.body": "Temos a sua resposta. Não é preciso fazer mais nada.",
  "page.answered.yours": "A sua resposta",
  "page.expired.title": "Esta ligação expirou",
  "page.expired.body": "Já é tarde para responder com esta ligação.",
  "page.direct.body": "A sua opinião continua a contar: fale connosco diretamente.",
  "page.tellUs": "Falar connosco diretamente",
  "page.withdrawn.title": "Agora não é preciso responder",
  "page.withdrawn.body":
    "O seu pedido foi reaberto, por isso a resposta pode esperar. Voltaremos a perguntar quando estiver concluído.",
  "page.closed.title": "Isto está encerrado",
  "page.closed.body": "Já não recolhemos respostas aqui. Agradecemos o seu interesse.",
  "page.notFound.title": "Página não encontrada",
  "page.notFound.body":
    "Verifique se a ligação está completa: alguns programas de correio cortam as ligações compridas em duas.",
  "page.tooLarge.title": "A sua resposta é demasiado longa",
  "page.tooLarge.body": "Volte atrás, encurte-a e envie-a de novo.",
  "page.lost.title": "Talvez ainda não tenhamos a sua resposta",
  "page.lost.body": "A ligação à rede caiu. Envie a resposta de novo: contará só uma vez.",
  "page.failed.title": "Algo correu mal do nosso lado",
  "page.failed.body": "Tente de novo dentro de alguns minutos. Se nos escrever sobre isto, mencione {requestId}.",
  "page.failed.bodyWithoutId": "Tente de novo dentro de alguns minutos.",
  "page.unavailable.title": "Não podemos fazer isto agora",
  "page.unavailable.body": "Tente de novo dentro de alguns minutos. Uma resposta enviada duas vezes conta só uma vez.",

  "page.stop.title": "Parar estas mensagens",
  "page.stop.question": "Deixar de me perguntar sobre este serviço?",
  "page.stop.survey": "Não me perguntem mais sobre este serviço",
  "page.stop.all": "Parar todos os pedidos de opinião",
  "page.stop.doneTitle": "Feito",
  "page.stop.doneBody": "Não voltaremos a perguntar. Os seus pedidos são tratados como até aqui.",
};
