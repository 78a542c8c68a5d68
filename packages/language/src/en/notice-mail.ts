/**
 * What members read in mails about cases and actions that need them. Every key starts with `mail.notice.`, or of a month’s thanks with
 * `mail.thanks.`.
 */
export const noticeMail = {
  "mail.notice.why":
    "{why, select, opened {A new case in the queue {queue}} queue {A case came to the queue {queue}} owner {You were given a case in the queue {queue}} replied {The client of a case in the queue {queue} wrote back} warned {A case in the queue {queue} is due soon} other {A case in the queue {queue} is late}}",
  "mail.notice.subjectMany": "{count, plural, one {# case needs you} other {# cases need you}}",
  "mail.notice.preheader": "What was answered, by when the next step is due, and the way to the case.",
  "mail.notice.body":
    "{count, plural, one {This case needs you. All about it is at the console.} other {These # cases need you. All about them is at the console.}}",
  "mail.notice.urgent": "Urgent",
  "mail.notice.restricted": "Few may see this case. What was answered is at the console only.",
  "mail.notice.step":
    "{step, select, acknowledge {Nobody has acknowledged it yet.} contact {Nobody has spoken with the client yet.} other {It is not resolved yet.}}",
  "mail.notice.due": "The next step is due by {date, date, long}.",
  "mail.notice.open": "Open the case",
  "mail.notice.more": "{count, plural, one {# more case is in the list.} other {# more cases are in the list.}}",
  "mail.notice.list": "Open the list",
  "mail.notice.footer":
    "You receive this mail because you work on cases. Cases come together, in one mail an hour at most.",
  "mail.thanks.subject":
    "{count, plural, one {# word of thanks in {month, date, month}} other {# words of thanks in {month, date, month}}}",
  "mail.thanks.preheader": "What people thanked your team for.",
  "mail.thanks.one": "A word of thanks",
  "mail.thanks.body":
    "{count, plural, one {Somebody thanked your team, and agreed that you read it.} other {# people thanked your team, and agreed that you read it.}}",
  "mail.thanks.open": "Open the message",
  "mail.thanks.more": "{count, plural, one {# more is in the list.} other {# more are in the list.}}",
  "mail.thanks.footer":
    "You receive this mail because you lead a team. It comes once a month, and only when somebody said thank you.",
  "mail.notice.review.subject":
    "{count, plural, one {An action of yours is to be looked at} other {# actions of yours are to be looked at}}",
  "mail.notice.review.body":
    "{count, plural, one {This action is to be looked at: write down what you find, and whether it goes on.} other {These # actions are to be looked at: write down what you find, and whether each goes on.}}",
  "mail.notice.review.on": "It is looked at on {date, date, long}.",
  "mail.notice.review.late": "It was to be looked at on {date, date, long}.",
  "mail.notice.review.open": "Open the action",
  "mail.notice.review.footer":
    "You receive this mail because this work is yours. What needs you comes together, in one mail an hour at most.",
  "mail.notice.several": "What needs you: {count, number}",
  "mail.notice.both":
    "{cases, plural, one {# case} other {# cases}} and {actions, plural, one {# action} other {# actions}} need you",
};
