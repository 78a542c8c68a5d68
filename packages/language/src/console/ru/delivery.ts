import type { Words } from "../../catalogue.ts";
import type { delivery as english } from "../en/delivery.ts";

export const delivery: Words<typeof english> = {
  "console.delivery.intro":
    "Письма отправляются повторно сами, пока это может помочь. Здесь те, о которых нужно решить человеку.",
  "console.delivery.show": "Показать",
  "console.delivery.show.ended": "Отклонённые или неясные",
  "console.delivery.show.dead": "Отклонённые или оставленные",
  "console.delivery.show.uncertain": "Возможно, дошли",
  "console.delivery.show.retry": "Повторяются сами",
  "console.delivery.kind": "Письмо",
  "console.delivery.kind.invitation": "Приглашение",
  "console.delivery.kind.reminder": "Напоминание",
  "console.delivery.kind.receipt": "Подтверждение",
  "console.delivery.kind.other": "Другое письмо",
  "console.delivery.person": "Кому",
  "console.delivery.state": "Состояние",
  "console.delivery.state.queued": "Ожидает",
  "console.delivery.state.suppressed": "Не нужно",
  "console.delivery.state.retry": "Повторяется",
  "console.delivery.state.uncertain": "Возможно, дошло",
  "console.delivery.state.dead": "Не отправлено",
  "console.delivery.reason": "Что ответил сервер",
  "console.delivery.attempts": "Попыток",
  "console.delivery.settled": "Последняя попытка",
  "console.delivery.retry": "Отправить снова",
  "console.delivery.retry.title": "Отправить это письмо снова?",
  "console.delivery.retry.body":
    "Отправка начнётся заново. Если человек тем временем отказался, письмо будет задержано.",
  "console.delivery.retry.twice": "Возможно, оно уже дошло: тогда человек получит его дважды.",
  "console.delivery.drop": "Отказаться",
  "console.delivery.drop.title": "Отказаться от этого письма?",
  "console.delivery.drop.body": "Оно не будет отправлено, а человек считается недоступным. Отменить это нельзя.",
  "console.delivery.empty": "Здесь ничего не требуется",
  "console.delivery.empty.next": "Сюда попадают письма, которые отклонили серверы или которые могли не дойти.",
  "console.problem.message_state": "Этим письмом уже кто-то занялся.",
};
