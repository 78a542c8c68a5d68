import type { Words } from "../catalogue.ts";
import type { mail as english } from "../en/mail.ts";

/** What respondents read in mails. A service stands in brackets or after a colon, where it needs no case. */
export const mail: Words<typeof english> = {
  "mail.subject": "Ваш запрос {ref} закрыт. Как всё прошло?",
  "mail.subjectWithoutReference": "Ваш запрос закрыт. Как всё прошло?",
  "mail.subjectRelational":
    "{about, select, service {Как мы работаем? Ваше мнение: {service}} other {Что вы думаете о наших услугах?}}",
  "mail.subjectTest": "[Тест] {subject}",
  "mail.preheader":
    "{questions, plural, one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}} о полученной вами услуге. {length}",
  "mail.effort": "{questions, plural, one {# вопрос.} few {# вопроса.} many {# вопросов.} other {# вопроса.}} {length}",
  "mail.length":
    "{minutes, plural, =0 {{seconds, plural, one {Около # секунды.} few {Около # секунд.} many {Около # секунд.} other {Около # секунды.}}} one {Около # минуты.} few {Около # минут.} many {Около # минут.} other {Около # минуты.}}",
  "mail.lengthRange":
    "От {minutes, number} до {most, plural, one {# минуты.} few {# минут.} many {# минут.} other {# минуты.}}",
  "mail.greeting": "Здравствуйте, {name}!",
  "mail.greetingWithoutName": "Здравствуйте!",
  "mail.reason":
    "{known, select, both {Ваш запрос {ref} ({service}) закрыт.} reference {Ваш запрос {ref} закрыт.} service {Ваш запрос ({service}) закрыт.} other {Ваш запрос закрыт.}} Нам хотелось бы узнать, как всё прошло.",
  "mail.reasonRelational":
    "{about, select, service {Нам хотелось бы узнать, какими были для вас последние 12 месяцев работы с нами ({service}).} other {Нам хотелось бы узнать, что вы думаете о наших услугах за последние 12 месяцев.}}",

  "mail.reminder1.subject":
    "{about, select, reference {Нам по-прежнему важно ваше мнение о запросе {ref}} request {Нам по-прежнему важно ваше мнение о запросе} service {Нам по-прежнему важно ваше мнение: {service}} other {Нам по-прежнему важно ваше мнение о наших услугах}}",
  "mail.reminder1.reason":
    "{about, select, reference {Несколько дней назад мы спрашивали, как прошла работа по вашему запросу {ref}.} request {Несколько дней назад мы спрашивали, как прошла работа по вашему запросу.} service {Несколько дней назад мы спрашивали, какими были для вас последние 12 месяцев работы с нами ({service}).} other {Несколько дней назад мы спрашивали, что вы думаете о наших услугах за последние 12 месяцев.}} Ваш ответ нам по-прежнему полезен.",
  "mail.reminder2.subject":
    "{about, select, reference {Запрос {ref}: не хватает вашего мнения} request {Ваш запрос: не хватает вашего мнения} service {Не хватает вашего мнения: {service}} other {Наши услуги: не хватает вашего мнения}}",
  "mail.reminder2.reason":
    "{about, select, reference {Достаточно отметить один ответ, чтобы рассказать, как прошла работа по вашему запросу {ref}.} request {Достаточно отметить один ответ, чтобы рассказать, как прошла работа по вашему запросу.} service {Достаточно отметить несколько ответов, чтобы рассказать, какими были для вас последние 12 месяцев работы с нами ({service}).} other {Достаточно отметить несколько ответов, чтобы рассказать, что вы думаете о наших услугах за последние 12 месяцев.}}",
  "mail.reminder3.subject":
    "{about, select, reference {Пара слов о запросе {ref}?} request {Пара слов о вашем запросе?} service {Пара слов о нашей работе ({service})?} other {Пара слов о наших услугах?}}",
  "mail.reminder3.reason":
    "{about, select, reference {Спрашиваем в последний раз, как прошла работа по вашему запросу {ref}, и больше беспокоить не будем.} request {Спрашиваем в последний раз, как прошла работа по вашему запросу, и больше беспокоить не будем.} service {Спрашиваем в последний раз, какими были для вас последние 12 месяцев работы с нами ({service}), и больше беспокоить не будем.} other {Спрашиваем в последний раз, что вы думаете о наших услугах за последние 12 месяцев, и больше беспокоить не будем.}}",
  "mail.lastCall.subject":
    "{about, select, reference {До {date, date, long} ждём ваше мнение о запросе {ref}} request {До {date, date, long} ждём ваше мнение о запросе} service {До {date, date, long} ждём ваше мнение: {service}} other {До {date, date, long} ждём ваше мнение о наших услугах}}",
  "mail.lastCall.reason":
    "{about, select, reference {До {date, date, long} вы можете рассказать нам, как прошла работа по вашему запросу {ref}.} request {До {date, date, long} вы можете рассказать нам, как прошла работа по вашему запросу.} service {До {date, date, long} вы можете рассказать нам, какими были для вас последние 12 месяцев работы с нами ({service}).} other {До {date, date, long} вы можете рассказать нам, что вы думаете о наших услугах за последние 12 месяцев.}} Это наше последнее письмо на эту тему.",

  "mail.own.subject": "{about, select, reference {{ref}: как всё прошло?} other {Как всё прошло?}}",
  "mail.own1.subject":
    "{about, select, reference {{ref}: нам по-прежнему важно ваше мнение} other {Нам по-прежнему важно ваше мнение}}",
  "mail.own1.reason": "Несколько дней назад мы спрашивали ваше мнение. Оно нам по-прежнему важно.",
  "mail.own2.subject": "{about, select, reference {{ref}: не хватает вашего мнения} other {Не хватает вашего мнения}}",
  "mail.own2.reason": "Достаточно отметить несколько ответов.",
  "mail.own3.subject": "{about, select, reference {{ref}: пара слов от вас?} other {Пара слов от вас?}}",
  "mail.own3.reason": "Спрашиваем ваше мнение в последний раз и больше беспокоить не будем.",
  "mail.ownLast.subject":
    "{about, select, reference {До {date, date, long} ждём ваше мнение: {ref}} other {До {date, date, long} ждём ваше мнение}}",
  "mail.ownLast.reason": "До {date, date, long} ещё можно ответить. Это наше последнее письмо на эту тему.",

  "mail.progress":
    "Вы ответили на {answered, plural, one {# вопрос} few {# вопроса} many {# вопросов} other {# вопроса}} из {questions, number}; осталось около {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}.",
  "mail.partial1.subject": "Ваши ответы сохранены: {answered} из {questions}",
  "mail.partial1.reason": "{progress} То, что вы уже сообщили, сохранено.",
  "mail.partial2.subject": "Вы остановились на {answered} из {questions}. Продолжим?",
  "mail.partial2.reason": "По ссылке откроется страница с вашими ответами. {progress}",
  "mail.partial3.subject":
    "Ваши ответы: {left, plural, one {остался # вопрос} few {осталось # вопроса} many {осталось # вопросов} other {осталось # вопроса}}",
  "mail.partial3.reason": "Спрашиваем в последний раз и больше беспокоить не будем. {progress}",
  "mail.partialLast.subject":
    "До {date, date, long}: {left, plural, one {остался # вопрос} few {осталось # вопроса} many {осталось # вопросов} other {осталось # вопроса}}",
  "mail.partialLast.reason":
    "До {date, date, long} вы можете ответить на остальные вопросы. {progress} Это наше последнее письмо на эту тему.",
  "mail.sentences": "{first} {second}",
  "mail.goOn": "Продолжить",

  "mail.choice": "{value} из {max}",
  "mail.choiceWithLabel": "{value} из {max}, {label}",
  "mail.end": "{value} = {label}",
  "mail.how": "Ваш выбор откроет страницу. Ответ будет учтён, когда вы отправите его на этой странице.",
  "mail.comment": "Написать комментарий",
  "mail.open": "Открыть страницу",
  "mail.why": "Вы получили это письмо, потому что направили нам запрос, который теперь закрыт.",
  "mail.whyRelational": "Вы получили это письмо, потому что пользуетесь нашими услугами.",
  "mail.whyAbove": "Вы получили это письмо по причине, указанной выше.",
  "mail.expires": "До {date, date, long} можно ответить по ссылке в этом письме.",
  "mail.stop": "Больше не получать такие письма",
  "text.stopLink": "Больше не получать таких сообщений: {url}",
  "text.stopReply": "Чтобы больше не получать таких сообщений, ответьте {word}.",
  "mail.textChoice": "{value} = {label}: {url}",
  "mail.textChoiceWithoutLabel": "{value}: {url}",
  "mail.textLink": "{text}: {url}",

  "page.receipt.send": "Прислать мне мой ответ по почте",
  "page.receipt.sent": "Письмо отправляется на ваш адрес, который у нас есть.",
  "page.receipt.none": "Отправить не удастся: у нас нет вашего адреса, на который доходят наши письма.",

  "page.stop.doneSurvey":
    "{known, select, service {Мы больше не будем спрашивать вас об этой услуге ({service}).} other {Мы больше не будем спрашивать вас об этой услуге.}} Ваши запросы обрабатываются как прежде.",
  "page.stop.undo": "Снова спрашивать моё мнение",
  "page.stop.undoneTitle": "Мы снова сможем спрашивать ваше мнение",
  "page.stop.undoneBody":
    "Вы снова сможете получать такие письма. В каждом есть ссылка, по которой от них можно отказаться.",
};
