import type { Words } from "../catalogue.ts";
import type { warningMail as english } from "../en/warning-mail.ts";

/** What mails say of warnings. */
export const warningMail: Words<typeof english> = {
  "mail.warning.why":
    "{why, select, missed {{name}: meta falhada em {month}} signal {{name}: fora do habitual em {month}} other {{name}: mais comentários em {month}}}",
  "mail.warning.standard":
    "{standard, select, turnaround {{name} – tempo de resposta} firstContact {{name} – resolvido no primeiro contacto} other {{name}}}",
  "mail.warning.counted":
    "{has, select, yes {{value} ({range})} other {{value}}} · {n, plural, one {# evento} many {# de eventos} other {# eventos}}",
  "mail.warning.wrote":
    "{value} ({range}) de {n, plural, one {# pessoa que escreveu} many {# de pessoas que escreveram} other {# pessoas que escreveram}}; {before} no ano anterior",
  "mail.warning.target": "{way, select, atLeast {Meta: pelo menos {value}} other {Meta: no máximo {value}}}",
  "mail.warning.subjectMany": "{count, plural, one {# aviso} many {# de avisos} other {# avisos}}",
  "mail.warning.subjectBoth":
    "{cases, plural, one {# caso} many {# de casos} other {# casos}} e {warnings, plural, one {# aviso} many {# de avisos} other {# avisos}}",
  "mail.warning.preheader": "O que se destacou no fim do mês, com o número e o caminho até ele.",
  "mail.warning.body": "Isto destacou-se ao rever o mês. Na consola vê-se mês a mês e planeia-se o que fazer.",
  "mail.warning.title": "Avisos",
  "mail.warning.open": "Ver os pormenores",
  "mail.warning.more":
    "{count, plural, one {Há mais # aviso na consola.} many {Há mais # de avisos na consola.} other {Há mais # avisos na consola.}}",
  "mail.warning.list": "Abrir os avisos",
  "mail.warning.footer":
    "Recebe avisos porque responde pelo serviço ou o escolheu na consola. A escolha faz-se na página do serviço ou do indicador.",
  "mail.warning.theme":
    "{theme, select, timeliness {Prazos} staff {Pessoal} communication {Comunicação} resolution {Resolução} process {Processo} system {Sistema} overall {No conjunto} other {{name}}}",
};
