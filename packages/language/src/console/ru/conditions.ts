import type { Words } from "../../catalogue.ts";
import type { conditions as english } from "../en/conditions.ts";

export const conditions: Words<typeof english> = {
  "console.condition.all": "Выполняется всё это:",
  "console.condition.any": "Выполняется хотя бы одно:",
  "console.condition.not": "Это не выполняется:",
  "console.condition.source.person": "Человек",
  "console.condition.source.data": "Событие",
  "console.condition.test.is": "{name} равно {value}",
  "console.condition.test.isNot": "{name} известно и не равно {value}",
  "console.condition.test.oneOf": "{name} – одно из {value}",
  "console.condition.test.atMost": "{name} не больше {value}",
  "console.condition.test.atLeast": "{name} не меньше {value}",
  "console.condition.test.below": "{name} меньше {value}",
  "console.condition.test.above": "{name} больше {value}",
  "console.condition.test.includes": "{name} включает {value}",
  "console.condition.test.answered": "{name} известно",
  "console.condition.excluded.domain": "Проект исключает домен {domain}",
  "console.condition.excluded.person": "Проект исключает этого человека",
  "console.condition.excluded.condition": "Проект исключает подходящих под условие, и человек подходит",
  "console.condition.answer.is": "Ответ на вопрос «{question}»: {value}",
  "console.condition.answer.isNot": "На вопрос «{question}» есть ответ, и это не {value}",
  "console.condition.answer.oneOf": "Ответ на вопрос «{question}» — один из этих: {value}",
  "console.condition.answer.atMost": "Ответ на вопрос «{question}» — не больше {value}",
  "console.condition.answer.atLeast": "Ответ на вопрос «{question}» — не меньше {value}",
  "console.condition.answer.below": "Ответ на вопрос «{question}» — меньше {value}",
  "console.condition.answer.above": "Ответ на вопрос «{question}» — больше {value}",
  "console.condition.answer.includes": "Среди ответов на вопрос «{question}» есть {value}",
  "console.condition.answer.includesFirst":
    "Среди {first, plural, one {первого # ответа} few {первых # ответов} many {первых # ответов} other {первых # ответа}} на вопрос «{question}» есть {value}",
  "console.condition.answer.answered": "На вопрос «{question}» есть ответ",
};
