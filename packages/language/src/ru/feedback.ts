import type { Words } from "../catalogue.ts";
import type { feedback as english } from "../en/feedback.ts";

/** What people read who write unasked: the open form, its thanks, codes, the status page, posters and kiosks. */
export const feedback: Words<typeof english> = {
  "feedback.privacy":
    "Мы храним то, что вы здесь напишете, и время отправки. Кто вы, мы узнаем, только если вы сами это укажете.",
  "feedback.about": "Тема: {about}",
  "feedback.old": "Эта страница долго была открыта. Введённое сохранилось: проверьте его и отправьте снова",

  "feedback.thanks.body": "Мы получили ваше обращение.",
  "feedback.thanks.mailed": "Подтверждение будет отправлено на указанный вами адрес.",
  "feedback.thanks.code": "Ваш код",
  "feedback.thanks.keep": "Запишите код. По нему можно следить за обращением и прочитать наш ответ.",
  "feedback.thanks.where": "Введите его по адресу: {url}",
  "feedback.thanks.follow": "Следить за обращением",
  "feedback.conflict.title": "Эта страница уже отправлена",
  "feedback.conflict.body":
    "С этой страницы мы уже получили другое обращение. Чтобы отправить ещё одно, откройте форму заново.",
  "feedback.openForm": "Открыть форму заново",
  "feedback.startAgain": "Начать сначала",

  "feedback.code.title": "Введите код",
  "feedback.code.label": "Код",
  "feedback.code.hint": "Восемь букв и цифр, например {example}. Можно вводить строчные буквы и пробелы.",
  "feedback.code.go": "Продолжить",
  "feedback.code.malformed": "Введите восемь букв и цифр кода",
  "feedback.code.wrong": "Такого кода нет. Проверьте его и введите снова",
  "feedback.code.over.title": "Этот код больше не действует",
  "feedback.code.over.body": "Срок его действия истёк, или код отозван. Если у вас есть другой код, введите его здесь.",
  "feedback.code.over.form": "Написать нам без кода",

  "feedback.status.title": "Рассмотрение вашего обращения",
  "feedback.status.enter": "Введите код, который вы получили, когда отправили обращение.",
  "feedback.status.sent": "Получено {date, date, long}",
  "feedback.status.state":
    "{state, select, received {Получено} acknowledged {Прочитано, рассматривается} answered {Дан ответ} other {Закрыто}}",
  "feedback.status.since": "С {date, date, long}",
  "feedback.status.replies": "Наши ответы",
  "feedback.status.repliedOn": "{date, date, long}",
  "feedback.status.noReply": "Ответа пока нет.",

  "feedback.tooMany.title": "Слишком много отправок подряд",
  "feedback.tooMany.body": "Подождите минуту, вернитесь назад и попробуйте снова.",
  "feedback.tooMany.form":
    "Отсюда пришло слишком много форм подряд. Введённое сохранилось: подождите минуту и отправьте снова",

  "feedback.poster.scan": "Отсканируйте изображение телефоном или откройте адрес и введите код.",
  "feedback.poster.alt": "QR-код, который открывает {url}",
};
