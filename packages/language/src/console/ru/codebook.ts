import type { Words } from "../../catalogue.ts";
import type { codebook as english } from "../en/codebook.ts";

export const codebook: Words<typeof english> = {
  "console.codebook.intro":
    "Комментарии кодируются по темам. У каждой темы есть слова на каждом языке: комментарий относится к теме, если в нём есть одно из них. После изменения все комментарии кодируются заново.",
  "console.codebook.language": "Слова на языке",
  "console.codebook.terms":
    "Это слово, несколько слов или то и другое со * в конце: тогда подходят все слова с таким началом. По одному на строке.",
  "console.codebook.termsOf": "Слова",
  "console.codebook.wrong": "«{term}» не подходит. Пишите слова, * может стоять только в конце.",
  "console.codebook.wrongElsewhere": "«{term}» в теме «{theme}» на другом языке не подходит.",
  "console.codebook.remove": "Убрать тему «{theme}»",
  "console.codebook.name": "Название новой темы",
  "console.codebook.name.hint": "До 40 строчных латинских букв, цифр и дефисов.",
  "console.codebook.name.wrong":
    "Строчные латинские буквы, цифры и дефисы, первой буква; такого названия ещё не должно быть.",
  "console.codebook.add": "Добавить тему",
  "console.codebook.try": "Проверить на последних комментариях",
  "console.codebook.save": "Сохранить и закодировать всё заново",
  "console.codebook.saved": "Кодификатор сохранён, все комментарии кодируются по нему заново.",
  "console.codebook.export": "Скачать как {kind}",
  "console.codebook.tried": "Что изменилось бы",
  "console.codebook.tried.none": "Комментариев для проверки пока нет.",
  "console.codebook.tried.covered":
    "{n, plural, one {Из # последнего комментария тему затрагивали бы {after}; сейчас {before}.} few {Из # последних комментариев тему затрагивали бы {after}; сейчас {before}.} many {Из # последних комментариев тему затрагивали бы {after}; сейчас {before}.} other {Из # последнего комментария тему затрагивали бы {after}; сейчас {before}.}}",
  "console.codebook.tried.same": "Ни в одной теме комментариев не прибавится и не убавится.",
  "console.codebook.tried.before": "Сейчас",
  "console.codebook.tried.after": "Потом",
  "console.codebook.tried.gained": "Прибавится",
  "console.codebook.tried.lost": "Убавится",
};
