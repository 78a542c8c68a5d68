/** What a closed request about ICT is asked besides. */
export const en = {
  reviewed: true,
  working: "Could you keep working while you waited?",
  workingOptions: {
    fully: "Fully",
    partly: "Partly",
    no: "Not at all",
  },
  connection: "Which best describes your connection?",
  connectionOptions: {
    good: "Good",
    slow: "Slow",
    down: "Often down",
  },
};
