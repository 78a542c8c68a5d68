/** Whether one contact was enough. */
export const en = {
  reviewed: true,
  subject: "Your request {ref} is closed. Was once enough?",
  intro: "Your request is closed. Please tell us whether one contact was enough.",
  fcr: "Was your request settled the first time you contacted us?",
  fcrOptions: {
    yes: "Yes",
    again: "No, I had to contact you again",
    open: "It is still open",
  },
  contacts: "How many times were you in contact about it?",
  contactsOptions: {
    once: "Once so far",
    twice: "2 times",
    thrice: "3 times",
    more: "4 times or more",
  },
};
