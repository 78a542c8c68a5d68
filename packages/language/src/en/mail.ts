/** What respondents read in mails. */
export const mail = {
  "mail.subject": "Your request {ref} is closed. How did we do?",
  "mail.subjectWithoutReference": "Your request is closed. How did we do?",
  "mail.subjectTest": "[Test] {subject}",
  "mail.preheader":
    "{questions, plural, one {One question} other {# questions}} about the service you received. {seconds, plural, one {About # second.} other {About # seconds.}}",
  "mail.greeting": "Hello {name},",
  "mail.greetingWithoutName": "Hello,",
  "mail.reason":
    "{known, select, both {Your request {ref} ({service}) is closed.} reference {Your request {ref} is closed.} service {Your request ({service}) is closed.} other {Your request is closed.}} We would like to hear how it went.",
  "mail.choice": "{value} of {max}",
  "mail.choiceWithLabel": "{value} of {max}, {label}",
  "mail.end": "{value} = {label}",
  "mail.how": "Your choice opens a page. Your answer counts once you send it there.",
  "mail.comment": "Write a comment",
  "mail.open": "Open the page",
  "mail.why": "You receive this mail because you asked us for something and your request is now closed.",
  "mail.expires": "You can answer until {date, date, long}.",
  "mail.stop": "Stop these mails",
  "mail.textChoice": "{value} = {label}: {url}",
  "mail.textChoiceWithoutLabel": "{value}: {url}",
  "mail.textLink": "{text}: {url}",
};
