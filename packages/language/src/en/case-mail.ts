/**
 * What people read in mails about what they told us: the receipt that they asked for, and mails about a message of theirs.
 * `about` says what is known, as in the mails that ask. Every key starts with `mail.`.
 */
export const caseMail = {
  "mail.receipt.subject":
    "{about, select, reference {Receipt: your answer about {ref}} service {Receipt: your answer about {service}} other {Receipt for your answer}}",
  "mail.receipt.preheader": "Your reference, and until when you can still change your answer.",
  "mail.receipt.body": "Thank you. We have your answer. Its reference is {receipt}.",
  "mail.receipt.answers": "What you answered",
  "mail.receipt.withheld":
    "{count, plural, one {You answered # question.} other {You answered # questions.}} What you answered is not in this mail, because others may be able to read it here. The page shows it to you.",
  "mail.receipt.changeUntil": "You can see and change your answer until {date, date, long}.",
  "mail.receipt.open": "See or change my answer",
  "mail.receipt.why": "You receive this mail because somebody asked for it on the page where you answered.",

  "mail.case.received.subject": "We have your message: reference {ref}",
  "mail.case.received.preheader": "What happens next, and where you can see how it stands.",
  "mail.case.received.body": "Thank you. We have your message. Its reference is {ref}.",
  "mail.case.received.next": "Somebody reads it and finds who can help. We write to you when there is an answer.",
  "mail.case.code": "Your code for the page is {code}. Whoever has it can see how your message stands.",
  "mail.case.where": "You can also enter it at this address: {url}",
  "mail.case.open": "See how it stands",
  "mail.case.reply.subject": "An answer to your message {ref}",
  "mail.case.reply.preheader": "We have an answer to what you told us. Read it in this mail.",
  "mail.case.reply.body": "You wrote to us. The reference is {ref}. This is our answer:",
  "mail.case.reply.closes": "With this answer we have finished with your message.",
  "mail.case.reply.more": "If something is still open, answer this mail.",
  "mail.case.closed.subject": "Your message {ref} is closed",
  "mail.case.closed.preheader": "We have finished with what you told us. The page shows how.",
  "mail.case.closed.body": "We have finished with your message {ref}. The page shows what came of it.",
  "mail.case.why":
    "You receive this mail because this address was given with a message to us. If it was not you who gave it, nothing more needs to be done.",
};
