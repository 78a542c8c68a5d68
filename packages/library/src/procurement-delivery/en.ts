/** What was ordered and what came. */
export const en = {
  reviewed: true,
  subject: "Your order {ref} has been delivered. How did we do?",
  mailReason: "Something you ordered has been delivered. We would like to hear whether it was right and in time.",
  preheader: "Was it right, and did it come in time?",
  reminder: "It is about something you ordered that has been delivered.",
  thanks: "What you tell us helps us handle the next orders better.",
  csat: "How satisfied are you with the purchase and delivery overall?",
  received: "Did you receive what you asked for?",
  arrived: "Did it arrive when you needed it?",
  arrivedOptions: {
    early: "Early",
    onTime: "On time",
    late: "Late, but still of use",
    tooLate: "Too late",
  },
  quality: "How satisfied are you with the quality?",
  progress: "Were you told about progress?",
  effect: "What was the effect on your work?",
};
