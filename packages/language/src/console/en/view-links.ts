/** Links that show a saved view to somebody without an account, and the page that they open. */
export const viewLinks = {
  "console.viewLinks.title": "Links to views",
  "console.viewLinks.add": "Make a link",
  "console.viewLinks.about":
    "Whoever has the link sees the figures of {view} without signing in: no comments, no names, and no other period or filter.",
  "console.viewLinks.days": "Ends after",
  "console.viewLinks.made": "The link is made",
  "console.viewLinks.once": "Copy it now: it is shown this once. Send it only to those who may see these figures.",
  "console.viewLinks.link": "Link",
  "console.viewLinks.maker.member": "Made by {name}",
  "console.viewLinks.maker.key": "Made by the key {name}",
  "console.viewLinks.maker.host": "Made by the host’s own program",
  "console.viewLinks.until": "Ends on {at, date, minute}",
  "console.viewLinks.used":
    "{count, plural, one {Opened once, last used on {at, date, minute}} other {Opened # times, last used on {at, date, minute}}}",
  "console.viewLinks.unused": "Nobody has used it yet",
  "console.viewLinks.end": "End the link",
  "console.viewLinks.end.title": "End this link?",
  "console.viewLinks.end.body": "From now on it shows nothing, to anybody.",
  "console.shown.until": "You can look at this until {at, date, minute}.",
  "console.shown.title": "Results",
  "console.shown.gone.title": "This link shows nothing",
  "console.shown.gone":
    "It may have ended, or been taken back, or a part of it is missing. Ask whoever sent it to you for a new one.",
};
