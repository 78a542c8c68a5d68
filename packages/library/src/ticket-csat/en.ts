/** The closed request: satisfaction, whether it is solved, why, and what went wrong. */
export const en = {
  reviewed: true,
  subject: "Your request {ref} is closed. How did we do?",
  intro: "Your request is closed. Please tell us how it went: one answer is enough.",
  csat: "How satisfied are you with the way your request was handled?",
  solved: "Is the problem solved?",
  solvedOptions: {
    yes: "Yes",
    partly: "Partly",
    no: "No",
    early: "Too early to say",
  },
  reason: "What went wrong?",
  reasons: {
    slow: "It took too long",
    uninformed: "I was not kept informed",
    unsolved: "The answer did not solve it",
    repeated: "I had to explain more than once",
    rules: "The rules or forms were hard to follow",
    treatment: "I was not treated well",
    other: "Something else",
  },
  rejectedSubject: "Your request {ref} was declined. Did we explain why?",
  cancelledSubject: "Your request {ref} was cancelled. Did we explain why?",
  decidedIntro:
    "Your request ended without what you asked for. Please tell us how well we explained why: one answer is enough.",
  decision: "How satisfied are you with the way we explained the decision?",
  decisionReason: "What was missing?",
  decisionReasons: {
    reasons: "The reasons were not clear",
    late: "The decision came late",
    options: "I was not told what else is possible",
    rules: "The rule behind it was hard to follow",
    treatment: "The tone was not respectful",
    other: "Something else",
  },
};
