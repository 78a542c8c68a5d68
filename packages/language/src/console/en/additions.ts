/** What the pages of what units add to surveys say. */
export const additions = {
  "console.additions.state": "State",
  "console.additions.state.draft": "Waits to be published",
  "console.additions.state.published": "Asked",
  "console.additions.state.left": "Not asked any more",
  "console.additions.intro":
    "The core of a survey stays the same for everybody. A unit adds up to three questions and examples for its own people.",
  "console.additions.empty": "No unit adds anything yet",
  "console.additions.empty.next":
    "Choose a survey that is asked and the unit that adds to it. Units are made under “Organisation”.",
  "console.additions.new": "Add to a survey",
  "console.additions.begin": "Go on",
  "console.additions.survey": "Survey",
  "console.additions.unit": "Unit",
  "console.additions.saved": "Saved",
  "console.additions.for": "{unit} adds to {survey}",
  "console.additions.core": "The core, which is locked",
  "console.additions.core.hint":
    "Everybody is asked these, in these words, so that figures can be compared. You can put an example beside each.",
  "console.additions.locked": "Locked",
  "console.additions.example": "Example, read as “For example: …”",
  "console.additions.own": "Questions of the unit: {count} of 3",
  "console.additions.own.most": "A unit adds three questions at most.",
  "console.additions.after": "It follows",
  "console.additions.after.last": "The last question",
  "console.additions.discard": "Discard the draft",
  "console.additions.take": "Ask none of it any more",
  "console.additions.wait": "An owner or an administrator publishes it for the whole organisation.",
  "console.additions.nothing": "There is no such survey to add to, or this unit is not yours.",
  "console.additions.what": "What would change",
};
