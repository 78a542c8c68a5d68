/** The page of those who are not written to. */
export const suppressions = {
  "console.suppressions.intro": "Nobody here gets mails that ask, of some surveys or at all.",
  "console.suppressions.why": "Reason",
  "console.suppressions.why.all": "All reasons",
  "console.suppressions.why.bounced": "The address refuses mail",
  "console.suppressions.why.opted_out": "They want no mails",
  "console.suppressions.why.opted_out.survey": "They want no mails of the survey {survey}",
  "console.suppressions.why.excluded": "The project excludes them",
  "console.suppressions.person": "Person",
  "console.suppressions.address": "Address",
  "console.suppressions.since": "Since {at, date, long}",
  "console.suppressions.lift": "Write again",
  "console.suppressions.lift.title": "Write to {person} again?",
  "console.suppressions.lift.body":
    "Do this once the address is known to take mail again. What was held back is not sent, and if it is refused again, nobody writes to it any more.",
  "console.suppressions.export": "Download as a file",
  "console.suppressions.empty": "Nobody is on the list",
  "console.suppressions.empty.next": "Whoever stops the mails, or whose address refuses them, appears here by itself.",
  "console.suppressions.partial": "Nobody fits among those looked at so far.",
};
