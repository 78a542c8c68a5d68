/** The page of comments. */
export const comments = {
  "console.comments.themes": "What comments are about",
  "console.comments.coverage":
    "{n, plural, one {Of # comment {share} is about a theme.} other {Of # comments {share} are about a theme.}}",
  "console.comments.byScore": "What a comment says is what its score says.",
  "console.comments.byWords":
    "{n, plural, one {Where there is no score it is estimated by the words: of # comment.} other {Where there is no score it is estimated by the words: of # comments.}}",
  "console.comments.notEstimated": "Not estimated, as it would be wrong too often, are comments in: {languages}.",
  "console.comments.notChecked":
    "Comments without a score are not estimated yet, as nobody has checked that on your own comments: {languages}. From 20 on that two people have coded, it is decided.",
  "console.comments.theme": "Theme",
  "console.comments.sentiment": "What it says",
  "console.comments.says.positive": "Positive",
  "console.comments.says.neutral": "Neither",
  "console.comments.says.negative": "Negative",
  "console.comments.estimated.positive": "Positive, estimated",
  "console.comments.estimated.neutral": "Neither, estimated",
  "console.comments.estimated.negative": "Negative, estimated",
  "console.comments.theme.timeliness": "Timeliness",
  "console.comments.theme.staff": "Staff",
  "console.comments.theme.communication": "Communication",
  "console.comments.theme.resolution": "Resolution",
  "console.comments.theme.process": "Process",
  "console.comments.theme.system": "System",
  "console.comments.theme.overall": "Overall",
  "console.comments.rising": "What rises",
  "console.comments.rising.none": "No theme is clearly written about by more people than in the 12 months before.",
  "console.comments.rising.everywhere":
    "{theme}: {people, plural, one {# person} other {# people}}, {share} of those who wrote; {before} in the 12 months before.",
  "console.comments.rising.at":
    "{theme}, {group}: {people, plural, one {# person} other {# people}}, {share} of those who wrote; {before} in the 12 months before.",
  "console.comments.rising.show": "Show these comments",
  "console.comments.recode": "Code all comments anew",
  "console.comments.coding":
    "{done, plural, one {Comments are being coded anew: # answer so far.} other {Comments are being coded anew: # answers so far.}}",
  "console.comments.failed": "Coding stopped. Begin it again.",
  "console.comments.find": "With these words",
  "console.comments.estimates.by": "How comments without a score are read",
  "console.comments.estimates.unchecked": "Not estimated yet: nobody has checked it on your own comments",
  "console.comments.estimates.readyOwn": "Estimated by ready-made words",
  "console.comments.estimates.learnt": "Estimated by a model learnt from your own comments",
  "console.comments.estimates.off": "Not estimated: wrong too often on your own comments",
  "console.comments.estimates.offReady": "Not estimated: wrong too often on ready-made sentences",
  "console.comments.estimates.language": "Language",
  "console.comments.estimates.how": "Comments without a score",
  "console.comments.estimates.checked": "On what your people coded",
  "console.comments.estimates.none": "Fewer than {least} coded so far",
  "console.comments.estimates.figures":
    "{n, plural, one {# comment: {right} right, {reversed} the other way round, {abstained} left open} other {# comments: {right} right, {reversed} the other way round, {abstained} left open}}",
  "console.comments.estimates.learn": "Learn anew from scores and codes",
  "console.comments.estimates.learning": "It is being learnt. Reload the page in a moment.",
  "console.comments.words.title": "What words tell",
  "console.comments.words.none":
    "No word is clearly used more by one side than by the other, and comments without a theme have little in common.",
  "console.comments.words.detractors": "{language}: unhappy people write more often",
  "console.comments.words.promoters": "{language}: satisfied people write more often",
  "console.comments.words.typical": "{language}: typical of {group}",
  "console.comments.words.unthemed":
    "{language}: {n, plural, one {# comment without a theme} other {# comments without a theme}}",
  "console.comments.words.word": "{word} ({people, plural, one {# person} other {# people}})",
  "console.comments.words.quotes": "In their words",
  "console.comments.words.reason.typical":
    "{alike, plural, one {# other comment says it in like words} other {# other comments say it in like words}}",
  "console.comments.words.reason.opposite":
    "{alike, plural, one {Says the opposite of most, as # other comment does} other {Says the opposite of most, as # other comments do}}",
  "console.comments.agreement": "How right the estimates are",
  "console.comments.agreement.none":
    "Two people have not coded a sample of comments yet: how right the estimates are is not known.",
  "console.comments.agreement.few":
    "{n, plural, one {Two people have coded # comment: too few to tell; {least} are needed.} other {Two people have coded # comments: too few to tell; {least} are needed.}}",
  "console.comments.agreement.what": "Judged",
  "console.comments.agreement.kappa": "Agreement of two people (Cohen’s kappa)",
  "console.comments.agreement.right": "Estimate right, of those on which both agree",
  "console.comments.agreement.share": "{share} ({lower} to {upper}) of {n}",
  "console.comments.agreement.tooFew": "Too few: {n} of {least}",
  "console.comments.translate": "Translate",
  "console.comments.translate.title": "Translate a comment",
  "console.comments.translate.into": "Into",
  "console.comments.translate.text": "Translation",
  "console.comments.translate.hint":
    "Leave out whatever leads to somebody. An empty translation takes away the one before.",
  "console.comments.translate.save": "Save the translation",
  "console.comments.translated": "In {language}, translated on {at, date, long}",
  "console.comments.translated.by": "In {language}, translated by {name} on {at, date, long}",
};
