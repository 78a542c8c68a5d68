import type { Words } from "../../catalogue.ts";
import type { cards as english } from "../en/cards.ts";

export const cards: Words<typeof english> = {
  "console.cards.intro":
    "Каждая карточка говорит, что нам сказали, что сделано и что из этого вышло. Она появляется на странице для всех, когда её публикует не тот, кто её написал.",
  "console.cards.page": "Страница для всех",
  "console.cards.empty": "Карточек пока нет",
  "console.cards.empty.next": "Откройте выполненную или отменённую меру и напишите там, что сделано.",
  "console.cards.state.draft": "Черновик",
  "console.cards.state.published": "Опубликована",
  "console.cards.state.archived": "В архиве",
  "console.cards.write": "Рассказать всем",
  "console.cards.language": "Язык",
  "console.cards.said": "Вы сказали, другими словами",
  "console.cards.did.did": "Мы сделали",
  "console.cards.did.cannot": "Мы не можем этого сделать, потому что",
  "console.cards.by": "Кто написал",
  "console.cards.publish": "Опубликовать",
  "console.cards.own": "То, что написали вы, публикует другой участник.",
  "console.cards.back": "Снять с публикации",
  "console.cards.archive": "В архив",
  "console.cards.few": "До неё ответило слишком мало людей, чтобы рассказывать об этом всем.",
  "console.problem.card_state": "Карточка сейчас в состоянии, которое этого не допускает. Посмотрите на неё ещё раз.",
  "console.problem.card_changed": "Кто-то другой тем временем изменил эту карточку. Она показана как есть сейчас.",
  "console.cards.change": "Изменить текст",
};
