import type { Words } from "../../catalogue.ts";
import type { viewLinks as english } from "../en/view-links.ts";

export const viewLinks: Words<typeof english> = {
  "console.viewLinks.title": "Ссылки на виды",
  "console.viewLinks.add": "Создать ссылку",
  "console.viewLinks.about":
    "У кого есть ссылка, тот видит показатели «{view}» без входа: без комментариев, без имён, без других периодов и фильтров.",
  "console.viewLinks.days": "Действует",
  "console.viewLinks.made": "Ссылка создана",
  "console.viewLinks.once":
    "Скопируйте её сейчас: она показывается только один раз. Отправляйте её лишь тем, кому можно видеть эти показатели.",
  "console.viewLinks.link": "Ссылка",
  "console.viewLinks.maker.member": "Создал(а) {name}",
  "console.viewLinks.maker.key": "Создана ключом {name}",
  "console.viewLinks.maker.host": "Создана самой программой",
  "console.viewLinks.until": "Действует до {at, date, minute}",
  "console.viewLinks.used":
    "{count, plural, one {Открыта # раз, последний раз использована {at, date, minute}} few {Открыта # раза, последний раз использована {at, date, minute}} many {Открыта # раз, последний раз использована {at, date, minute}} other {Открыта # раза, последний раз использована {at, date, minute}}}",
  "console.viewLinks.unused": "Ещё никто не воспользовался",
  "console.viewLinks.end": "Отключить ссылку",
  "console.viewLinks.end.title": "Отключить эту ссылку?",
  "console.viewLinks.end.body": "С этого момента она никому ничего не покажет.",
  "console.shown.until": "Это доступно для просмотра до {at, date, minute}.",
  "console.shown.title": "Результаты",
  "console.shown.gone.title": "Эта ссылка ничего не показывает",
  "console.shown.gone":
    "Возможно, срок её действия истёк, её отозвали или часть адреса потеряна. Попросите новую у того, кто её прислал.",
};
