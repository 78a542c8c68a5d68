/** Words that several surveys share. */
export const en = {
  reviewed: true,
  comment: "Is there anything else you would like to tell us?",
  why: "What is the main reason for your answer?",
  contact: "I would like someone to contact me about this",
  thanks: "What you tell us helps us do the next request better.",
  partly: {
    yes: "Yes",
    partly: "Partly",
    no: "No",
  },
  often: {
    never: "Never",
    rarely: "Rarely",
    sometimes: "Sometimes",
    often: "Often",
    always: "Always",
  },
  services: {
    hr: "Human resources",
    finance: "Finance and budget",
    supply: "Supply chain",
    ict: "Information and communications technology",
    facilities: "Facilities and commercial services",
    travel: "Travel",
  },
};
