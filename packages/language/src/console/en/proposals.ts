/** The page of what to act on. */
export const proposals = {
  "console.proposals.title": "What to act on",
  "console.proposals.intro":
    "What stands out in the figures, as a place to look. Who looks at a hundred groups finds some by chance: read the comments before you plan.",
  "console.proposals.empty": "There is nothing to look at yet",
  "console.proposals.empty.next": "Deploy a survey that asks for satisfaction, recommendation or ease.",
  "console.proposals.kind.driver": "Fix first",
  "console.proposals.kind.outlier": "Groups that stand out",
  "console.proposals.kind.signal": "Months that stand out",
  "console.proposals.kind.cause": "Root causes on the rise",
  "console.proposals.kind.theme": "Themes on the rise",
  "console.proposals.why.driver":
    "They weigh more than their part in satisfaction, and are answered worse than the others.",
  "console.proposals.why.outlier": "They lie below what groups with so many answers mostly have.",
  "console.proposals.why.signal": "The latest month that lies below what was usual in the year before.",
  "console.proposals.why.cause": "More of the cases have them than of those before, in five cases or more.",
  "console.proposals.why.theme":
    "In the last six months more people wrote about them than in the year before. Read what they say.",
  "console.proposals.none": "Nothing stands out.",
  "console.proposals.skipped": "This can’t be looked at here: there are too few answers, or you may not see it.",
  "console.proposals.far": "Far below",
  "console.proposals.figure": "Figure",
  "console.proposals.beside.driver": "Average of all drivers",
  "console.proposals.beside.outlier": "All groups together",
  "console.proposals.beside.signal": "Usual in the year before",
  "console.proposals.beside.cause": "Of the cases before",
  "console.proposals.beside.theme": "In the year before",
  "console.proposals.importance": "Its weight in what is explained",
  "console.proposals.reviews": "Reviews that are late",
};
