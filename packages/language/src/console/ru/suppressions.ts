import type { Words } from "../../catalogue.ts";
import type { suppressions as english } from "../en/suppressions.ts";

export const suppressions: Words<typeof english> = {
  "console.suppressions.intro": "Никто из этого списка не получает писем с вопросами – некоторых опросов или всех.",
  "console.suppressions.why": "Причина",
  "console.suppressions.why.all": "Все причины",
  "console.suppressions.why.bounced": "Адрес отвергает письма",
  "console.suppressions.why.opted_out": "Не хочет писем",
  "console.suppressions.why.opted_out.survey": "Не хочет писем опроса {survey}",
  "console.suppressions.why.excluded": "Исключён проектом",
  "console.suppressions.person": "Человек",
  "console.suppressions.address": "Адрес",
  "console.suppressions.since": "С {at, date, long}",
  "console.suppressions.lift": "Писать снова",
  "console.suppressions.lift.title": "Писать {person} снова?",
  "console.suppressions.lift.body":
    "Делайте это, когда известно, что адрес снова принимает письма. Задержанное не отправляется, а при новом отказе на него больше не пишут.",
  "console.suppressions.export": "Скачать файлом",
  "console.suppressions.empty": "В списке никого нет",
  "console.suppressions.empty.next": "Кто остановит письма или чей адрес их отвергнет, появится здесь сам.",
  "console.suppressions.partial": "Среди просмотренных пока никого.",
};
