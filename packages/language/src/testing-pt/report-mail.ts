import type { Words } from "../catalogue.ts";
import type { reportMail as english } from "../en/report-mail.ts";

/** What a report that goes out by itself says, and the page that stops it. */
export const reportMail: Words<typeof english> = {
  "mail.report.subject": "Relatório de {period}: {title}",
  "mail.report.preheader": "O que mudou em relação a antes, e o que não mudou.",
  "mail.report.body":
    "Os números de {title} de {period}, ao lado dos do {kind, select, monthly {mês} other {trimestre}} anterior. Uma mudança só é indicada quando o acaso não a explica.",
  "mail.report.empty": "Ninguém respondeu em {period}.",
  "mail.report.measure":
    "{metric, select, nps {Pontuação de recomendação (NPS)} csat {Satisfação (CSAT)} ces {Facilidade (CES)} other {Média}}",
  "mail.report.movers": "O que mais mudou",
  "mail.report.mover": "{name}: {verdict, select, higher {sobe} other {desce}} {by} ({range}), para {value}",
  "mail.report.moversNone": "Nenhum grupo mudou claramente: o que sobe ou desce pode ser acaso.",
  "mail.report.themes":
    "{n, plural, one {Do que fala # comentário} many {Do que falam # comentários} other {Do que falam # comentários}}",
  "mail.report.theme":
    "{name}: {share} ({has, select, yes {{range}; } other {}}{n, plural, one {# comentário} many {# comentários} other {# comentários}}){rose, select, yes {. Mais pessoas escreveram sobre isto do que no ano anterior ({before}).} other {}}",
  "mail.report.drivers": "O que corrigir primeiro",
  "mail.report.driver":
    "{name}: {share} do que acompanha o valor principal; avaliado com {performance} de 100, o conjunto dos fatores com {average}",
  "mail.report.rate": "Taxa de resposta",
  "mail.report.rateSaid": "Taxa de resposta: {value} ({range}) de {n, number} pessoas a quem se perguntou.",
  "mail.report.by": "por {segment}",
  "mail.report.range": "{range}; {count}",
  "mail.report.cases":
    "Casos abertos: {opened, number}; fechados: {closed, number}. Por fechar à data do relatório: {open, number}, dos quais atrasados: {late, number}.",
  "mail.report.actions": "Ações",
  "mail.report.action":
    "{title}: {state, select, planned {prevista} doing {em curso} done {concluída} other {abandonada}}, com prazo a {date, date, long}.",
  "mail.report.overdue": "Está atrasada.",
  "mail.report.effect":
    "{verdict, select, too_early {É cedo para saber o que resultou.} no_clear_effect {Não teve efeito claro.} improvement {A situação melhorou.} other {A situação piorou.}}",
  "mail.report.archive": "Abrir este relatório no arquivo",
  "mail.report.footer": "Recebe este relatório como membro da consola. Os números ficam como estavam quando foi feito.",
  "mail.report.stop": "Deixar de receber este relatório",
  "page.report.title": "O seu relatório",
  "page.report.question": "Recebe este relatório por correio. Quer deixar de o receber?",
  "page.report.stopped": "O relatório está parado. Já não o recebe.",
  "page.report.resume": "Ligá-lo de novo na consola",
};
