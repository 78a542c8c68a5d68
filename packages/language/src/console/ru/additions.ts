import type { Words } from "../../catalogue.ts";
import type { additions as english } from "../en/additions.ts";

/** What the pages of what units add to surveys say. */
export const additions: Words<typeof english> = {
  "console.additions.state": "Состояние",
  "console.additions.state.draft": "Ждёт публикации",
  "console.additions.state.published": "Задаётся",
  "console.additions.state.left": "Больше не задаётся",
  "console.additions.intro":
    "Основа опроса одинакова для всех. Подразделение добавляет для своих людей до трёх вопросов и примеры.",
  "console.additions.empty": "Пока ни одно подразделение ничего не добавило",
  "console.additions.empty.next":
    "Выберите действующий опрос и подразделение, которое его дополняет. Подразделения создаются в разделе «Организация».",
  "console.additions.new": "Дополнить опрос",
  "console.additions.begin": "Продолжить",
  "console.additions.survey": "Опрос",
  "console.additions.unit": "Подразделение",
  "console.additions.saved": "Сохранено",
  "console.additions.for": "{unit} дополняет {survey}",
  "console.additions.core": "Основа, которую нельзя менять",
  "console.additions.core.hint":
    "Эти вопросы задаются всем и в этих словах, чтобы показатели можно было сравнивать. К каждому можно добавить пример.",
  "console.additions.locked": "Закрыт",
  "console.additions.example": "Пример; читается как «Например: …»",
  "console.additions.own": "Вопросы подразделения: {count} из 3",
  "console.additions.own.most": "Подразделение добавляет не больше трёх вопросов.",
  "console.additions.after": "Стоит после",
  "console.additions.after.last": "Последнего вопроса",
  "console.additions.discard": "Отказаться от черновика",
  "console.additions.take": "Больше ничего из этого не спрашивать",
  "console.additions.wait": "Публикует владелец или администратор всей организации.",
  "console.additions.nothing": "Такого опроса для дополнения нет, или это не ваше подразделение.",
  "console.additions.what": "Что изменится",
};
