/** An official journey: request, ticket, entitlement, claim. */
export const en = {
  reviewed: true,
  subject: "Your trip {ref}: how did we do?",
  mailReason: "Your official trip is over. We would like to hear how our travel service did.",
  preheader: "The ticket, the request and the claim.",
  reminder: "It is about your official trip.",
  thanks: "What you tell us helps us arrange the next trips better.",
  csat: "How satisfied are you with the travel service overall?",
  inTime: "Was your ticket issued in time?",
  ces: "How easy was the travel request?",
  entitlement: "What I am entitled to was explained clearly.",
  claim: "How satisfied are you with the time it took to pay your claim?",
};
