import type { Words } from "../../catalogue.ts";
import type { domains as english } from "../en/domains.ts";

export const domains: Words<typeof english> = {
  "console.domains.title": "Домены отправителей",
  "console.domains.intro":
    "Что говорят серверы имён о каждом; на это смотрят получатели. Подписывает ли сервер и может ли отправлять, видно только по полученному письму.",
  "console.domains.domain": "Домен",
  "console.domains.record": "Запись",
  "console.domains.state": "Что найдено",
  "console.domains.state.ok": "В порядке",
  "console.domains.state.missing": "Нет: письма могут счесть спамом",
  "console.domains.state.weak": "Есть, но ничего не требует",
  "console.domains.state.wrong": "В таком виде непригодно",
  "console.domains.state.unasked": "Узнать не удалось: ни один сервер имён не ответил",
  "console.domains.dkim": "Какими ключами подписываются письма, здесь неизвестно: список селекторов подписи пуст.",
};
