/** What somebody sends unasked: a complaint, a suggestion, thanks, a question. */
export const en = {
  reviewed: true,
  title: "Tell us",
  intro: "Complaints, suggestions, thanks and questions all come in here. You need not say who you are.",
  reply: "A first reply comes within {days} working days.",
  replyInOne: "A first reply comes within one working day.",
  type: "What would you like to send us?",
  types: {
    complaint: "A complaint",
    suggestion: "A suggestion",
    thanks: "Thanks",
    question: "A question",
  },
  about: "Which service is it about?",
  unsure: "I am not sure",
  message: "Tell us what happened or what you suggest.",
  place: "When and where was it?",
  remedy: "What would put it right?",
  risk: "Is anyone at risk now?",
  emergency:
    "Do not wait for us: if someone is in danger now, call the local emergency number or your security officer. For fraud, harassment or abuse, use your organisation's integrity hotline.",
  share: "My words may be passed on to the team, without my name.",
  contact: "May we contact you?",
  contactOptions: {
    no: "No, I would rather stay anonymous",
    yes: "Yes",
  },
  name: "Name",
  email: "E-mail address",
  phone: "Telephone",
  language: "Which language should we use?",
};
