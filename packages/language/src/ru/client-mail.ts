import type { Words } from "../catalogue.ts";
import type { clientMail as english } from "../en/client-mail.ts";

/** What those read by mail whose answer somebody follows up. `about` says what is known, as in the mails that ask. */
export const clientMail: Words<typeof english> = {
  "mail.client.received.subject":
    "{about, select, reference {Мы получили ваш отзыв о запросе {ref}} service {Мы получили ваш отзыв ({service})} other {Мы получили ваш отзыв}}",
  "mail.client.received.preheader": "Спасибо. В этом письме сказано, что будет дальше.",
  "mail.client.received.body":
    "{about, select, reference {Вы рассказали нам, как прошла работа с запросом {ref}.} service {Вы поделились с нами мнением ({service}).} other {Вы рассказали нам, как всё прошло.}}",
  "mail.client.answer.subject":
    "{about, select, reference {Ответ на ваш отзыв о запросе {ref}} service {Ответ на ваш отзыв ({service})} other {Ответ на ваш отзыв}}",
  "mail.client.answer.preheader": "Мы прочитали ваш отзыв и отвечаем на него в этом письме.",
  "mail.client.answer.body":
    "{about, select, reference {Вы рассказали нам, как прошла работа с запросом {ref}. Вот наш ответ:} service {Вы поделились с нами мнением ({service}). Вот наш ответ:} other {Вы рассказали нам, как всё прошло. Вот наш ответ:}}",
  "mail.client.reply": "Если остались вопросы, ответьте на это письмо.",
  "mail.client.why": "Вы получили это письмо, потому что ответили на наш опрос и вашим ответом занимаются.",
  "mail.client.template.received": "Спасибо, что рассказали нам об этом. Мы разберёмся и свяжемся с вами.",
  "mail.client.template.sorry":
    "Нам жаль, что всё прошло не так, как должно было. Мы выясняем, что произошло, и напишем вам, когда узнаем больше.",
  "mail.client.template.question": "Чтобы помочь вам, нам нужно знать немного больше. Что произошло и когда?",
  "mail.client.template.solved": "Мы разобрались и всё исправили. Спасибо, что рассказали нам об этом.",
  "mail.client.question.subject":
    "{about, select, reference {Решён ли вопрос с запросом {ref}?} service {Решён ли вопрос? {service}} other {Решён ли вопрос?}}",
  "mail.client.question.preheader": "Один вопрос о том, как мы поступили с вашим отзывом.",
  "mail.client.question.body":
    "{about, select, reference {Вы рассказали нам, как прошла работа с запросом {ref}, и мы этим занялись. Устраивает ли вас решение?} service {Вы поделились с нами мнением ({service}), и мы этим занялись. Устраивает ли вас решение?} other {Вы рассказали нам, как всё прошло, и мы этим занялись. Устраивает ли вас решение?}}",
  "settled.yes": "Да, решение устраивает",
  "settled.no": "Нет, пока нет",
  "settled.title": "Устраивает ли вас решение?",
  "settled.intro":
    "Вы рассказали нам, как всё прошло, и мы этим занялись. Достаточно одного нажатия. Ваш ответ увидят те, кто этим занимается.",
  "settled.words": "Хотите что-нибудь добавить? (необязательно)",
  "settled.again": "Ваш ответ ещё не сохранён. Нажмите кнопку ещё раз.",
  "settled.thanks.title": "Спасибо",
  "settled.thanks.yes": "Мы отметили, что решение вас устраивает.",
  "settled.thanks.no": "Вопрос не решён, поэтому он снова открыт. Им займётся сотрудник.",
  "settled.change": "Вы передумали?",
  "settled.ended": "Срок ответа истёк. Если что-то осталось нерешённым, обратитесь в службу снова.",
};
