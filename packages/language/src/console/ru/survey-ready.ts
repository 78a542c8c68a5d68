import type { Words } from "../../catalogue.ts";
import type { surveyReady as english } from "../en/survey-ready.ts";

/** The ready-made surveys, by what they are about. */
export const surveyReady: Words<typeof english> = {
  "console.surveys.ready.ticket-csat": "Закрытое обращение",
  "console.surveys.ready.ticket-rejected": "Отклонённое обращение",
  "console.surveys.ready.ticket-cancelled": "Отменённое обращение",
  "console.surveys.ready.ces": "Насколько просто это было",
  "console.surveys.ready.fcr": "Хватило ли первого обращения",
  "console.surveys.ready.transactional-trust": "Доверие после одного случая",
  "console.surveys.ready.transactional-trust-full": "Доверие после одного случая, по утверждениям",
  "console.surveys.ready.transactional-trust-thumbs": "Доверие после одного случая, да или нет",
  "console.surveys.ready.annual-relational": "Ежегодный опрос обо всех услугах",
  "console.surveys.ready.onboarding-10": "Новая должность, через 10 дней",
  "console.surveys.ready.onboarding-60": "Новая должность, через 60 дней",
  "console.surveys.ready.procurement-delivery": "Доставленный заказ",
  "console.surveys.ready.recruitment-manager": "Подбор персонала, для нанимающего руководителя",
  "console.surveys.ready.recruitment-candidate": "Подбор персонала, для кандидата",
  "console.surveys.ready.travel": "Служебная поездка",
  "console.surveys.ready.facilities": "Работы в здании",
  "console.surveys.ready.ict": "Закрытое обращение по ИКТ и качество связи",
  "console.surveys.ready.direct-feedback": "Открытая форма для отзывов",
  "console.surveys.ready.forum-record": "Протокол форума клиентов",
  "console.surveys.ready.focus-group-record": "После фокус-группы",
  "console.surveys.ready.page-helpful": "Помогла ли страница",
};
