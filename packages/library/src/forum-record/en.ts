/** What participants of a client forum are asked about its record. */
export const en = {
  reviewed: true,
  subject: "The forum's record: does it say what we discussed?",
  mailReason:
    "You took part in our client forum, and its record is written. We would like to know whether it is right.",
  record: "This record reflects what we discussed.",
  missing: "What is missing or wrong?",
};
