/** What a report that goes out by itself says, and the page that stops it. */
export const reportMail = {
  "mail.report.subject": "Report for {period}: {title}",
  "mail.report.preheader": "What changed since before, and what did not.",
  "mail.report.body":
    "The figures of {title} for {period}, beside those of the {kind, select, monthly {month} other {quarter}} before. A change is named only where chance alone does not explain it.",
  "mail.report.empty": "Nobody answered in {period}.",
  "mail.report.measure":
    "{metric, select, nps {Recommendation score (NPS)} csat {Satisfaction (CSAT)} ces {Ease (CES)} other {Mean}}",
  "mail.report.movers": "What moved most",
  "mail.report.mover": "{name}: {verdict, select, higher {up} other {down}} by {by} ({range}), to {value}",
  "mail.report.moversNone": "No group moved clearly: what is up or down may be chance.",
  "mail.report.themes": "{n, plural, one {What # comment is about} other {What # comments are about}}",
  "mail.report.theme":
    "{name}: {share} ({has, select, yes {{range}; } other {}}{n, plural, one {# comment} other {# comments}}){rose, select, yes {. More people wrote about it than in the year before ({before}).} other {}}",
  "mail.report.drivers": "What to fix first",
  "mail.report.driver":
    "{name}: {share} of what goes with the headline; answered with {performance} of 100, all drivers with {average}",
  "mail.report.rate": "Response rate",
  "mail.report.rateSaid": "Response rate: {value} ({range}) of {n, number} who were asked.",
  "mail.report.by": "by {segment}",
  "mail.report.range": "{range}; {count}",
  "mail.report.cases":
    "Cases opened: {opened, number}; closed: {closed, number}. Open when this was made: {open, number}, of which late: {late, number}.",
  "mail.report.actions": "Actions",
  "mail.report.action":
    "{title}: {state, select, planned {planned} doing {under way} done {done} other {dropped}}, due on {date, date, long}.",
  "mail.report.overdue": "It is late.",
  "mail.report.effect":
    "{verdict, select, too_early {It is too early to tell what came of it.} no_clear_effect {It had no clear effect.} improvement {Things got better.} other {Things got worse.}}",
  "mail.report.archive": "Open this report in the archive",
  "mail.report.footer":
    "You get this report as a member of the console. Its figures stay as they were when it was made.",
  "mail.report.stop": "Stop this report",
  "page.report.title": "Your report",
  "page.report.question": "You get this report by mail. Do you want it no more?",
  "page.report.stopped": "The report is stopped. You get no more mails of it.",
  "page.report.resume": "Turn it on again at the console",
};
