/**
 * What charts say: in their legends, in the heads of their tables, and in the sentence that is the finding. `by` is an amount
 * such as "3 points", `reason` why nothing is shown, `apart` whether intervals allow to call one figure higher than another.
 */
export const chart = {
  "chart.sentences": "{first} {second}",
  "chart.all": "All together",
  "chart.now": "Now",
  "chart.group": "Group",
  "chart.period": "Period",
  "chart.item": "Topic",
  "chart.driver": "Driver",
  "chart.answers": "Answers",
  "chart.lower": "Interval from",
  "chart.upper": "Interval to",
  "chart.change": "Change",
  "chart.signal": "Signal",
  "chart.event": "Event",
  "chart.finding": "Finding",
  "chart.noValue": "not given",
  "chart.noAnswers": "no answers",
  "chart.notKnown": "not known",
  "chart.notEnough": "Not enough data",
  "chart.fewerThan": "{k, plural, one {fewer than # person} other {fewer than # people}}",
  "chart.absent": "– ({reason})",
  "chart.none": "There are no answers to show.",
  "chart.withheld.all": "{count, plural, one {The figure is withheld} other {All # figures are withheld}}: {reason}.",
  "chart.withheld.some": "{count, plural, one {# figure is withheld} other {# figures are withheld}}: {reason}.",
  "chart.interval": "{lower} to {upper}",
  "chart.intervalName": "{level} interval",
  "chart.withInterval": "{name} with its interval",
  "chart.cell": "{row}, {column}",
  "chart.more": "{count, plural, one {# more} other {# more}}",
  "chart.nAnswers": "{n, plural, one {# answer} other {# answers}}",
  "chart.beneath": "{interval} · {n}",
  "chart.valueOfN": "{value} (n = {n, number})",
  "chart.nameInPeriod": "{name}, {period}",
  "chart.points": "{count, plural, one {# point} other {# points}}",

  "chart.score": "{name}: {value} ({interval}), {n, plural, one {# answer} other {# answers}}.",
  "chart.score.plain": "{name}: {value}, {n, plural, one {# answer} other {# answers}}.",
  "chart.score.absent": "{name}: {reason}.",
  "chart.change.previous":
    "{verdict, select, higher {That is higher than before, by {by}.} lower {That is lower than before, by {by}.} too_few {There are too few answers to compare it with before.} other {There is no clear difference from before.}}",
  "chart.change.rest":
    "{verdict, select, higher {That is higher than all others together, by {by}.} lower {That is lower than all others together, by {by}.} too_few {There are too few answers to compare it with all others.} other {There is no clear difference from all others together.}}",
  "chart.change.group":
    "{verdict, select, higher {That is higher than {against}, by {by}.} lower {That is lower than {against}, by {by}.} too_few {There are too few answers to compare it with {against}.} other {There is no clear difference from {against}.}}",
  "chart.verdict":
    "{verdict, select, higher {higher by {by}} lower {lower by {by}} too_few {too few answers to compare} other {no clear difference}}",
  "chart.goal":
    "{verdict, select, met {The goal of {goal} is met.} missed {The goal of {goal} is missed.} other {Whether the goal of {goal} is met can’t be told.}}",
  "chart.goal.column": "Goal",
  "chart.range":
    "{apart, select, yes {{name}: {high} ({highValue}) is clearly higher than {low} ({lowValue}).} no {{name}: {highValue} for {high}, {lowValue} for {low}; even these two are not clearly apart.} other {{name}: the highest is {high} ({highValue}), the lowest {low} ({lowValue}).}}",
  "chart.summary.group":
    "{verdict, select, higher {{group} rose by {by}, to {figure}.} other {{group} fell by {by}, to {figure}.}}",
  "chart.summary.figure": "{value} ({interval})",
  "chart.summary.more": "{count, plural, one {# more group changed clearly.} other {# more groups changed clearly.}}",
  "chart.summary.calm": "No group changed clearly.",
  "chart.summary.few":
    "{count, plural, one {Of # group there are too few answers to tell.} other {Of # groups there are too few answers to tell.}}",

  "chart.detractors": "Detractors (0–6)",
  "chart.passives": "Passives (7–8)",
  "chart.promoters": "Promoters (9–10)",
  "chart.favourable": "Favourable",

  "chart.usualLower": "Usual from",
  "chart.usualUpper": "Usual to",
  "chart.usualRange": "usual range",
  "chart.signal.outside": "outside the usual range",
  "chart.signal.run_of_eight": "eighth in a row on one side",
  "chart.few": "{n, plural, one {fewer than # answer} other {fewer than # answers}}",
  "chart.trend.signals":
    "{count, plural, one {# signal: {period} is out of the ordinary.} other {# signals that something is out of the ordinary, the last one in {period}.}}",
  "chart.trend.calm": "Nothing is out of the ordinary.",

  "chart.limits": "{widened, select, yes {{level} limits, widened} other {{level} limits}}",
  "chart.limitLower": "{widened, select, yes {{level} limits, widened, from} other {{level} limits from}}",
  "chart.limitUpper": "{widened, select, yes {{level} limits, widened, to} other {{level} limits to}}",
  "chart.outside": "outside the limits",
  "chart.place":
    "{verdict, select, within {within the limits} above {above the limits} below {below the limits} far_above {far above the limits} far_below {far below the limits} other {too few answers to judge}}",
  "chart.funnel.above": "Clearly above {target}, the {name} of all: {groups}.",
  "chart.funnel.below": "Clearly below {target}, the {name} of all: {groups}.",
  "chart.funnel.none": "No group is clearly apart from {target}, the {name} of all.",
  "chart.funnel.adjusted":
    "{how, select, wider {The limits are {times} times as wide, as groups differ more than by chance.} alike {The limits are not widened: groups differ no more than by chance.} other {The limits are not widened: there are too few groups to tell how much they differ.}}",

  "chart.rankLower": "Rank from",
  "chart.rankUpper": "Rank to",
  "chart.rankInterval": "possible ranks, clearly apart from the whole",
  "chart.notApart": "possible ranks, not clearly apart",
  "chart.league":
    "{count, plural, one {Only # group can be first: {groups}.} other {# groups can be first: {groups}.}}",

  "chart.performance": "Performance",
  "chart.performanceIn": "Performance ({unit})",
  "chart.importance": "Importance",
  "chart.gap": "Gap",
  "chart.advice": "Advice",
  "chart.advice.fix": "Fix first",
  "chart.advice.keep": "Keep",
  "chart.advice.watch": "Watch",
  "chart.advice.maintain": "Maintain",
  "chart.drivers.few": "Not enough data to tell what goes with {name}: {n, plural, one {# answer} other {# answers}}.",
  "chart.drivers.fix": "Fix first: {drivers}. That goes with {name} more than the rest does, and is rated lower.",
  "chart.drivers.none": "Nothing that goes with {name} more than the rest does is rated lower than the rest.",
  "chart.drivers.fit":
    "All drivers together go with {share} of the differences in {name} ({n, plural, one {# answer} other {# answers}}).",
  "chart.fit": "R² {share}, n = {n, number}",
  "chart.gap.widest": "The gap is widest for {group}: importance {importance}, performance {performance}.",
  "chart.gap.none": "Nothing is rated lower than it is important.",

  "chart.step": "Step",
  "chart.count": "Number",
  "chart.ofPrevious": "Of the step before",
  "chart.step.eligible": "Could be asked",
  "chart.step.asked": "Asked",
  "chart.step.delivered": "Delivered",
  "chart.step.opened": "Page seen",
  "chart.step.started": "Started",
  "chart.step.completed": "Answered to the end",
  "chart.notAsked": "Not asked: {reason}",
  "chart.reached": "Reached",
  "chart.skipped": "Not asked",
  "chart.response.asked":
    "{eligible, plural, one {Of # possible invitation, {asked} went out.} other {Of # possible invitations, {asked} went out.}}",
  "chart.response.answered":
    "{asked, plural, one {Of # invitation, {completed} was answered to the end: {rate}.} other {Of # invitations, {completed} were answered to the end: {rate}.}}",
  "chart.response.hidden": "How many answered is withheld: {reason}.",
  "chart.response.skipped": "The most frequent reason for not asking: {reason} ({count, number}).",
  "chart.way": "Way",
  "chart.ofTheseAnswered": "Of these answered",
  "chart.ofTheseAnsweredShare": "Share",
  "chart.answersBy": "Answers that came",
  "chart.mix.asked": "Most invitations by: {way} ({count} of {all}).",
  "chart.mix.came": "Most answers by: {way} ({count} of {all}).",
  "chart.mix.note": "{asked} / {came}",

  "chart.relation":
    "{apart, select, yes {{name} goes with {by}: {firstValue} for {first}, {lastValue} for {last}.} other {{name} does not clearly go with {by}: {firstValue} for {first}, {lastValue} for {last}.}}",
  "chart.before": "Before: {group}",
  "chart.after": "After: {group}",
  "chart.startedAt": "Start: {date, date, long}",
  "chart.moved": "{group}: {name} {from} before, {to} after.",
  "chart.effect":
    "{verdict, select, higher {Since the start on {date, date, long} it is higher by {by}.} lower {Since the start on {date, date, long} it is lower by {by}.} too_few {Since the start on {date, date, long} there are too few answers to compare.} other {Since the start on {date, date, long} there is no clear difference.}}",
  "chart.effect.compared":
    "{verdict, select, higher {Since the start on {date, date, long} it changed upwards by {by} against the other group.} lower {Since the start on {date, date, long} it changed downwards by {by} against the other group.} too_few {Since the start on {date, date, long} there are too few answers to compare the groups.} other {Since the start on {date, date, long} both groups changed without a clear difference.}}",

  "chart.cases": "{open, plural, one {# case is open} other {# cases are open}}, {late, number} of them late.",
  "chart.cases.contact": "Half of those concerned heard from somebody within {time}.",
  "chart.cases.within": "{share} were closed in time.",
  "chart.age": "Age",
  "chart.open": "Open",
  "chart.inTime": "In time",
  "chart.late": "Late",

  "chart.period.year": "{kind, select, fiscal {FY {year}} other {{year}}}",
  "chart.period.quarter": "{kind, select, fiscal {Q{quarter, number} FY {year}} other {Q{quarter, number} {year}}}",
  "chart.period.week": "week {week, number}, {year}",
  "chart.period.month.long": "{date, date, month}",
  "chart.period.month.short": "{date, date, shortMonth}",
  "chart.period.day.long": "{date, date, long}",
  "chart.period.day.short": "{date, date, dayAndMonth}",
};
