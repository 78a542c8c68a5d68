/** A recruitment that has ended: the hiring manager's view and the candidate's. */
export const en = {
  reviewed: true,
  subject: "Recruitment {ref} is completed. How did we do?",
  mailReason: "A recruitment that you asked for is completed. We would like to hear how it went.",
  candidates: "How satisfied are you with the candidates proposed?",
  speed: "How satisfied are you with the time it took, from opening to selection?",
  advice: "How satisfied are you with the advice you received from human resources?",
  delay: "What delayed it most?",
  delayOptions: {
    approval: "Classification or approval",
    advertisement: "Advertisement",
    assessment: "Assessment",
    references: "References or medical clearance",
    onboarding: "Onboarding",
    none: "There was no delay",
  },
  candidateSubject: "Your application {ref}: how was the process?",
  candidateMailReason:
    "You applied for a post with us, and the selection has ended. We would like to hear how the process was for you.",
  steps: "The steps of the process were clear.",
  informed: "I was kept informed.",
  fair: "I was treated fairly.",
};
