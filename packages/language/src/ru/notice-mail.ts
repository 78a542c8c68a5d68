import type { Words } from "../catalogue.ts";
import type { noticeMail as english } from "../en/notice-mail.ts";

/** What members read in mails about cases and actions that need them. */
export const noticeMail: Words<typeof english> = {
  "mail.notice.why":
    "{why, select, opened {Новое обращение в очереди {queue}} queue {В очередь {queue} передано обращение} owner {Вам передано обращение из очереди {queue}} replied {Ответил клиент по обращению из очереди {queue}} warned {Подходит срок по обращению в очереди {queue}} other {Просрочено обращение в очереди {queue}}}",
  "mail.notice.subjectMany":
    "{count, plural, one {Вас ждёт # обращение} few {Вас ждут # обращения} many {Вас ждут # обращений} other {Вас ждут # обращения}}",
  "mail.notice.preheader": "Что ответил клиент, до какого дня нужен следующий шаг и ссылка на обращение.",
  "mail.notice.body":
    "{count, plural, one {Вас ждёт # обращение. Всё о нём есть в консоли.} few {Вас ждут # обращения. Всё о них есть в консоли.} many {Вас ждут # обращений. Всё о них есть в консоли.} other {Вас ждут # обращения. Всё о них есть в консоли.}}",
  "mail.notice.urgent": "Срочно",
  "mail.notice.restricted": "Это обращение видят немногие. Сам ответ есть только в консоли.",
  "mail.notice.step":
    "{step, select, acknowledge {Его ещё никто не принял в работу.} contact {С клиентом ещё никто не говорил.} other {Вопрос ещё не решён.}}",
  "mail.notice.due": "Срок следующего шага: {date, date, long}",
  "mail.notice.open": "Открыть обращение",
  "mail.notice.more":
    "{count, plural, one {В списке ещё # обращение.} few {В списке ещё # обращения.} many {В списке ещё # обращений.} other {В списке ещё # обращения.}}",
  "mail.notice.list": "Открыть список",
  "mail.notice.footer":
    "Вы получили это письмо, потому что работаете с обращениями. Они приходят вместе, не чаще одного письма в час.",
  "mail.thanks.subject": "Благодарности за {month, date, month}: {count, number}",
  "mail.thanks.preheader": "За что поблагодарили вашу команду.",
  "mail.thanks.one": "Благодарность",
  "mail.thanks.body": "Вашу команду поблагодарили и согласились, чтобы вы это прочли: {count, number}.",
  "mail.thanks.open": "Открыть сообщение",
  "mail.thanks.more": "Ещё в списке: {count, number}.",
  "mail.thanks.footer":
    "Вы получаете это письмо, потому что руководите командой. Оно приходит раз в месяц и только если кто-то сказал спасибо.",
  "mail.notice.review.subject":
    "{count, plural, one {Пора проверить # вашу меру} few {Пора проверить # ваши меры} many {Пора проверить # ваших мер} other {Пора проверить # вашей меры}}",
  "mail.notice.review.body":
    "{count, plural, one {Пора проверить # меру: запишите, что вы увидели и продолжать ли её.} few {Пора проверить # меры: запишите, что вы увидели и продолжать ли каждую.} many {Пора проверить # мер: запишите, что вы увидели и продолжать ли каждую.} other {Пора проверить # меры: запишите, что вы увидели и продолжать ли каждую.}}",
  "mail.notice.review.on": "Дата проверки: {date, date, long}",
  "mail.notice.review.late": "Проверка была назначена на дату: {date, date, long}",
  "mail.notice.review.open": "Открыть меру",
  "mail.notice.review.footer":
    "Вы получили это письмо, потому что отвечаете за эту работу. Всё, что вас ждёт, приходит вместе, не чаще одного письма в час.",
  "mail.notice.several": "Что вас ждёт: {count, number}",
  "mail.notice.both":
    "Вас ждут {cases, plural, one {# обращение} few {# обращения} many {# обращений} other {# обращения}} и {actions, plural, one {# мера} few {# меры} many {# мер} other {# меры}}",
};
