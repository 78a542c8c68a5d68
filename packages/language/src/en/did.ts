/** What everybody reads of what was said and done. */
export const did = {
  "did.title": "You said, we did",
  "did.intro": "What people told us, what we did about it, and what came of it.",
  "did.none": "Nothing is published here yet.",
  "did.asked": "{n, plural, one {# answer} other {# answers}}, from {from, date, long} to {to, date, long}.",
  "did.said": "You said",
  "did.did": "We did",
  "did.cannot": "We cannot do this, because",
  "did.result": "What came of it",
  "did.figure": "{value} ({lower} to {upper})",
  "did.improvement": "{before} before, {after} after: clearly better.",
  "did.worsening": "{before} before, {after} after: clearly worse.",
  "did.no_clear_effect": "{before} before, {after} after: no clear effect.",
  "did.too_early": "It is too early to say.",
  // One of them in a mail that asks, and on the page of thanks.
  "told.did": "You said: {said} We did: {did}",
  "told.cannot": "You said: {said} We cannot do this, because: {did}",
  "told.more": "See what else was done",
};
