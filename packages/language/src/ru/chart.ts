import type { Words } from "../catalogue.ts";
import type { chart as english } from "../en/chart.ts";

/** What charts say. */
export const chart: Words<typeof english> = {
  "chart.sentences": "{first} {second}",
  "chart.all": "Все вместе",
  "chart.now": "Сейчас",
  "chart.group": "Группа",
  "chart.period": "Период",
  "chart.item": "Тема",
  "chart.driver": "Фактор",
  "chart.answers": "Ответы",
  "chart.lower": "Интервал от",
  "chart.upper": "Интервал до",
  "chart.change": "Изменение",
  "chart.signal": "Сигнал",
  "chart.event": "Событие",
  "chart.finding": "Вывод",
  "chart.noValue": "не указано",
  "chart.noAnswers": "нет ответов",
  "chart.notKnown": "неизвестно",
  "chart.notEnough": "Недостаточно данных",
  "chart.fewerThan":
    "{k, plural, one {меньше # человека} few {меньше # человек} many {меньше # человек} other {меньше # человека}}",
  "chart.absent": "– ({reason})",
  "chart.none": "Нет ответов, которые можно показать.",
  "chart.withheld.all":
    "{count, plural, one {Не показан # показатель, других нет} few {Не показаны все # показателя} many {Не показаны все # показателей} other {Не показаны все # показателя}}: {reason}.",
  "chart.withheld.some":
    "{count, plural, one {Не показан # показатель} few {Не показаны # показателя} many {Не показано # показателей} other {Не показано # показателя}}: {reason}.",
  "chart.interval": "от {lower} до {upper}",
  "chart.intervalName": "интервал {level}",
  "chart.withInterval": "{name} с интервалом",
  "chart.cell": "{row} / {column}",
  "chart.more": "{count, plural, one {ещё #} few {ещё #} many {ещё #} other {ещё #}}",
  "chart.nAnswers": "{n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}",
  "chart.beneath": "{interval} · {n}",
  "chart.valueOfN": "{value} (n = {n, number})",
  "chart.nameInPeriod": "{name}, {period}",
  "chart.points": "{count, plural, one {# пункт} few {# пункта} many {# пунктов} other {# пункта}}",

  "chart.score":
    "{name}: {value} ({interval}), {n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}.",
  "chart.score.plain": "{name}: {value}, {n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}.",
  "chart.score.events":
    "{name}: {value} ({interval}), {n, plural, one {# событие} few {# события} many {# событий} other {# события}}.",
  "chart.score.eventsPlain":
    "{name}: {value}, {n, plural, one {# событие} few {# события} many {# событий} other {# события}}.",
  "chart.events": "События",
  "chart.noEvents": "ничего не посчитано",
  "chart.target": "Цель",
  "chart.target.said":
    "{verdict, select, met {Цель {target} достигнута.} missed {Цель {target} не достигнута.} other {Нельзя сказать, достигнута ли цель {target}.}}",
  "chart.score.absent": "{name}: {reason}.",
  "chart.change.previous":
    "{verdict, select, higher {Это выше, чем раньше, на {by}.} lower {Это ниже, чем раньше, на {by}.} too_few {Ответов слишком мало, чтобы сравнить с предыдущим периодом.} other {Явного отличия от предыдущего периода нет.}}",
  "chart.change.rest":
    "{verdict, select, higher {Это выше, чем у всех остальных вместе, на {by}.} lower {Это ниже, чем у всех остальных вместе, на {by}.} too_few {Ответов слишком мало, чтобы сравнить с остальными.} other {Явного отличия от всех остальных вместе нет.}}",
  "chart.change.group":
    "{verdict, select, higher {По сравнению с группой «{against}» это выше на {by}.} lower {По сравнению с группой «{against}» это ниже на {by}.} too_few {Ответов слишком мало, чтобы сравнить с группой «{against}».} other {Явного отличия от группы «{against}» нет.}}",
  "chart.verdict":
    "{verdict, select, higher {выше на {by}} lower {ниже на {by}} too_few {слишком мало ответов для сравнения} other {явного отличия нет}}",
  "chart.goal":
    "{verdict, select, met {Цель {goal} достигнута.} missed {Цель {goal} не достигнута.} other {Нельзя сказать, достигнута ли цель {goal}.}}",
  "chart.goal.column": "Цель",
  "chart.range":
    "{apart, select, yes {{name}: {high} ({highValue}) явно выше, чем {low} ({lowValue}).} no {{name}: {high} – {highValue}, {low} – {lowValue}; даже между ними явного отличия нет.} other {{name}: наибольшее значение – {high} ({highValue}), наименьшее – {low} ({lowValue}).}}",
  "chart.summary.group":
    "{verdict, select, higher {{group}: рост на {by}, до {figure}.} other {{group}: снижение на {by}, до {figure}.}}",
  "chart.summary.figure": "{value} ({interval})",
  "chart.summary.more":
    "{count, plural, one {Явно изменилась ещё # группа.} few {Явно изменились ещё # группы.} many {Явно изменилось ещё # групп.} other {Явно изменилось ещё # группы.}}",
  "chart.summary.calm": "Ни одна группа явно не изменилась.",
  "chart.summary.few":
    "{count, plural, one {О # группе ответов слишком мало, чтобы судить.} few {О # группах ответов слишком мало, чтобы судить.} many {О # группах ответов слишком мало, чтобы судить.} other {О # группы ответов слишком мало, чтобы судить.}}",

  "chart.detractors": "Критики (0–6)",
  "chart.passives": "Нейтралы (7–8)",
  "chart.promoters": "Сторонники (9–10)",
  "chart.favourable": "Положительные ответы",

  "chart.usualLower": "Обычно от",
  "chart.usualUpper": "Обычно до",
  "chart.usualRange": "обычный диапазон",
  "chart.signal.outside": "вне обычного диапазона",
  "chart.signal.run_of_eight": "восьмой раз подряд с одной стороны",
  "chart.few":
    "{n, plural, one {меньше # ответа} few {меньше # ответов} many {меньше # ответов} other {меньше # ответа}}",
  "chart.trend.signals":
    "{count, plural, one {Есть # необычный сигнал (последний: {period}).} few {Есть # необычных сигнала (последний: {period}).} many {Есть # необычных сигналов (последний: {period}).} other {Есть # необычного сигнала (последний: {period}).}}",
  "chart.trend.calm": "Ничего необычного.",

  "chart.limits": "{widened, select, yes {расширенные границы {level}} other {границы {level}}}",
  "chart.limitLower": "{widened, select, yes {Расширенные границы {level}, от} other {Границы {level}, от}}",
  "chart.limitUpper": "{widened, select, yes {Расширенные границы {level}, до} other {Границы {level}, до}}",
  "chart.outside": "вне границ",
  "chart.place":
    "{verdict, select, within {в пределах границ} above {выше границ} below {ниже границ} far_above {намного выше границ} far_below {намного ниже границ} other {слишком мало ответов для вывода}}",
  "chart.funnel.above": "Явно выше общего показателя «{name}» ({target}): {groups}.",
  "chart.funnel.below": "Явно ниже общего показателя «{name}» ({target}): {groups}.",
  "chart.funnel.none": "Ни одна группа явно не отличается от общего показателя «{name}» ({target}).",
  "chart.funnel.adjusted":
    "{how, select, wider {Границы расширены (коэффициент {times}), так как группы различаются сильнее, чем случайно.} alike {Границы не расширены: группы различаются не сильнее, чем случайно.} other {Границы не расширены: групп слишком мало, чтобы судить, насколько они различаются.}}",

  "chart.rankLower": "Место от",
  "chart.rankUpper": "Место до",
  "chart.rankInterval": "возможные места, явное отличие от целого",
  "chart.notApart": "возможные места, без явного отличия",
  "chart.league":
    "{count, plural, one {Первой может быть # группа: {groups}.} few {Первыми могут быть # группы: {groups}.} many {Первыми могут быть # групп: {groups}.} other {Первыми могут быть # группы: {groups}.}}",

  "chart.performance": "Оценка",
  "chart.performanceIn": "Оценка ({unit})",
  "chart.importance": "Важность",
  "chart.gap": "Разрыв",
  "chart.advice": "Совет",
  "chart.advice.fix": "Исправить сначала",
  "chart.advice.keep": "Сохранять",
  "chart.advice.watch": "Наблюдать",
  "chart.advice.maintain": "Поддерживать",
  "chart.drivers.few":
    "Недостаточно данных, чтобы сказать, что связано с показателем «{name}»: {n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}.",
  "chart.drivers.fix":
    "Исправить сначала: {drivers}. Это связано с показателем «{name}» сильнее, чем остальное, а оценивается ниже.",
  "chart.drivers.none": "Ничто из того, что сильнее связано с показателем «{name}», не оценивается ниже остального.",
  "chart.drivers.fit":
    "Со всеми факторами вместе связано {share} различий показателя «{name}» ({n, plural, one {# ответ} few {# ответа} many {# ответов} other {# ответа}}).",
  "chart.fit": "R² {share}, n = {n, number}",
  "chart.gap.widest": "Наибольший разрыв – {group}: важность {importance}, оценка {performance}.",
  "chart.gap.none": "Ничто не оценивается ниже своей важности.",

  "chart.step": "Шаг",
  "chart.count": "Число",
  "chart.ofPrevious": "От предыдущего шага",
  "chart.step.eligible": "Можно было спросить",
  "chart.step.asked": "Спросили",
  "chart.step.delivered": "Доставлено",
  "chart.step.opened": "Страница открыта",
  "chart.step.started": "Начато",
  "chart.step.completed": "Отвечено до конца",
  "chart.notAsked": "Не спросили: {reason}",
  "chart.reached": "Дошли до шага",
  "chart.skipped": "Не спросили",
  "chart.response.asked":
    "{eligible, plural, one {Из # возможного приглашения отправлено {asked}.} few {Из # возможных приглашений отправлено {asked}.} many {Из # возможных приглашений отправлено {asked}.} other {Из # возможного приглашения отправлено {asked}.}}",
  "chart.response.answered":
    "{asked, plural, one {Из # приглашения с полным ответом – {completed}: {rate}.} few {Из # приглашений с полным ответом – {completed}: {rate}.} many {Из # приглашений с полным ответом – {completed}: {rate}.} other {Из # приглашения с полным ответом – {completed}: {rate}.}}",
  "chart.response.hidden": "Число ответов не показано: {reason}.",
  "chart.response.skipped": "Самая частая причина, по которой не спрашивали: {reason} ({count, number}).",
  "chart.way": "Способ",
  "chart.ofTheseAnswered": "Из них ответили",
  "chart.ofTheseAnsweredShare": "Доля",
  "chart.answersBy": "Пришло ответов",
  "chart.mix.asked": "Чаще всего приглашали так: {way} ({count} из {all}).",
  "chart.mix.came": "Чаще всего ответы приходили так: {way} ({count} из {all}).",
  "chart.voices": "Голоса",
  "chart.voices.most": "Чаще всего голоса приходили так: {way} ({count} из {all}).",
  "chart.mix.note": "{asked} / {came}",
  "chart.theme": "Тема",
  "chart.comments": "Комментарии",
  "chart.positive": "Хорошие",
  "chart.neutral": "Нейтральные",
  "chart.negative": "Плохие",
  "chart.untold": "Не определено",
  "chart.estimated": "Из них по оценке слов",
  "chart.themes.most": "Чаще всего в комментариях речь идёт о теме: {theme} ({count} из {all}).",
  "chart.themes.note": "{count} ({share})",

  "chart.relation":
    "{apart, select, yes {{name}: есть связь с фактором «{by}»: {first} – {firstValue}, {last} – {lastValue}.} other {{name}: явной связи с фактором «{by}» нет: {first} – {firstValue}, {last} – {lastValue}.}}",
  "chart.before": "До: {group}",
  "chart.after": "После: {group}",
  "chart.startedAt": "Начало: {date, date, long}",
  "chart.moved": "{group}: {name} раньше {from}, теперь {to}.",
  "chart.effect":
    "{verdict, select, higher {С начала ({date, date, long}) стало выше на {by}.} lower {С начала ({date, date, long}) стало ниже на {by}.} too_few {С начала ({date, date, long}) ответов слишком мало для сравнения.} other {С начала ({date, date, long}) явного отличия нет.}}",
  "chart.effect.compared":
    "{verdict, select, higher {С начала ({date, date, long}) изменение больше, чем у другой группы, на {by}.} lower {С начала ({date, date, long}) изменение меньше, чем у другой группы, на {by}.} too_few {С начала ({date, date, long}) ответов слишком мало, чтобы сравнить группы.} other {С начала ({date, date, long}) изменения обеих групп явно не отличаются.}}",

  "chart.cases":
    "{open, plural, one {Открыто # обращение} few {Открыто # обращения} many {Открыто # обращений} other {Открыто # обращения}}, просрочено: {late, number}.",
  "chart.cases.contact": "В половине случаев связались в течение {time}.",
  "chart.cases.within": "Закрыто в срок: {share}.",
  "chart.age": "Давность",
  "chart.open": "Открыто",
  "chart.inTime": "В срок",
  "chart.late": "Просрочено",

  "chart.period.year": "{kind, select, fiscal {финансовый год {year}} other {{year}}}",
  "chart.period.quarter":
    "{kind, select, fiscal {{quarter, number} кв. финансового года {year}} other {{quarter, number} кв. {year}}}",
  "chart.period.week": "неделя {week, number}, {year}",
  "chart.period.month.long": "{date, date, month}",
  "chart.period.month.short": "{date, date, shortMonth}",
  "chart.period.day.long": "{date, date, long}",
  "chart.period.day.short": "{date, date, dayAndMonth}",
};
