/**
 * What respondents read in mails, and on the pages that stop or send one. `about` says what is known: a request with or without its `reference`, or in a survey
 * about the relationship the `service`, or else all `services`.
 */
export const mail = {
  "mail.subject": "Your request {ref} is closed. How did we do?",
  "mail.subjectWithoutReference": "Your request is closed. How did we do?",
  "mail.subjectRelational":
    "{about, select, service {How did we do? Your view of {service}} other {How do our services work for you?}}",
  "mail.subjectTest": "[Test] {subject}",
  "mail.preheader":
    "{questions, plural, one {One question} other {# questions}} about the service you received. {length}",
  "mail.effort": "{questions, plural, one {One question.} other {# questions.}} {length}",
  "mail.length":
    "{minutes, plural, =0 {{seconds, plural, one {About # second.} other {About # seconds.}}} one {About # minute.} other {About # minutes.}}",
  "mail.lengthRange": "About {minutes, number} to {most, plural, one {# minute.} other {# minutes.}}",
  "mail.greeting": "Hello {name},",
  "mail.greetingWithoutName": "Hello,",
  "mail.reason":
    "{known, select, both {Your request {ref} ({service}) is closed.} reference {Your request {ref} is closed.} service {Your request ({service}) is closed.} other {Your request is closed.}} We would like to hear how it went.",
  "mail.reasonRelational":
    "{about, select, service {We would like to hear what the past 12 months with {service} were like for you.} other {We would like to hear how our services have worked for you in the past 12 months.}}",

  "mail.reminder1.subject":
    "{about, select, reference {We would still like to hear about {ref}} request {We would still like to hear about your request} service {We would still like to hear about {service}} other {We would still like to hear about our services}}",
  "mail.reminder1.reason":
    "{about, select, reference {Some days ago we asked how your request {ref} went.} request {Some days ago we asked how your request went.} service {Some days ago we asked what the past 12 months with {service} were like for you.} other {Some days ago we asked how our services have worked for you in the past 12 months.}} Your answer would still help us.",
  "mail.reminder2.subject":
    "{about, select, reference {How did we do with {ref}? Your view is missing} request {How did we do? Your view is missing} service {Your view of {service} is missing} other {How do our services do? Your view is missing}}",
  "mail.reminder2.reason":
    "{about, select, reference {One choice is enough to tell us how your request {ref} went.} request {One choice is enough to tell us how your request went.} service {A few choices are enough to tell us what the past 12 months with {service} were like for you.} other {A few choices are enough to tell us how our services have worked for you in the past 12 months.}}",
  "mail.reminder3.subject":
    "{about, select, reference {A short word about {ref}?} request {A short word about your request?} service {A short word about {service}?} other {A short word about our services?}}",
  "mail.reminder3.reason":
    "{about, select, reference {We ask once more how your request {ref} went, and then leave it at that.} request {We ask once more how your request went, and then leave it at that.} service {We ask once more what the past 12 months with {service} were like for you, and then leave it at that.} other {We ask once more how our services have worked for you in the past 12 months, and then leave it at that.}}",
  "mail.lastCall.subject":
    "{about, select, reference {Until {date, date, long}: tell us about {ref}} request {Until {date, date, long}: tell us about your request} service {Until {date, date, long}: tell us about {service}} other {Until {date, date, long}: tell us about our services}}",
  "mail.lastCall.reason":
    "{about, select, reference {Until {date, date, long} you can tell us how your request {ref} went.} request {Until {date, date, long} you can tell us how your request went.} service {Until {date, date, long} you can tell us what the past 12 months with {service} were like for you.} other {Until {date, date, long} you can tell us how our services have worked for you in the past 12 months.}} This is our last mail about it.",

  "mail.own.subject": "{about, select, reference {{ref}: how did we do?} other {How did we do?}}",
  "mail.own1.subject":
    "{about, select, reference {{ref}: your view would still help us} other {Your view would still help us}}",
  "mail.own1.reason": "Some days ago we asked for your view. It would still help us.",
  "mail.own2.subject": "{about, select, reference {{ref}: your view is missing} other {Your view is still missing}}",
  "mail.own2.reason": "A few choices are enough to tell us your view.",
  "mail.own3.subject": "{about, select, reference {A short word about {ref}?} other {A short word from you?}}",
  "mail.own3.reason": "We ask for your view once more, and then leave it at that.",
  "mail.ownLast.subject":
    "{about, select, reference {Until {date, date, long}: your view of {ref}} other {Until {date, date, long}: your view}}",
  "mail.ownLast.reason": "You can answer until {date, date, long}. This is our last mail about it.",

  "mail.progress":
    "You have answered {answered} of {questions, plural, one {# question} other {# questions}}; {minutes, plural, one {about # minute} other {about # minutes}} left.",
  "mail.partial1.subject": "{answered} of {questions} answered: your answers are saved",
  "mail.partial1.reason": "{progress} What you told us so far is saved.",
  "mail.partial2.subject": "You stopped at {answered} of {questions}. Shall we go on?",
  "mail.partial2.reason": "The link opens with the answers you gave. {progress}",
  "mail.partial3.subject":
    "{left, plural, one {Your answers: # question is left} other {Your answers: # questions are left}}",
  "mail.partial3.reason": "We ask once more, and then leave it at that. {progress}",
  "mail.partialLast.subject":
    "Until {date, date, long}: {left, plural, one {# question is left} other {# questions are left}}",
  "mail.partialLast.reason": "You can answer until {date, date, long}. {progress} This is our last mail about it.",
  "mail.sentences": "{first} {second}",
  "mail.goOn": "Go on",

  "mail.choice": "{value} of {max}",
  "mail.choiceWithLabel": "{value} of {max}, {label}",
  "mail.end": "{value} = {label}",
  "mail.how": "Your choice opens a page. Your answer counts once you send it there.",
  "mail.comment": "Write a comment",
  "mail.open": "Open the page",
  "mail.why": "You receive this mail because you asked us for something and your request is now closed.",
  "mail.whyRelational": "You receive this mail because you use our services.",
  "mail.whyAbove": "You receive this mail for the reason given above.",
  "mail.expires": "You can answer until {date, date, long}.",
  "mail.stop": "Stop these mails",
  "text.stopLink": "No more of these messages: {url}",
  "text.stopReply": "To get no more of these messages, reply {word}.",
  "mail.textChoice": "{value} = {label}: {url}",
  "mail.textChoiceWithoutLabel": "{value}: {url}",
  "mail.textLink": "{text}: {url}",

  "page.receipt.send": "Send me my answer by mail",
  "page.receipt.sent": "We are sending it to the address that we have of you.",
  "page.receipt.none": "We cannot send it: we have no address of you that takes our mails.",

  "page.stop.doneSurvey":
    "{known, select, service {We will not ask you about {service} again.} other {We will not ask you about this service again.}} Your requests to us are handled as before.",
  "page.stop.undo": "Ask me again",
  "page.stop.undoneTitle": "We may ask you again",
  "page.stop.undoneBody": "You can get these mails again. Each of them has a link that stops them.",
};
