import type { Words } from "../catalogue.ts";
import type { caseMail as english } from "../en/case-mail.ts";

/**
 * What people read in mails about what they told us: the receipt that they asked for, and mails about a message of theirs.
 * `about` says what is known, as in the mails that ask.
 */
export const caseMail: Words<typeof english> = {
  "mail.receipt.subject":
    "{about, select, reference {Подтверждение: ваш ответ о запросе {ref}} service {Подтверждение: ваш ответ ({service})} other {Подтверждение: ваш ответ получен}}",
  "mail.receipt.preheader": "Номер ответа и срок, до которого его можно изменить.",
  "mail.receipt.body": "Спасибо. Мы получили ваш ответ. Его номер: {receipt}.",
  "mail.receipt.answers": "Ваши ответы",
  "mail.receipt.withheld":
    "{count, plural, one {Вы ответили на # вопрос.} few {Вы ответили на # вопроса.} many {Вы ответили на # вопросов.} other {Вы ответили на # вопроса.}} Самих ответов в этом письме нет, потому что его могут прочитать другие. Они показаны на странице.",
  "mail.receipt.changeUntil": "До {date, date, long} вы можете посмотреть и изменить свой ответ.",
  "mail.receipt.open": "Посмотреть или изменить ответ",
  "mail.receipt.why": "Вы получили это письмо, потому что его запросили на странице, где был дан ваш ответ.",

  "mail.case.received.subject": "Мы получили ваше обращение: номер {ref}",
  "mail.case.received.preheader": "Что будет дальше и где можно следить за обращением.",
  "mail.case.received.body": "Спасибо. Мы получили ваше обращение. Его номер: {ref}.",
  "mail.case.received.next": "Его прочитают и передадут тем, кто может помочь. Мы напишем вам, когда будет ответ.",
  "mail.case.code": "Ваш код для страницы: {code}. По нему любой может узнать, как рассматривается обращение.",
  "mail.case.where": "Код можно также ввести по адресу: {url}",
  "mail.case.open": "Следить за обращением",
  "mail.case.reply.subject": "Ответ на ваше обращение {ref}",
  "mail.case.reply.preheader": "Мы ответили на ваше обращение. Ответ — в этом письме.",
  "mail.case.reply.body": "Вы обращались к нам, номер обращения: {ref}. Вот наш ответ:",
  "mail.case.reply.closes": "На этом работа по вашему обращению завершена.",
  "mail.case.reply.more": "Если остались вопросы, ответьте на это письмо.",
  "mail.case.closed.subject": "Ваше обращение {ref} закрыто",
  "mail.case.closed.preheader": "Работа по вашему обращению завершена. Итог показан на странице.",
  "mail.case.closed.body": "Работа по вашему обращению {ref} завершена. Итог показан на странице.",
  "mail.case.why":
    "Вы получили это письмо, потому что этот адрес указали в обращении к нам. Если это сделали не вы, ничего делать не нужно.",
};
