import type { Words } from "../catalogue.ts";
import type { script as english } from "../en/script.ts";

/** What the script of the pages says. `{n}` is a number that the script fills in. */
export const script: Words<typeof english> = {
  "script.left": "Осталось символов: {n}",
  "script.over": "Лишних символов: {n}",
  "script.kept": "Введённый текст хранится на этом устройстве, пока вы его не отправите.",
  "script.restored": "Мы восстановили то, что вы ввели здесь раньше.",
  "script.sending": "Отправляется…",
  "script.saved": "Сохранено на этом устройстве; будет отправлено, когда появится связь.",
  "script.sent": "Ответ, сохранённый на этом устройстве, отправлен.",
  "script.refused":
    "Ответ, сохранённый на этом устройстве, не удалось принять. Откройте его ссылку снова, чтобы узнать почему.",
  "script.failed": "Отправить не удалось. Проверьте соединение и нажмите кнопку ещё раз.",
  "script.delete": "Удалить сохранённое на этом устройстве",
  "script.deleted": "Удалено. На этом устройстве больше ничего не сохранено.",
  "script.idle": "Скоро эта страница вернётся к началу. Коснитесь её, чтобы остаться.",
};
