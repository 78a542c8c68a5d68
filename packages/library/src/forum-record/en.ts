/** What participants of a client forum are asked about its record. */
export const en = {
  reviewed: true,
  subject: "The forum's record: does it say what we discussed?",
  mailReason:
    "You took part in our client forum, and its record is written. We would like to know whether it is right.",
  preheader: "Is the record of the forum right?",
  reminder: "It is about the record of the client forum you took part in.",
  thanks: "With what you tell us the record can be put right.",
  record: "This record reflects what we discussed.",
  missing: "What is missing or wrong?",
};
