import type { Words } from "../catalogue.ts";
import type { reportMail as english } from "../en/report-mail.ts";

/** What a report that goes out by itself says, and the page that stops it. */
export const reportMail: Words<typeof english> = {
  "mail.report.subject": "Отчёт за {period}: {title}",
  "mail.report.preheader": "Что изменилось по сравнению с прошлым периодом, а что нет.",
  "mail.report.body":
    "Показатели по теме «{title}» за {period} рядом с показателями за предыдущий {kind, select, monthly {месяц} other {квартал}}. Об изменении говорится, только если его нельзя объяснить случайностью.",
  "mail.report.empty": "За {period} никто не ответил.",
  "mail.report.measure":
    "{metric, select, nps {Индекс рекомендаций} csat {Удовлетворённость} ces {Лёгкость} other {Среднее}}",
  "mail.report.movers": "Что изменилось сильнее всего",
  "mail.report.mover": "{name}: {verdict, select, higher {рост} other {снижение}} на {by} ({range}), до {value}",
  "mail.report.moversNone": "Ни одна группа явно не изменилась: рост и снижение могут быть случайны.",
  "mail.report.themes":
    "{n, plural, one {О чём # комментарий} few {О чём # комментария} many {О чём # комментариев} other {О чём # комментария}}",
  "mail.report.theme":
    "{name}: {share} ({has, select, yes {{range}; } other {}}{n, plural, one {# комментарий} few {# комментария} many {# комментариев} other {# комментария}}){rose, select, yes {. Об этом написало больше людей, чем за год до того ({before}).} other {}}",
  "mail.report.drivers": "Что исправить прежде всего",
  "mail.report.driver":
    "{name}: {share} того, что связано с главным показателем; оценка {performance} из 100, в среднем по факторам {average}",
  "mail.report.rate": "Доля ответивших",
  "mail.report.rateSaid": "Доля ответивших: {value} ({range}); всего спрошено: {n, number}.",
  "mail.report.by": "по признаку «{segment}»",
  "mail.report.range": "{range}; {count}",
  "mail.report.cases":
    "Обращений открыто: {opened, number}; закрыто: {closed, number}. Не закрыто на момент составления: {open, number}, из них просрочено: {late, number}.",
  "mail.report.actions": "Меры",
  "mail.report.action":
    "{title}: {state, select, planned {запланировано} doing {выполняется} done {выполнено} other {отменено}} (срок: {date, date, long})",
  "mail.report.overdue": "Срок прошёл.",
  "mail.report.effect":
    "{verdict, select, too_early {О результате говорить рано.} no_clear_effect {Явного результата нет.} improvement {Стало лучше.} other {Стало хуже.}}",
  "mail.report.archive": "Открыть отчёт в архиве",
  "mail.report.footer":
    "Вы получаете этот отчёт как участник консоли. Его показатели остаются такими, какими были при составлении.",
  "mail.report.stop": "Больше не получать этот отчёт",
  "page.report.title": "Ваш отчёт",
  "page.report.question": "Вы получаете этот отчёт по почте. Больше не присылать его?",
  "page.report.stopped": "Отчёт остановлен. Больше он приходить не будет.",
  "page.report.resume": "Включить снова в консоли",
};
