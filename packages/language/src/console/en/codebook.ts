/** The page of the codebook. */
export const codebook = {
  "console.codebook.intro":
    "Comments are coded by themes. Each has terms in every language: a comment is about a theme when one of them is in it. A change codes all comments anew.",
  "console.codebook.language": "Terms in",
  "console.codebook.terms":
    "A term is a word, several words, or either with * at the end, for every word that begins so. One a line.",
  "console.codebook.termsOf": "Terms",
  "console.codebook.wrong": "“{term}” is no term. Write words, with * at the end at most.",
  "console.codebook.wrongElsewhere": "“{term}” of {theme}, in another language, is no term.",
  "console.codebook.remove": "Remove {theme}",
  "console.codebook.name": "Name of a new theme",
  "console.codebook.name.hint": "Up to 40 small letters of the Latin alphabet, digits and hyphens.",
  "console.codebook.name.wrong":
    "Small letters, digits and hyphens, beginning with a letter, and not one that is there.",
  "console.codebook.add": "Add a theme",
  "console.codebook.try": "Try it on the newest comments",
  "console.codebook.save": "Save and code all anew",
  "console.codebook.saved": "The codebook is saved, and all comments are being coded by it.",
  "console.codebook.export": "Download as {kind}",
  "console.codebook.tried": "What would change",
  "console.codebook.tried.none": "There are no comments yet to try it on.",
  "console.codebook.tried.covered":
    "{n, plural, one {Of the newest comment {after} would be about a theme; now {before}.} other {Of the # newest comments {after} would be about a theme; now {before}.}}",
  "console.codebook.tried.same": "No theme would get or lose a comment.",
  "console.codebook.tried.before": "Now",
  "console.codebook.tried.after": "Then",
  "console.codebook.tried.gained": "Comments more",
  "console.codebook.tried.lost": "Comments fewer",
};
