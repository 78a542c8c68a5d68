/** The page where people code comments. */
export const coding = {
  "console.coding.intro":
    "Up to 50 comments of a language and a quarter are drawn, the same for everybody. Two people code each of them. What the other says is shown once both have coded all.",
  "console.coding.language": "Language",
  "console.coding.quarter": "Quarter",
  "console.coding.quarter.of": "Quarter {quarter} of {year}",
  "console.coding.empty": "There are no comments to code",
  "console.coding.empty.next":
    "Choose another language or quarter. Surveys whose figures need several people are left out, and so is what a restricted case is about.",
  "console.coding.progress":
    "{done, plural, one {You have coded # of {all} comments.} other {You have coded # of {all} comments.}}",
  "console.coding.sentiment": "What does it say of the service?",
  "console.coding.says.positive": "Positive",
  "console.coding.says.neutral": "Neutral",
  "console.coding.says.negative": "Negative",
  "console.coding.says.unclear": "Can’t tell",
  "console.coding.themes": "What is it about?",
  "console.coding.keys": "Keys: the arrows choose, the digits tick the first nine themes, Enter saves and goes on.",
  "console.coding.theme": "{at} {theme}",
  "console.coding.save": "Save and go on",
  "console.coding.back": "Back to the one before",
  "console.coding.choose": "Say what it says of the service first.",
  "console.coding.mine": "You have coded all of them. What was said is shown here once two people have.",
  "console.coding.taken": "The rest are coded by two others.",
  "console.coding.done": "Two people have coded all of these comments",
  "console.coding.comment": "Comment",
  "console.coding.first": "One said",
  "console.coding.second": "The other said",
  "console.coding.export": "Download the labels as {kind}",
};
