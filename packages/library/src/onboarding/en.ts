/** The first weeks in a new post, after 10 and after 60 days. */
export const en = {
  reviewed: true,
  subject: "Your first days: did you have what you needed?",
  mailReason: "You took up a new post a short while ago. We would like to hear whether everything was ready for you.",
  laterSubject: "Two months on: how was your onboarding?",
  laterMailReason: "You have been in your new post for two months. We would like to hear how your onboarding went.",
  ready: "Did you have what you needed to start work on your first day?",
  readyOptions: {
    everything: "Everything",
    most: "Most of it",
    some: "Some of it",
    nothing: "Nothing",
  },
  had: "What was ready on your first day?",
  hadOptions: {
    account: "Account to log in",
    email: "E-mail",
    laptop: "Laptop",
    pass: "Building pass",
    contract: "Contract",
    payroll: "Payroll set-up",
    briefing: "Briefing",
  },
  whom: "It was clear whom to ask.",
  csat: "How satisfied are you with your onboarding overall?",
  missing: "What was missing?",
  support: "I now know how to get the support I need.",
};
