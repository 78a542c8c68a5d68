/** What mails say of warnings. Every key starts with `mail.warning.`. */
export const warningMail = {
  "mail.warning.why":
    "{why, select, missed {{name} missed its target in {month}} signal {{name} left its usual range in {month}} other {More people wrote about {name} in {month}}}",
  "mail.warning.standard":
    "{standard, select, turnaround {{name} – turn-around time} firstContact {{name} – solved by the first contact} other {{name}}}",
  "mail.warning.counted":
    "{has, select, yes {{value} ({range})} other {{value}}} · {n, plural, one {# event} other {# events}}",
  "mail.warning.wrote":
    "{value} ({range}) of the {n, plural, one {# person} other {# people}} who wrote; {before} in the year before",
  "mail.warning.target": "{way, select, atLeast {Target: at least {value}} other {Target: at most {value}}}",
  "mail.warning.subjectMany": "{count, plural, one {# warning} other {# warnings}}",
  "mail.warning.subjectBoth":
    "{cases, plural, one {# case} other {# cases}} and {warnings, plural, one {# warning} other {# warnings}}",
  "mail.warning.preheader": "What stood out when the month was over, with its figure and the way to it.",
  "mail.warning.body":
    "This stood out when the month was looked at. At the console you see it month by month, and plan what is done about it.",
  "mail.warning.title": "Warnings",
  "mail.warning.open": "Look at it",
  "mail.warning.more":
    "{count, plural, one {# more warning is at the console.} other {# more warnings are at the console.}}",
  "mail.warning.list": "Open the warnings",
  "mail.warning.footer":
    "You are warned because you answer for the service, or chose it at the console. What you are warned of is chosen on the page of the service or indicator.",
  "mail.warning.theme":
    "{theme, select, timeliness {Timeliness} staff {Staff} communication {Communication} resolution {Resolution} process {Process} system {System} overall {Overall} other {{name}}}",
};
