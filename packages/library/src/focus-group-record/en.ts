/** What participants of a focus group are asked when they leave. */
export const en = {
  reviewed: true,
  subject: "The focus group: could you say what you think?",
  mailReason: "You took part in a focus group. We would like to know whether you could speak freely.",
  preheader: "Could you say what you think?",
  reminder: "It is about the focus group you took part in.",
  thanks: "What you tell us helps us lead the next conversations better.",
  speak: "I could say what I think.",
  unsaid: "What was left unsaid?",
};
