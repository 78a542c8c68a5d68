/** How easy it was. */
export const en = {
  reviewed: true,
  subject: "Your request {ref} is closed. How easy was it?",
  intro: "Your request is closed. Please tell us how much effort it took: one answer is enough.",
  ces: "How easy was it to get what you needed?",
  easier: "What would have made it easier?",
};
