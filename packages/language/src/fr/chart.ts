import type { Words } from "../catalogue.ts";
import type { chart as english } from "../en/chart.ts";

/** What charts say. */
export const chart: Words<typeof english> = {
  "chart.sentences": "{first} {second}",
  "chart.all": "Ensemble",
  "chart.now": "Actuellement",
  "chart.group": "Groupe",
  "chart.period": "Période",
  "chart.item": "Thème",
  "chart.driver": "Facteur",
  "chart.answers": "Réponses",
  "chart.lower": "Intervalle, de",
  "chart.upper": "Intervalle, à",
  "chart.change": "Évolution",
  "chart.signal": "Signal",
  "chart.event": "Événement",
  "chart.finding": "Constat",
  "chart.noValue": "non précisé",
  "chart.noAnswers": "aucune réponse",
  "chart.notKnown": "non connu",
  "chart.notEnough": "Données insuffisantes",
  "chart.fewerThan":
    "{k, plural, one {moins de # personne} many {moins de # de personnes} other {moins de # personnes}}",
  "chart.absent": "– ({reason})",
  "chart.none": "Il n’y a aucune réponse à présenter.",
  "chart.withheld.all":
    "{count, plural, one {Le seul chiffre (#) n’est pas communiqué} many {Les # de chiffres ne sont pas communiqués} other {Les # chiffres ne sont pas communiqués}} : {reason}.",
  "chart.withheld.some":
    "{count, plural, one {# chiffre n’est pas communiqué} many {# de chiffres ne sont pas communiqués} other {# chiffres ne sont pas communiqués}} : {reason}.",
  "chart.interval": "de {lower} à {upper}",
  "chart.intervalName": "intervalle à {level}",
  "chart.withInterval": "{name} avec son intervalle",
  "chart.cell": "{row} – {column}",
  "chart.more": "{count, plural, one {# autre} many {# d’autres} other {# autres}}",
  "chart.nAnswers": "{n, plural, one {# réponse} many {# de réponses} other {# réponses}}",
  "chart.beneath": "{interval} · {n}",
  "chart.valueOfN": "{value} (n = {n, number})",
  "chart.nameInPeriod": "{name}, {period}",
  "chart.points": "{count, plural, one {# point} many {# de points} other {# points}}",

  "chart.score": "{name} : {value} ({interval}), {n, plural, one {# réponse} many {# de réponses} other {# réponses}}.",
  "chart.score.plain": "{name} : {value}, {n, plural, one {# réponse} many {# de réponses} other {# réponses}}.",
  "chart.score.events":
    "{name} : {value} ({interval}), {n, plural, one {# événement} many {# d’événements} other {# événements}}.",
  "chart.score.eventsPlain":
    "{name} : {value}, {n, plural, one {# événement} many {# d’événements} other {# événements}}.",
  "chart.events": "Événements",
  "chart.noEvents": "rien de compté",
  "chart.target": "Cible",
  "chart.target.said":
    "{verdict, select, met {La cible de {target} est atteinte.} missed {La cible de {target} est manquée.} other {On ne peut dire si la cible de {target} est atteinte.}}",
  "chart.score.absent": "{name} : {reason}.",
  "chart.change.previous":
    "{verdict, select, higher {C’est plus qu’auparavant, de {by}.} lower {C’est moins qu’auparavant, de {by}.} too_few {Il y a trop peu de réponses pour comparer avec la période précédente.} other {Il n’y a pas de différence nette avec la période précédente.}}",
  "chart.change.rest":
    "{verdict, select, higher {C’est plus que l’ensemble des autres, de {by}.} lower {C’est moins que l’ensemble des autres, de {by}.} too_few {Il y a trop peu de réponses pour comparer avec les autres.} other {Il n’y a pas de différence nette avec l’ensemble des autres.}}",
  "chart.change.group":
    "{verdict, select, higher {C’est plus que pour {against}, de {by}.} lower {C’est moins que pour {against}, de {by}.} too_few {Il y a trop peu de réponses pour comparer avec {against}.} other {Il n’y a pas de différence nette avec {against}.}}",
  "chart.verdict":
    "{verdict, select, higher {en hausse de {by}} lower {en baisse de {by}} too_few {trop peu de réponses pour comparer} other {pas de différence nette}}",
  "chart.goal":
    "{verdict, select, met {L’objectif de {goal} est atteint.} missed {L’objectif de {goal} n’est pas atteint.} other {On ne peut pas dire si l’objectif de {goal} est atteint.}}",
  "chart.goal.column": "Objectif",
  "chart.range":
    "{apart, select, yes {{name} : {high} ({highValue}) est nettement au-dessus de {low} ({lowValue}).} no {{name} : {highValue} pour {high}, {lowValue} pour {low} ; même entre ces deux, la différence n’est pas nette.} other {{name} : le plus élevé est {high} ({highValue}), le plus bas {low} ({lowValue}).}}",
  "chart.summary.group":
    "{verdict, select, higher {{group} : hausse de {by}, à {figure}.} other {{group} : baisse de {by}, à {figure}.}}",
  "chart.summary.figure": "{value} ({interval})",
  "chart.summary.more":
    "{count, plural, one {# autre groupe a nettement changé.} many {# d’autres groupes ont nettement changé.} other {# autres groupes ont nettement changé.}}",
  "chart.summary.calm": "Aucun groupe n’a nettement changé.",
  "chart.summary.few":
    "{count, plural, one {Pour # groupe, il y a trop peu de réponses pour le dire.} many {Pour # de groupes, il y a trop peu de réponses pour le dire.} other {Pour # groupes, il y a trop peu de réponses pour le dire.}}",

  "chart.detractors": "Détracteurs (0–6)",
  "chart.passives": "Passifs (7–8)",
  "chart.promoters": "Promoteurs (9–10)",
  "chart.favourable": "Avis favorables",

  "chart.usualLower": "Habituel, de",
  "chart.usualUpper": "Habituel, à",
  "chart.usualRange": "fourchette habituelle",
  "chart.signal.outside": "hors de la fourchette habituelle",
  "chart.signal.run_of_eight": "huitième de suite du même côté",
  "chart.few": "{n, plural, one {moins de # réponse} many {moins de # de réponses} other {moins de # réponses}}",
  "chart.trend.signals":
    "{count, plural, one {# signal : {period} sort de l’ordinaire.} many {# de signaux sortant de l’ordinaire, le dernier : {period}.} other {# signaux sortant de l’ordinaire, le dernier : {period}.}}",
  "chart.trend.calm": "Rien ne sort de l’ordinaire.",

  "chart.limits": "{widened, select, yes {limites élargies à {level}} other {limites à {level}}}",
  "chart.limitLower": "{widened, select, yes {Limites élargies à {level}, de} other {Limites à {level}, de}}",
  "chart.limitUpper": "{widened, select, yes {Limites élargies à {level}, à} other {Limites à {level}, à}}",
  "chart.outside": "hors des limites",
  "chart.place":
    "{verdict, select, within {dans les limites} above {au-dessus des limites} below {au-dessous des limites} far_above {très au-dessus des limites} far_below {très au-dessous des limites} other {trop peu de réponses pour en juger}}",
  "chart.funnel.above": "Nettement au-dessus de {target} ({name} de l’ensemble) : {groups}.",
  "chart.funnel.below": "Nettement au-dessous de {target} ({name} de l’ensemble) : {groups}.",
  "chart.funnel.none": "Aucun groupe ne s’écarte nettement de {target} ({name} de l’ensemble).",
  "chart.funnel.adjusted":
    "{how, select, wider {Les limites sont {times} fois plus larges, car les groupes diffèrent plus que par hasard.} alike {Les limites ne sont pas élargies : les groupes ne diffèrent pas plus que par hasard.} other {Les limites ne sont pas élargies : il y a trop peu de groupes pour dire à quel point ils diffèrent.}}",

  "chart.rankLower": "Rang, de",
  "chart.rankUpper": "Rang, à",
  "chart.rankInterval": "rangs possibles, écart net avec l’ensemble",
  "chart.notApart": "rangs possibles, sans écart net",
  "chart.league":
    "{count, plural, one {# seul groupe peut être premier : {groups}.} many {# de groupes peuvent être premiers : {groups}.} other {# groupes peuvent être premiers : {groups}.}}",

  "chart.performance": "Performance",
  "chart.performanceIn": "Performance ({unit})",
  "chart.importance": "Importance",
  "chart.gap": "Écart",
  "chart.advice": "Conseil",
  "chart.advice.fix": "À corriger d’abord",
  "chart.advice.keep": "À conserver",
  "chart.advice.watch": "À surveiller",
  "chart.advice.maintain": "À maintenir",
  "chart.drivers.few":
    "Les données ne suffisent pas pour dire ce qui va de pair avec {name} : {n, plural, one {# réponse} many {# de réponses} other {# réponses}}.",
  "chart.drivers.fix":
    "À corriger d’abord : {drivers}. Cela va de pair avec {name} plus que le reste, et est moins bien noté.",
  "chart.drivers.none": "Rien de ce qui va le plus de pair avec {name} n’est moins bien noté que le reste.",
  "chart.drivers.fit":
    "L’ensemble des facteurs va de pair avec {share} des différences de {name} ({n, plural, one {# réponse} many {# de réponses} other {# réponses}}).",
  "chart.fit": "R² {share}, n = {n, number}",
  "chart.gap.widest": "L’écart est le plus grand pour {group} : importance {importance}, performance {performance}.",
  "chart.gap.none": "Rien n’est noté plus bas que son importance.",

  "chart.step": "Étape",
  "chart.count": "Nombre",
  "chart.ofPrevious": "Par rapport à l’étape précédente",
  "chart.step.eligible": "À interroger",
  "chart.step.asked": "Interrogés",
  "chart.step.delivered": "Remis",
  "chart.step.opened": "Page vue",
  "chart.step.started": "Commencés",
  "chart.step.completed": "Répondus jusqu’au bout",
  "chart.notAsked": "Non interrogés : {reason}",
  "chart.reached": "Étape atteinte",
  "chart.skipped": "Non interrogés",
  "chart.response.asked":
    "{eligible, plural, one {Invitations possibles : # ; envoyées : {asked}.} many {Invitations possibles : # ; envoyées : {asked}.} other {Invitations possibles : # ; envoyées : {asked}.}}",
  "chart.response.answered":
    "{asked, plural, one {Invitations : # ; avec réponse complète : {completed}, soit {rate}.} many {Invitations : # ; avec réponse complète : {completed}, soit {rate}.} other {Invitations : # ; avec réponse complète : {completed}, soit {rate}.}}",
  "chart.response.hidden": "Le nombre de réponses n’est pas communiqué : {reason}.",
  "chart.response.skipped": "Raison la plus fréquente de ne pas interroger : {reason} ({count, number}).",
  "chart.way": "Voie",
  "chart.ofTheseAnswered": "Dont ont répondu",
  "chart.ofTheseAnsweredShare": "Part",
  "chart.answersBy": "Réponses reçues",
  "chart.mix.asked": "Voie la plus utilisée pour inviter : {way} ({count} sur {all}).",
  "chart.mix.came": "Voie par laquelle sont venues le plus de réponses : {way} ({count} sur {all}).",
  "chart.voices": "Voix",
  "chart.voices.most": "Voie par laquelle sont venues le plus de voix : {way} ({count} sur {all}).",
  "chart.mix.note": "{asked} / {came}",
  "chart.theme": "Thème",
  "chart.comments": "Commentaires",
  "chart.positive": "Positifs",
  "chart.neutral": "Neutres",
  "chart.negative": "Négatifs",
  "chart.untold": "Non déterminé",
  "chart.estimated": "Dont estimés",
  "chart.themes.most": "Thème le plus fréquent des commentaires : {theme} ({count} sur {all}).",
  "chart.themes.note": "{count} ({share})",

  "chart.relation":
    "{apart, select, yes {{name} va de pair avec {by} : {firstValue} pour {first}, {lastValue} pour {last}.} other {{name} ne va pas nettement de pair avec {by} : {firstValue} pour {first}, {lastValue} pour {last}.}}",
  "chart.before": "Avant : {group}",
  "chart.after": "Après : {group}",
  "chart.startedAt": "Début : {date, date, long}",
  "chart.moved": "{group} : {name} {from} avant, {to} après.",
  "chart.effect":
    "{verdict, select, higher {Depuis le début, le {date, date, long}, la hausse est de {by}.} lower {Depuis le début, le {date, date, long}, la baisse est de {by}.} too_few {Depuis le début, le {date, date, long}, il y a trop peu de réponses pour comparer.} other {Depuis le début, le {date, date, long}, il n’y a pas de différence nette.}}",
  "chart.effect.compared":
    "{verdict, select, higher {Depuis le début, le {date, date, long}, l’évolution dépasse de {by} celle de l’autre groupe.} lower {Depuis le début, le {date, date, long}, l’évolution est inférieure de {by} à celle de l’autre groupe.} too_few {Depuis le début, le {date, date, long}, il y a trop peu de réponses pour comparer les groupes.} other {Depuis le début, le {date, date, long}, les deux groupes ont évolué sans différence nette.}}",

  "chart.cases":
    "{open, plural, one {# cas est ouvert} many {# de cas sont ouverts} other {# cas sont ouverts}}, dont {late, number} en retard.",
  "chart.cases.contact": "Pour la moitié des cas, un contact a eu lieu en {time}.",
  "chart.cases.within": "Clos dans les délais : {share}.",
  "chart.age": "Ancienneté",
  "chart.open": "Ouverts",
  "chart.inTime": "Dans les délais",
  "chart.late": "En retard",

  "chart.period.year": "{kind, select, fiscal {exercice {year}} other {{year}}}",
  "chart.period.quarter":
    "{kind, select, fiscal {T{quarter, number}, exercice {year}} other {T{quarter, number} {year}}}",
  "chart.period.week": "semaine {week, number}, {year}",
  "chart.period.month.long": "{date, date, month}",
  "chart.period.month.short": "{date, date, shortMonth}",
  "chart.period.day.long": "{date, date, long}",
  "chart.period.day.short": "{date, date, dayAndMonth}",
};
