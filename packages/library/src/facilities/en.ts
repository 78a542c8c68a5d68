/** Work done on a building. */
export const en = {
  reviewed: true,
  subject: "Work order {ref} is closed. How did we do?",
  intro: "The work order is closed. Please tell us what you found.",
  thanks: "What you tell us helps us do the next works better.",
  finished: "Was the work finished?",
  quality: "How satisfied are you with the quality of the work?",
  speed: "How satisfied are you with the time it took?",
  clean: "Was the place left clean and safe?",
};
