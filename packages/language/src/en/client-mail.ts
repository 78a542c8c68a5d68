/**
 * What those read by mail whose answer somebody follows up. `about` says what is known, as in the mails that ask. `settled` is
 * the page on which they say whether it is settled. */
export const clientMail = {
  "mail.client.received.subject":
    "{about, select, reference {We have what you told us about {ref}} service {We have what you told us about {service}} other {We have what you told us}}",
  "mail.client.received.preheader": "Thank you. This mail says what happens next.",
  "mail.client.received.body":
    "{about, select, reference {You told us how it went with {ref}.} service {You told us what you think of {service}.} other {You told us how it went.}}",
  "mail.client.answer.subject":
    "{about, select, reference {Our answer to what you told us about {ref}} service {Our answer to what you told us about {service}} other {Our answer to what you told us}}",
  "mail.client.answer.preheader": "Somebody has looked at what you told us and answers you.",
  "mail.client.answer.body":
    "{about, select, reference {You told us how it went with {ref}. This is our answer:} service {You told us what you think of {service}. This is our answer:} other {You told us how it went. This is our answer:}}",
  "mail.client.reply": "If something is still open, reply to this mail.",
  "mail.client.why": "You receive this mail because you answered our survey, and somebody follows your answer up.",
  "mail.client.template.received": "Thank you for telling us. Somebody will look into it and be in touch with you.",
  "mail.client.template.sorry":
    "We are sorry that it did not go as it should have. We are looking into what happened, and will write to you when we know more.",
  "mail.client.template.question": "To help you we need to know a little more. What happened, and when?",
  "mail.client.template.solved": "We have looked into it and put it right. Thank you for telling us.",

  // The page behind the question, and the buttons of both.
  "mail.client.question.subject":
    "{about, select, reference {Is {ref} settled for you?} service {Is it settled for you? {service}} other {Is it settled for you?}}",
  "mail.client.question.preheader": "One question about how we dealt with what you told us.",
  "mail.client.question.body":
    "{about, select, reference {You told us how it went with {ref}, and we have worked on it. Are you satisfied with how it was settled?} service {You told us what you think of {service}, and we have worked on it. Are you satisfied with how it was settled?} other {You told us how it went, and we have worked on it. Are you satisfied with how it was settled?}}",
  "settled.yes": "Yes, I am satisfied",
  "settled.no": "No, not yet",
  "settled.title": "Are you satisfied with how it was settled?",
  "settled.intro":
    "You told us how it went, and we have worked on it. One press is enough. Those who work on it see what you say.",
  "settled.words": "Is there anything you would like to add? (optional)",
  "settled.again": "Your answer has not been kept yet. Please press the button once more.",
  "settled.thanks.title": "Thank you",
  "settled.thanks.yes": "We have noted that you are satisfied.",
  "settled.thanks.no": "It is not settled, and so it is open again. Somebody will look at it.",
  "settled.change": "Have you changed your mind?",
  "settled.ended": "This question has ended. If something is still open, please contact the service again.",
};
