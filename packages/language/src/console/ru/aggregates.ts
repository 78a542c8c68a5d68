import type { Words } from "../../catalogue.ts";
import type { aggregates as english } from "../en/aggregates.ts";

/** The page of figures that are compared with those of other organisations. */
export const aggregates: Words<typeof english> = {
  "console.aggregates.intro":
    "Организации, которые задают один и тот же вопрос, могут сравнить показатель. Каждая передаёт подписанный ею файл; ничьих ответов в нём нет.",
  "console.aggregates.ours": "Наш показатель",
  "console.aggregates.organisation": "Как мы называемся в файле",
  "console.aggregates.organisation.hint": "Под этим именем нас знают другие.",
  "console.aggregates.survey": "Опрос",
  "console.aggregates.question": "Вопрос",
  "console.aggregates.from": "С первого дня месяца",
  "console.aggregates.to": "По первый день месяца",
  "console.aggregates.days.hint": "Целые завершённые месяцы, второй день не входит.",
  "console.aggregates.make": "Сохранить подписанный файл",
  "console.aggregates.theirs": "Сравнить",
  "console.aggregates.choose": "Выбрать файлы",
  "console.aggregates.unreadable": "Это не файл показателя: {name}.",
  "console.aggregates.beside": "Рядом",
  "console.aggregates.figure": "Показатель",
  "console.aggregates.change": "По сравнению с первым",
  "console.aggregates.first": "остальные сравниваются с ним",
  "console.aggregates.key": "Ключ",
  "console.aggregates.key.hint": "Узнайте ключ у организации другим путём и убедитесь, что он тот же.",
  "console.aggregates.own": "наш",
  "console.aggregates.remove": "Выбрать другие",
  "console.aggregates.few": "Ответило слишком мало людей, чтобы сообщать это другим.",
  "console.aggregates.months": "Выберите первые дни завершённых месяцев.",
  "console.problem.aggregate_invalid": "Файл изменён после подписания. Запросите его у организации ещё раз.",
  "console.problem.definitions_differ":
    "Эти организации спрашивают или считают по-разному, поэтому их показатели нельзя сравнить.",
};
