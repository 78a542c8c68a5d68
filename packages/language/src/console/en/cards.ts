/** The page of cards. */
export const cards = {
  "console.cards.intro":
    "Each card says what people told us, what was done, and what came of it. It stands on a page for everybody once another member than who wrote it publishes it.",
  "console.cards.page": "The page for everybody",
  "console.cards.empty": "There are no cards yet",
  "console.cards.empty.next": "Open an action that is done or dropped, and write what was done there.",
  "console.cards.state.draft": "Draft",
  "console.cards.state.published": "Published",
  "console.cards.state.archived": "Archived",
  "console.cards.write": "Tell everybody",
  "console.cards.language": "Language",
  "console.cards.said": "You said, in other words than theirs",
  "console.cards.did.did": "We did",
  "console.cards.did.cannot": "We cannot do this, because",
  "console.cards.by": "Written by",
  "console.cards.publish": "Publish",
  "console.cards.own": "Another member has to publish what you wrote.",
  "console.cards.back": "Take it back",
  "console.cards.archive": "Archive",
  "console.cards.few": "Too few people answered before it for this to be told to everybody.",
  "console.problem.card_state": "The card is at a point that doesn’t allow this. Look at it again.",
  "console.problem.card_changed": "Somebody else has changed this card meanwhile. It is shown as it is now.",
};
