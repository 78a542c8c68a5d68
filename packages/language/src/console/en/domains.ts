/** What is found about the domains of senders. */
export const domains = {
  "console.domains.title": "Domains of senders",
  "console.domains.intro":
    "What name servers say of each, which receivers of mail look at. Whether the mail server signs and may send, only a mail that was received tells.",
  "console.domains.domain": "Domain",
  "console.domains.record": "Record",
  "console.domains.state": "What was found",
  "console.domains.state.ok": "As it should be",
  "console.domains.state.missing": "There is none: mails may be taken for spam",
  "console.domains.state.weak": "It is there, and asks for nothing",
  "console.domains.state.wrong": "It can’t be used as it is",
  "console.domains.state.unasked": "It could not be asked: no name server answered",
  "console.domains.dkim":
    "Which keys mails are signed with is not known here: the runner’s option for DKIM selectors is empty.",
};
