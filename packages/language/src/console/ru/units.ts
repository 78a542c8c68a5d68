import type { Words } from "../../catalogue.ts";
import type { units as english } from "../en/units.ts";

export const units: Words<typeof english> = {
  "console.units.intro":
    "Подразделение – это часть ответов с определёнными значениями, например с направлением услуг. Ключам и участникам можно открыть только одно подразделение.",
  "console.units.name": "Название",
  "console.units.id": "Краткое имя",
  "console.units.id.hint": "Строчные латинские буквы, цифры и дефисы. Потом изменить нельзя.",
  "console.units.id.fault": "Это краткое имя уже занято или содержит другие знаки.",
  "console.units.kind": "Вид",
  "console.units.kind.organisation": "Организация",
  "console.units.kind.department": "Отдел",
  "console.units.kind.team": "Группа",
  "console.units.parent": "Входит в",
  "console.units.rows": "Относящиеся к нему ответы",
  "console.units.rows.all": "Все",
  "console.units.rows.hint": "Те, у которых есть одно из этих значений по каждому добавленному сегменту.",
  "console.units.rows.fault": "Укажите хотя бы один сегмент с его значениями.",
  "console.units.add": "Добавить подразделение",
  "console.units.change": "Изменить",
  "console.units.remove": "Убрать",
  "console.units.remove.title": "Убрать это подразделение?",
  "console.units.remove.body":
    "{name} исключается из структуры. Ответы остаются. Сначала нужно убрать ключи, участников и вложенные подразделения.",
  "console.units.empty": "Пока есть только организация",
  "console.units.empty.next": "Добавьте отделы, затем пригласите их руководителей.",
  "console.limits.values": "{segment}: значения через запятую",
  "console.limits.remove": "Убрать этот сегмент",
  "console.limits.add": "Добавить сегмент",
  "console.limits.choose": "Выберите…",
  "console.problem.unit_in_use": "К нему относятся ключи, участники или подразделения. Сначала переместите их.",
};
