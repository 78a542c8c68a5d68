import type { Words } from "../catalogue.ts";
import type { chart as english } from "../en/chart.ts";

/** What charts say. */
export const chart: Words<typeof english> = {
  "chart.sentences": "{first} {second}",
  "chart.all": "الجميع معًا",
  "chart.now": "الآن",
  "chart.group": "المجموعة",
  "chart.period": "الفترة",
  "chart.item": "الموضوع",
  "chart.driver": "العامل",
  "chart.answers": "الإجابات",
  "chart.lower": "الفترة من",
  "chart.upper": "الفترة إلى",
  "chart.change": "التغير",
  "chart.signal": "إشارة",
  "chart.event": "الحدث",
  "chart.finding": "النتيجة",
  "chart.noValue": "غير محدد",
  "chart.noAnswers": "لا إجابات",
  "chart.notKnown": "غير معروف",
  "chart.notEnough": "البيانات غير كافية",
  "chart.fewerThan":
    "{k, plural, zero {أقل من # شخص} one {أقل من شخص واحد} two {أقل من شخصين} few {أقل من # أشخاص} many {أقل من # شخصًا} other {أقل من # شخص}}",
  "chart.absent": "– ({reason})",
  "chart.none": "لا توجد إجابات لعرضها.",
  "chart.withheld.all":
    "{count, plural, zero {لا أرقام} one {الرقم محجوب} two {الرقمان محجوبان} few {جميع الأرقام محجوبة وعددها #} many {جميع الأرقام محجوبة وعددها #} other {جميع الأرقام محجوبة وعددها #}}: {reason}.",
  "chart.withheld.some":
    "{count, plural, zero {لا أرقام محجوبة} one {رقم واحد محجوب} two {رقمان محجوبان} few {# أرقام محجوبة} many {# رقمًا محجوبًا} other {# رقم محجوب}}: {reason}.",
  "chart.interval": "من {lower} إلى {upper}",
  "chart.intervalName": "فترة الثقة {level}",
  "chart.withInterval": "{name} مع فترة الثقة",
  "chart.cell": "{row}، {column}",
  "chart.more":
    "{count, plural, zero {لا غير ذلك} one {مجموعة أخرى} two {مجموعتان أخريان} few {# أخرى} many {# أخرى} other {# أخرى}}",
  "chart.nAnswers":
    "{n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}",
  "chart.beneath": "{interval} · {n}",
  "chart.valueOfN": "{value} (ن = {n, number})",
  "chart.nameInPeriod": "{name}، {period}",
  "chart.points":
    "{count, plural, zero {# نقطة} one {نقطة واحدة} two {نقطتين} few {# نقاط} many {# نقطة} other {# نقطة}}",

  "chart.score":
    "{name}: {value} ({interval})، {n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}.",
  "chart.score.plain":
    "{name}: {value}، {n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}.",
  "chart.score.events":
    "{name}: {value} ({interval})، {n, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}.",
  "chart.score.eventsPlain":
    "{name}: {value}، {n, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}.",
  "chart.events": "الأحداث",
  "chart.noEvents": "لا شيء محسوب",
  "chart.target": "المستهدف",
  "chart.target.said":
    "{verdict, select, met {تحقّق المستهدف البالغ {target}.} missed {لم يتحقّق المستهدف البالغ {target}.} other {لا يمكن القول هل تحقّق المستهدف البالغ {target}.}}",
  "chart.score.absent": "{name}: {reason}.",
  "chart.change.previous":
    "{verdict, select, higher {هذا أعلى من الفترة السابقة بمقدار {by}.} lower {هذا أدنى من الفترة السابقة بمقدار {by}.} too_few {الإجابات أقل من أن تسمح بالمقارنة بالفترة السابقة.} other {لا فرق واضحًا عن الفترة السابقة.}}",
  "chart.change.rest":
    "{verdict, select, higher {هذا أعلى من جميع المجموعات الأخرى معًا بمقدار {by}.} lower {هذا أدنى من جميع المجموعات الأخرى معًا بمقدار {by}.} too_few {الإجابات أقل من أن تسمح بالمقارنة بالمجموعات الأخرى.} other {لا فرق واضحًا عن جميع المجموعات الأخرى معًا.}}",
  "chart.change.group":
    "{verdict, select, higher {هذا أعلى من {against} بمقدار {by}.} lower {هذا أدنى من {against} بمقدار {by}.} too_few {الإجابات أقل من أن تسمح بالمقارنة مع {against}.} other {لا فرق واضحًا عن {against}.}}",
  "chart.verdict":
    "{verdict, select, higher {أعلى بمقدار {by}} lower {أدنى بمقدار {by}} too_few {إجابات أقل من أن تسمح بالمقارنة} other {لا فرق واضحًا}}",
  "chart.goal":
    "{verdict, select, met {تحقق الهدف البالغ {goal}.} missed {لم يتحقق الهدف البالغ {goal}.} other {لا يمكن القول هل تحقق الهدف البالغ {goal}.}}",
  "chart.goal.column": "الهدف",
  "chart.range":
    "{apart, select, yes {{name}: النتيجة في {high} ({highValue}) أعلى بوضوح منها في {low} ({lowValue}).} no {{name}: {highValue} في {high} و{lowValue} في {low}، ولا فرق واضحًا حتى بين هاتين المجموعتين.} other {{name}: أعلى نتيجة في {high} ({highValue}) وأدناها في {low} ({lowValue}).}}",
  "chart.summary.group":
    "{verdict, select, higher {{group}: ارتفاع بمقدار {by}، إلى {figure}.} other {{group}: انخفاض بمقدار {by}، إلى {figure}.}}",
  "chart.summary.figure": "{value} ({interval})",
  "chart.summary.more":
    "{count, plural, zero {لم تتغيّر مجموعة أخرى تغيّرًا واضحًا.} one {وتغيّرت مجموعة أخرى تغيّرًا واضحًا.} two {وتغيّرت مجموعتان أخريان تغيّرًا واضحًا.} few {وتغيّرت # مجموعات أخرى تغيّرًا واضحًا.} many {وتغيّرت # مجموعة أخرى تغيّرًا واضحًا.} other {وتغيّرت # مجموعة أخرى تغيّرًا واضحًا.}}",
  "chart.summary.calm": "لم تتغيّر أيّ مجموعة تغيّرًا واضحًا.",
  "chart.summary.few":
    "{count, plural, zero {لا توجد مجموعة إجاباتها أقل من أن تسمح بالحكم.} one {إجابات مجموعة واحدة أقل من أن تسمح بالحكم.} two {إجابات مجموعتين أقل من أن تسمح بالحكم.} few {إجابات # مجموعات أقل من أن تسمح بالحكم.} many {إجابات # مجموعة أقل من أن تسمح بالحكم.} other {إجابات # مجموعة أقل من أن تسمح بالحكم.}}",

  "chart.detractors": "غير الراضين (0–6)",
  "chart.passives": "المحايدون (7–8)",
  "chart.promoters": "المروّجون (9–10)",
  "chart.favourable": "الإجابات الإيجابية",

  "chart.usualLower": "المعتاد من",
  "chart.usualUpper": "المعتاد إلى",
  "chart.usualRange": "النطاق المعتاد",
  "chart.signal.outside": "خارج النطاق المعتاد",
  "chart.signal.run_of_eight": "المرة الثامنة على التوالي في الجهة نفسها",
  "chart.few":
    "{n, plural, zero {أقل من # إجابة} one {أقل من إجابة واحدة} two {أقل من إجابتين} few {أقل من # إجابات} many {أقل من # إجابة} other {أقل من # إجابة}}",
  "chart.trend.signals":
    "{count, plural, zero {لا إشارات غير معتادة: {period}.} one {إشارة واحدة غير معتادة: {period}.} two {إشارتان غير معتادتين، آخرهما: {period}.} few {# إشارات غير معتادة، آخرها: {period}.} many {# إشارة غير معتادة، آخرها: {period}.} other {# إشارة غير معتادة، آخرها: {period}.}}",
  "chart.trend.calm": "لا شيء غير معتاد.",

  "chart.limits": "{widened, select, yes {حدود {level} موسّعة} other {حدود {level}}}",
  "chart.limitLower": "{widened, select, yes {حدود {level} الموسّعة من} other {حدود {level} من}}",
  "chart.limitUpper": "{widened, select, yes {حدود {level} الموسّعة إلى} other {حدود {level} إلى}}",
  "chart.outside": "خارج الحدود",
  "chart.place":
    "{verdict, select, within {ضمن الحدود} above {فوق الحدود} below {دون الحدود} far_above {فوق الحدود بكثير} far_below {دون الحدود بكثير} other {إجابات أقل من أن تسمح بالحكم}}",
  "chart.funnel.above": "أعلى بوضوح من {target} ({name} للجميع): {groups}.",
  "chart.funnel.below": "أدنى بوضوح من {target} ({name} للجميع): {groups}.",
  "chart.funnel.none": "لا تختلف أي مجموعة بوضوح عن {target} ({name} للجميع).",
  "chart.funnel.adjusted":
    "{how, select, wider {وُسّعت الحدود بمعامل {times}، لأن المجموعات تختلف أكثر مما تفعله المصادفة.} alike {لم توسَّع الحدود: لا تختلف المجموعات أكثر مما تفعله المصادفة.} other {لم توسَّع الحدود: المجموعات أقل من أن يُعرف مدى اختلافها.}}",

  "chart.rankLower": "المرتبة من",
  "chart.rankUpper": "المرتبة إلى",
  "chart.rankInterval": "المراتب الممكنة، باختلاف واضح عن المجموع",
  "chart.notApart": "المراتب الممكنة، دون اختلاف واضح",
  "chart.league":
    "{count, plural, zero {لا مجموعة في المرتبة الأولى: {groups}.} one {مجموعة واحدة يمكن أن تكون الأولى: {groups}.} two {مجموعتان يمكن أن تكون إحداهما الأولى: {groups}.} few {# مجموعات يمكن أن تكون إحداها الأولى: {groups}.} many {# مجموعة يمكن أن تكون إحداها الأولى: {groups}.} other {# مجموعة يمكن أن تكون إحداها الأولى: {groups}.}}",

  "chart.performance": "الأداء",
  "chart.performanceIn": "الأداء ({unit})",
  "chart.importance": "الأهمية",
  "chart.gap": "الفجوة",
  "chart.advice": "التوصية",
  "chart.advice.fix": "للإصلاح أولًا",
  "chart.advice.keep": "للحفاظ عليه",
  "chart.advice.watch": "للمتابعة",
  "chart.advice.maintain": "للإبقاء عليه",
  "chart.drivers.few":
    "البيانات غير كافية لمعرفة ما يرتبط بـ{name}: {n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}.",
  "chart.drivers.fix": "للإصلاح أولًا: {drivers}. الارتباط بـ{name} أقوى من غيره والتقييم أدنى.",
  "chart.drivers.none": "لا شيء مما يرتبط بـ{name} أكثر من غيره تقييمه أدنى من غيره.",
  "chart.drivers.fit":
    "ترتبط العوامل مجتمعة بنسبة {share} من الاختلافات في {name} ({n, plural, zero {لا إجابات} one {إجابة واحدة} two {إجابتان} few {# إجابات} many {# إجابة} other {# إجابة}}).",
  "chart.fit": "معامل التحديد {share}، ن = {n, number}",
  "chart.gap.widest": "أوسع فجوة في {group}: الأهمية {importance} والأداء {performance}.",
  "chart.gap.none": "لا شيء تقييمه أدنى من أهميته.",

  "chart.step": "الخطوة",
  "chart.count": "العدد",
  "chart.ofPrevious": "من الخطوة السابقة",
  "chart.step.eligible": "الدعوات الممكنة",
  "chart.step.asked": "الدعوات المرسلة",
  "chart.step.delivered": "الدعوات المسلَّمة",
  "chart.step.opened": "شوهدت الصفحة",
  "chart.step.started": "بدأت الإجابة",
  "chart.step.completed": "اكتملت الإجابة",
  "chart.notAsked": "لم يُطلب الرأي: {reason}",
  "chart.reached": "بلغ الخطوة",
  "chart.skipped": "لم يُطلب الرأي",
  "chart.response.asked":
    "{eligible, plural, zero {لا دعوات ممكنة، وأُرسل منها {asked}.} one {الدعوات الممكنة واحدة، وأُرسل منها {asked}.} two {الدعوات الممكنة اثنتان، وأُرسل منها {asked}.} few {الدعوات الممكنة #، وأُرسل منها {asked}.} many {الدعوات الممكنة #، وأُرسل منها {asked}.} other {الدعوات الممكنة #، وأُرسل منها {asked}.}}",
  "chart.response.answered":
    "{asked, plural, zero {لا دعوات، وعدد الإجابات المكتملة {completed}: {rate}.} one {من دعوة واحدة، عدد الإجابات المكتملة {completed}: {rate}.} two {من دعوتين، عدد الإجابات المكتملة {completed}: {rate}.} few {من # دعوات، عدد الإجابات المكتملة {completed}: {rate}.} many {من # دعوة، عدد الإجابات المكتملة {completed}: {rate}.} other {من # دعوة، عدد الإجابات المكتملة {completed}: {rate}.}}",
  "chart.response.hidden": "عدد الإجابات محجوب: {reason}.",
  "chart.response.skipped": "أكثر أسباب عدم طلب الرأي تكرارًا: {reason} ({count, number}).",
  "chart.way": "الطريقة",
  "chart.ofTheseAnswered": "من أجاب منهم",
  "chart.ofTheseAnsweredShare": "النسبة",
  "chart.answersBy": "الإجابات الواردة",
  "chart.mix.asked": "الطريقة الأكثر استخدامًا في الدعوة: {way} ({count} من {all}).",
  "chart.mix.came": "الطريقة التي وردت بها معظم الإجابات: {way} ({count} من {all}).",
  "chart.voices": "الآراء",
  "chart.voices.most": "الطريقة التي وردت بها معظم الآراء: {way} ({count} من {all}).",
  "chart.mix.note": "{asked} / {came}",
  "chart.theme": "الموضوع",
  "chart.comments": "التعليقات",
  "chart.positive": "إيجابية",
  "chart.neutral": "محايدة",
  "chart.negative": "سلبية",
  "chart.untold": "غير محدد",
  "chart.estimated": "منها تقديرية",
  "chart.themes.most": "الموضوع الأكثر ورودًا في التعليقات: {theme} ({count} من {all}).",
  "chart.themes.note": "{count} ({share})",

  "chart.relation":
    "{apart, select, yes {{name} مرتبط بـ{by}: {firstValue} عند {first} و{lastValue} عند {last}.} other {لا يتضح ارتباط بين {name} و{by}: {firstValue} عند {first} و{lastValue} عند {last}.}}",
  "chart.before": "قبل: {group}",
  "chart.after": "بعد: {group}",
  "chart.startedAt": "البداية: {date, date, long}",
  "chart.moved": "{group}: {name} {from} قبل و{to} بعد.",
  "chart.effect":
    "{verdict, select, higher {منذ البداية في {date, date, long} ارتفع بمقدار {by}.} lower {منذ البداية في {date, date, long} انخفض بمقدار {by}.} too_few {منذ البداية في {date, date, long} الإجابات أقل من أن تسمح بالمقارنة.} other {منذ البداية في {date, date, long} لا فرق واضحًا.}}",
  "chart.effect.compared":
    "{verdict, select, higher {منذ البداية في {date, date, long} يزيد التغير بمقدار {by} على تغير المجموعة الأخرى.} lower {منذ البداية في {date, date, long} ينقص التغير بمقدار {by} عن تغير المجموعة الأخرى.} too_few {منذ البداية في {date, date, long} الإجابات أقل من أن تسمح بمقارنة المجموعتين.} other {منذ البداية في {date, date, long} لا فرق واضحًا بين تغير المجموعتين.}}",

  "chart.cases":
    "{open, plural, zero {لا حالات مفتوحة} one {حالة واحدة مفتوحة} two {حالتان مفتوحتان} few {# حالات مفتوحة} many {# حالة مفتوحة} other {# حالة مفتوحة}}، والمتأخر منها: {late, number}.",
  "chart.cases.contact": "في نصف الحالات جرى التواصل خلال {time}.",
  "chart.cases.within": "أُغلق في الموعد: {share}.",
  "chart.age": "العمر",
  "chart.open": "مفتوحة",
  "chart.inTime": "في الموعد",
  "chart.late": "متأخرة",

  "chart.period.year": "{kind, select, fiscal {السنة المالية {year}} other {{year}}}",
  "chart.period.quarter":
    "{kind, select, fiscal {الربع {quarter, number} من السنة المالية {year}} other {الربع {quarter, number} من {year}}}",
  "chart.period.week": "الأسبوع {week, number} من {year}",
  "chart.period.month.long": "{date, date, month}",
  "chart.period.month.short": "{date, date, shortMonth}",
  "chart.period.day.long": "{date, date, long}",
  "chart.period.day.short": "{date, date, dayAndMonth}",
};
