import type { Words } from "../catalogue.ts";
import type { chart as english } from "../en/chart.ts";

/** What charts say. */
export const chart: Words<typeof english> = {
  "chart.sentences": "{first} {second}",
  "chart.all": "En conjunto",
  "chart.now": "Ahora",
  "chart.group": "Grupo",
  "chart.period": "Período",
  "chart.item": "Tema",
  "chart.driver": "Factor",
  "chart.answers": "Respuestas",
  "chart.lower": "Intervalo desde",
  "chart.upper": "Intervalo hasta",
  "chart.change": "Cambio",
  "chart.signal": "Señal",
  "chart.event": "Acontecimiento",
  "chart.finding": "Resultado",
  "chart.noValue": "sin indicar",
  "chart.noAnswers": "sin respuestas",
  "chart.notKnown": "se desconoce",
  "chart.notEnough": "Datos insuficientes",
  "chart.fewerThan": "{k, plural, one {menos de # persona} many {menos de # de personas} other {menos de # personas}}",
  "chart.absent": "– ({reason})",
  "chart.none": "No hay respuestas que mostrar.",
  "chart.withheld.all":
    "{count, plural, one {La única cifra no se muestra} many {Los # de cifras no se muestran} other {Las # cifras no se muestran}}: {reason}.",
  "chart.withheld.some":
    "{count, plural, one {# cifra no se muestra} many {# de cifras no se muestran} other {# cifras no se muestran}}: {reason}.",
  "chart.interval": "de {lower} a {upper}",
  "chart.intervalName": "intervalo del {level}",
  "chart.withInterval": "{name} con su intervalo",
  "chart.cell": "{row} – {column}",
  "chart.more": "{count, plural, one {# más} many {# más} other {# más}}",
  "chart.nAnswers": "{n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}",
  "chart.beneath": "{interval} · {n}",
  "chart.valueOfN": "{value} (n = {n, number})",
  "chart.nameInPeriod": "{name}, {period}",
  "chart.points": "{count, plural, one {# punto} many {# de puntos} other {# puntos}}",

  "chart.score":
    "{name}: {value} ({interval}), {n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}.",
  "chart.score.plain": "{name}: {value}, {n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}.",
  "chart.score.events": "{name}: {value} ({interval}), {n, plural, one {# hecho} many {# de hechos} other {# hechos}}.",
  "chart.score.eventsPlain": "{name}: {value}, {n, plural, one {# hecho} many {# de hechos} other {# hechos}}.",
  "chart.events": "Hechos",
  "chart.noEvents": "nada que contar",
  "chart.target": "Meta",
  "chart.target.said":
    "{verdict, select, met {Se alcanza la meta de {target}.} missed {No se alcanza la meta de {target}.} other {No se puede decir si se alcanza la meta de {target}.}}",
  "chart.score.absent": "{name}: {reason}.",
  "chart.change.previous":
    "{verdict, select, higher {Es más que antes, en {by}.} lower {Es menos que antes, en {by}.} too_few {Hay muy pocas respuestas para comparar con el período anterior.} other {No hay una diferencia clara con el período anterior.}}",
  "chart.change.rest":
    "{verdict, select, higher {Es más que el conjunto de los demás, en {by}.} lower {Es menos que el conjunto de los demás, en {by}.} too_few {Hay muy pocas respuestas para comparar con los demás.} other {No hay una diferencia clara con el conjunto de los demás.}}",
  "chart.change.group":
    "{verdict, select, higher {Es más que en {against}, en {by}.} lower {Es menos que en {against}, en {by}.} too_few {Hay muy pocas respuestas para comparar con {against}.} other {No hay una diferencia clara con {against}.}}",
  "chart.verdict":
    "{verdict, select, higher {más alto, en {by}} lower {más bajo, en {by}} too_few {muy pocas respuestas para comparar} other {sin diferencia clara}}",
  "chart.goal":
    "{verdict, select, met {Se cumple el objetivo de {goal}.} missed {No se cumple el objetivo de {goal}.} other {No se puede decir si se cumple el objetivo de {goal}.}}",
  "chart.goal.column": "Objetivo",
  "chart.range":
    "{apart, select, yes {{name}: {high} ({highValue}) está claramente por encima de {low} ({lowValue}).} no {{name}: {highValue} en {high}, {lowValue} en {low}; ni siquiera entre estos dos hay una diferencia clara.} other {{name}: el más alto es {high} ({highValue}) y el más bajo, {low} ({lowValue}).}}",
  "chart.summary.group":
    "{verdict, select, higher {{group}: sube {by}, hasta {figure}.} other {{group}: baja {by}, hasta {figure}.}}",
  "chart.summary.figure": "{value} ({interval})",
  "chart.summary.more":
    "{count, plural, one {# grupo más cambió claramente.} many {# de grupos más cambiaron claramente.} other {# grupos más cambiaron claramente.}}",
  "chart.summary.calm": "Ningún grupo cambió claramente.",
  "chart.summary.few":
    "{count, plural, one {De # grupo hay muy pocas respuestas para decirlo.} many {De # de grupos hay muy pocas respuestas para decirlo.} other {De # grupos hay muy pocas respuestas para decirlo.}}",

  "chart.detractors": "Detractores (0–6)",
  "chart.passives": "Pasivos (7–8)",
  "chart.promoters": "Promotores (9–10)",
  "chart.favourable": "Favorables",

  "chart.usualLower": "Habitual desde",
  "chart.usualUpper": "Habitual hasta",
  "chart.usualRange": "margen habitual",
  "chart.signal.outside": "fuera del margen habitual",
  "chart.signal.run_of_eight": "octavo seguido del mismo lado",
  "chart.few": "{n, plural, one {menos de # respuesta} many {menos de # de respuestas} other {menos de # respuestas}}",
  "chart.trend.signals":
    "{count, plural, one {# señal: {period} se sale de lo habitual.} many {# de señales fuera de lo habitual, la última: {period}.} other {# señales fuera de lo habitual, la última: {period}.}}",
  "chart.trend.calm": "Nada se sale de lo habitual.",

  "chart.limits": "{widened, select, yes {límites ampliados del {level}} other {límites del {level}}}",
  "chart.limitLower":
    "{widened, select, yes {Límites ampliados del {level}, desde} other {Límites del {level}, desde}}",
  "chart.limitUpper":
    "{widened, select, yes {Límites ampliados del {level}, hasta} other {Límites del {level}, hasta}}",
  "chart.outside": "fuera de los límites",
  "chart.place":
    "{verdict, select, within {dentro de los límites} above {por encima de los límites} below {por debajo de los límites} far_above {muy por encima de los límites} far_below {muy por debajo de los límites} other {muy pocas respuestas para juzgarlo}}",
  "chart.funnel.above": "Claramente por encima de {target} ({name} del conjunto): {groups}.",
  "chart.funnel.below": "Claramente por debajo de {target} ({name} del conjunto): {groups}.",
  "chart.funnel.none": "Ningún grupo se aparta claramente de {target} ({name} del conjunto).",
  "chart.funnel.adjusted":
    "{how, select, wider {Los límites son {times} veces más amplios, porque los grupos difieren más que por azar.} alike {Los límites no se amplían: los grupos no difieren más que por azar.} other {Los límites no se amplían: hay muy pocos grupos para saber cuánto difieren.}}",

  "chart.rankLower": "Puesto desde",
  "chart.rankUpper": "Puesto hasta",
  "chart.rankInterval": "puestos posibles, claramente distinto del conjunto",
  "chart.notApart": "puestos posibles, sin diferencia clara",
  "chart.league":
    "{count, plural, one {Solo # grupo puede ser el primero: {groups}.} many {# de grupos pueden ser el primero: {groups}.} other {# grupos pueden ser el primero: {groups}.}}",

  "chart.performance": "Desempeño",
  "chart.performanceIn": "Desempeño ({unit})",
  "chart.importance": "Importancia",
  "chart.gap": "Brecha",
  "chart.advice": "Consejo",
  "chart.advice.fix": "Corregir primero",
  "chart.advice.keep": "Conservar",
  "chart.advice.watch": "Vigilar",
  "chart.advice.maintain": "Mantener",
  "chart.drivers.few":
    "Los datos no bastan para decir qué va unido a {name}: {n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}.",
  "chart.drivers.fix":
    "Corregir primero: {drivers}. Va unido a {name} más que lo demás y recibe una valoración más baja.",
  "chart.drivers.none": "Nada de lo que más va unido a {name} recibe una valoración más baja que lo demás.",
  "chart.drivers.fit":
    "El conjunto de los factores va unido al {share} de las diferencias en {name} ({n, plural, one {# respuesta} many {# de respuestas} other {# respuestas}}).",
  "chart.fit": "R² {share}, n = {n, number}",
  "chart.gap.widest": "La mayor brecha está en {group}: importancia {importance}, desempeño {performance}.",
  "chart.gap.none": "Nada recibe una valoración inferior a su importancia.",

  "chart.step": "Paso",
  "chart.count": "Número",
  "chart.ofPrevious": "Respecto al paso anterior",
  "chart.step.eligible": "Invitaciones posibles",
  "chart.step.asked": "Enviadas",
  "chart.step.delivered": "Entregadas",
  "chart.step.opened": "Página vista",
  "chart.step.started": "Empezadas",
  "chart.step.completed": "Contestadas hasta el final",
  "chart.notAsked": "Sin preguntar: {reason}",
  "chart.reached": "Alcanzado",
  "chart.skipped": "Sin preguntar",
  "chart.response.asked":
    "{eligible, plural, one {De # invitación posible se envió {asked}.} many {De # de invitaciones posibles se enviaron {asked}.} other {De # invitaciones posibles se enviaron {asked}.}}",
  "chart.response.answered":
    "{asked, plural, one {De # invitación se contestó {completed} hasta el final: {rate}.} many {De # de invitaciones se contestaron {completed} hasta el final: {rate}.} other {De # invitaciones se contestaron {completed} hasta el final: {rate}.}}",
  "chart.response.hidden": "No se muestra cuántas respuestas hubo: {reason}.",
  "chart.response.skipped": "El motivo más frecuente para no preguntar: {reason} ({count, number}).",
  "chart.way": "Vía",
  "chart.ofTheseAnswered": "De ellas, contestadas",
  "chart.ofTheseAnsweredShare": "Proporción",
  "chart.answersBy": "Respuestas recibidas",
  "chart.mix.asked": "La vía más usada para invitar: {way} ({count} de {all}).",
  "chart.mix.came": "La vía por la que llegaron más respuestas: {way} ({count} de {all}).",
  "chart.voices": "Voces",
  "chart.voices.most": "La vía por la que llegaron más voces: {way} ({count} de {all}).",
  "chart.mix.note": "{asked} / {came}",
  "chart.theme": "Tema",
  "chart.comments": "Comentarios",
  "chart.positive": "Positivos",
  "chart.neutral": "Neutros",
  "chart.negative": "Negativos",
  "chart.untold": "Sin determinar",
  "chart.estimated": "De ellos, estimados",
  "chart.themes.most": "El tema más frecuente de los comentarios: {theme} ({count} de {all}).",
  "chart.themes.note": "{count} ({share})",

  "chart.relation":
    "{apart, select, yes {{name} va unido a {by}: {firstValue} con {first}, {lastValue} con {last}.} other {{name} no va claramente unido a {by}: {firstValue} con {first}, {lastValue} con {last}.}}",
  "chart.before": "Antes: {group}",
  "chart.after": "Después: {group}",
  "chart.startedAt": "Inicio: {date, date, long}",
  "chart.moved": "{group}: {name} {from} antes, {to} después.",
  "chart.effect":
    "{verdict, select, higher {Desde el inicio, el {date, date, long}, ha subido {by}.} lower {Desde el inicio, el {date, date, long}, ha bajado {by}.} too_few {Desde el inicio, el {date, date, long}, hay muy pocas respuestas para comparar.} other {Desde el inicio, el {date, date, long}, no hay una diferencia clara.}}",
  "chart.effect.compared":
    "{verdict, select, higher {Desde el inicio, el {date, date, long}, el cambio supera en {by} al del otro grupo.} lower {Desde el inicio, el {date, date, long}, el cambio es inferior en {by} al del otro grupo.} too_few {Desde el inicio, el {date, date, long}, hay muy pocas respuestas para comparar los grupos.} other {Desde el inicio, el {date, date, long}, ambos grupos han cambiado sin una diferencia clara.}}",

  "chart.cases":
    "{open, plural, one {# caso está abierto} many {# de casos están abiertos} other {# casos están abiertos}}; con retraso: {late, number}.",
  "chart.cases.contact": "En la mitad de los casos hubo contacto en un plazo de {time}.",
  "chart.cases.within": "Cerrados a tiempo: {share}.",
  "chart.age": "Antigüedad",
  "chart.open": "Abiertos",
  "chart.inTime": "A tiempo",
  "chart.late": "Con retraso",

  "chart.period.year": "{kind, select, fiscal {ejercicio {year}} other {{year}}}",
  "chart.period.quarter":
    "{kind, select, fiscal {T{quarter, number}, ejercicio {year}} other {T{quarter, number} {year}}}",
  "chart.period.week": "semana {week, number}, {year}",
  "chart.period.month.long": "{date, date, month}",
  "chart.period.month.short": "{date, date, shortMonth}",
  "chart.period.day.long": "{date, date, long}",
  "chart.period.day.short": "{date, date, dayAndMonth}",
};
