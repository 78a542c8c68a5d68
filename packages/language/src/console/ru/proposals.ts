import type { Words } from "../../catalogue.ts";
import type { proposals as english } from "../en/proposals.ts";

export const proposals: Words<typeof english> = {
  "console.proposals.title": "На что обратить внимание",
  "console.proposals.intro":
    "Что выделяется в цифрах — место, куда стоит посмотреть. Кто смотрит на сто групп, некоторые найдёт случайно: прочтите комментарии, прежде чем планировать.",
  "console.proposals.empty": "Смотреть пока не на что",
  "console.proposals.empty.next":
    "Разверните опрос, который спрашивает об удовлетворённости, рекомендации или лёгкости.",
  "console.proposals.kind.driver": "Исправить в первую очередь",
  "console.proposals.kind.outlier": "Группы, которые выделяются",
  "console.proposals.kind.signal": "Месяцы, которые выделяются",
  "console.proposals.kind.cause": "Причины, которых становится больше",
  "console.proposals.kind.theme": "Темы, о которых пишут чаще",
  "console.proposals.why.driver":
    "Они весят в удовлетворённости больше своей доли, а отвечают на них хуже, чем на другие.",
  "console.proposals.why.outlier": "Они ниже того, что обычно бывает у групп с таким числом ответов.",
  "console.proposals.why.signal": "Последний месяц ниже того, что было обычным год назад.",
  "console.proposals.why.cause": "Они встречаются в большей доле обращений, чем прежде, в пяти или более.",
  "console.proposals.why.theme":
    "За последние шесть месяцев о них написало больше людей, чем за год до того. Прочитайте, что они пишут.",
  "console.proposals.none": "Ничего не выделяется.",
  "console.proposals.skipped": "Посмотреть это здесь нельзя: слишком мало ответов или вам это не показывают.",
  "console.proposals.far": "Намного ниже",
  "console.proposals.figure": "Значение",
  "console.proposals.beside.driver": "Среднее всех факторов",
  "console.proposals.beside.outlier": "Все группы вместе",
  "console.proposals.beside.signal": "Обычно годом раньше",
  "console.proposals.beside.cause": "В прежних обращениях",
  "console.proposals.beside.theme": "За год до того",
  "console.proposals.importance": "Его вес в объяснённом",
  "console.proposals.reviews": "Просроченные проверки",
};
