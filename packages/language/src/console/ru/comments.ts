import type { Words } from "../../catalogue.ts";
import type { comments as english } from "../en/comments.ts";

export const comments: Words<typeof english> = {
  "console.comments.themes": "О чём комментарии",
  "console.comments.coverage":
    "{n, plural, one {Из # комментария тему затрагивают {share}.} few {Из # комментариев тему затрагивают {share}.} many {Из # комментариев тему затрагивают {share}.} other {Из # комментария тему затрагивают {share}.}}",
  "console.comments.byScore": "Что говорит комментарий, определяется его оценкой.",
  "console.comments.byWords":
    "{n, plural, one {Где оценки нет, это определено по словам: у # комментария.} few {Где оценки нет, это определено по словам: у # комментариев.} many {Где оценки нет, это определено по словам: у # комментариев.} other {Где оценки нет, это определено по словам: у # комментария.}}",
  "console.comments.notEstimated":
    "Не оцениваются по словам, так как ошибок было бы слишком много, комментарии на этих языках: {languages}.",
  "console.comments.notChecked":
    "Комментарии без оценки пока не определяются: на ваших комментариях этого никто не проверял: {languages}. Решается, когда двое закодируют 20 комментариев.",
  "console.comments.theme": "Тема",
  "console.comments.sentiment": "Что говорит",
  "console.comments.says.positive": "Хорошее",
  "console.comments.says.neutral": "Нейтральное",
  "console.comments.says.negative": "Плохое",
  "console.comments.estimated.positive": "Хорошее, по словам",
  "console.comments.estimated.neutral": "Нейтральное, по словам",
  "console.comments.estimated.negative": "Плохое, по словам",
  "console.comments.theme.timeliness": "Сроки",
  "console.comments.theme.staff": "Сотрудники",
  "console.comments.theme.communication": "Информирование",
  "console.comments.theme.resolution": "Решение вопроса",
  "console.comments.theme.process": "Порядок и формы",
  "console.comments.theme.system": "Системы",
  "console.comments.theme.overall": "В целом",
  "console.comments.rising": "Что растёт",
  "console.comments.rising.none": "Ни об одной теме не пишет явно больше людей, чем за 12 месяцев до этого.",
  "console.comments.rising.everywhere":
    "{theme}: {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}, {share} написавших; за 12 месяцев до этого {before}.",
  "console.comments.rising.at":
    "{theme}, {group}: {people, plural, one {# человек} few {# человека} many {# человек} other {# человека}}, {share} написавших; за 12 месяцев до этого {before}.",
  "console.comments.rising.show": "Показать эти комментарии",
  "console.comments.recode": "Закодировать все комментарии заново",
  "console.comments.coding":
    "{done, plural, one {Комментарии кодируются заново: просмотрен # ответ.} few {Комментарии кодируются заново: просмотрено # ответа.} many {Комментарии кодируются заново: просмотрено # ответов.} other {Комментарии кодируются заново: просмотрено # ответа.}}",
  "console.comments.failed": "Кодирование остановилось. Начните его снова.",
  "console.comments.find": "Со словами",
  "console.comments.estimates.by": "Как читаются комментарии без оценки",
  "console.comments.estimates.unchecked": "Пока не определяется: на ваших комментариях не проверено",
  "console.comments.estimates.readyOwn": "Определяется по готовому словарю",
  "console.comments.estimates.learnt": "Определяется моделью, обученной на ваших комментариях",
  "console.comments.estimates.off": "Не определяется: на ваших комментариях слишком много ошибок",
  "console.comments.estimates.offReady": "Не определяется: на готовых предложениях слишком много ошибок",
  "console.comments.estimates.language": "Язык",
  "console.comments.estimates.how": "Комментарии без оценки",
  "console.comments.estimates.checked": "На том, что закодировали ваши люди",
  "console.comments.estimates.none": "Пока закодировано меньше {least}",
  "console.comments.estimates.figures":
    "{n, plural, one {# комментарий: верно {right}, наоборот {reversed}, не решено {abstained}} few {# комментария: верно {right}, наоборот {reversed}, не решено {abstained}} many {# комментариев: верно {right}, наоборот {reversed}, не решено {abstained}} other {# комментария: верно {right}, наоборот {reversed}, не решено {abstained}}}",
  "console.comments.estimates.learn": "Обучить заново на оценках и кодах",
  "console.comments.estimates.learning": "Идёт обучение. Обновите страницу чуть позже.",
  "console.comments.words.title": "О чём говорят слова",
  "console.comments.words.none":
    "Ни одно слово не встречается явно чаще у одной стороны, а у комментариев без темы мало общего.",
  "console.comments.words.detractors": "{language}: недовольные чаще пишут",
  "console.comments.words.promoters": "{language}: довольные чаще пишут",
  "console.comments.words.typical": "{language}: характерно для «{group}»",
  "console.comments.words.unthemed":
    "{language}: {n, plural, one {# комментарий без темы} few {# комментария без темы} many {# комментариев без темы} other {# комментария без темы}}",
  "console.comments.words.word":
    "{word} ({people, plural, one {# человек} few {# человека} many {# человек} other {# человека}})",
  "console.comments.words.quotes": "Их словами",
  "console.comments.words.reason.typical":
    "{alike, plural, one {Похожими словами об этом говорит ещё # комментарий} few {Похожими словами об этом говорят ещё # комментария} many {Похожими словами об этом говорят ещё # комментариев} other {Похожими словами об этом говорят ещё # комментария}}",
  "console.comments.words.reason.opposite":
    "{alike, plural, one {Говорит обратное большинству, как и ещё # комментарий} few {Говорит обратное большинству, как и ещё # комментария} many {Говорит обратное большинству, как и ещё # комментариев} other {Говорит обратное большинству, как и ещё # комментария}}",
  "console.comments.agreement": "Насколько верны оценки",
  "console.comments.agreement.none":
    "Двое ещё не закодировали выборку комментариев: насколько верны оценки, неизвестно.",
  "console.comments.agreement.few":
    "{n, plural, one {Двое закодировали # комментарий: этого слишком мало; нужно {least}.} few {Двое закодировали # комментария: этого слишком мало; нужно {least}.} many {Двое закодировали # комментариев: этого слишком мало; нужно {least}.} other {Двое закодировали # комментария: этого слишком мало; нужно {least}.}}",
  "console.comments.agreement.what": "Что оценено",
  "console.comments.agreement.kappa": "Согласие двоих (каппа Коэна)",
  "console.comments.agreement.right": "Оценка верна, где оба согласны",
  "console.comments.agreement.share": "{share} (от {lower} до {upper}) из {n}",
  "console.comments.agreement.tooFew": "Слишком мало: {n} из {least}",
  "console.comments.translate": "Перевести",
  "console.comments.translate.title": "Перевести комментарий",
  "console.comments.translate.into": "На язык",
  "console.comments.translate.text": "Перевод",
  "console.comments.translate.hint": "Не пишите ничего, что указывает на человека. Пустой перевод убирает прежний.",
  "console.comments.translate.save": "Сохранить перевод",
  "console.comments.translated": "{language}, перевод от {at, date, long}",
  "console.comments.translated.by": "{language}, перевод от {at, date, long}, автор: {name}",
};
