/** What people read who write unasked: the open form, its thanks, codes, the status page, posters and kiosks. */
export const feedback = {
  "feedback.privacy": "We keep what you write here, and when you sent it. Who you are we know only if you tell us.",
  "feedback.about": "About {about}",
  "feedback.old": "This page was open for a long time. What you entered is kept: check it and send it again",

  "feedback.thanks.body": "We have received what you sent.",
  "feedback.thanks.mailed": "A confirmation goes to the address you gave.",
  "feedback.thanks.code": "Your code",
  "feedback.thanks.keep": "Write the code down. With it you can see what becomes of what you sent, and read our reply.",
  "feedback.thanks.where": "Enter it at this address: {url}",
  "feedback.thanks.follow": "See what becomes of it",
  "feedback.conflict.title": "This page was sent before",
  "feedback.conflict.body":
    "We have received something else from this page already. To send us more, open the form again.",
  "feedback.openForm": "Open the form again",
  "feedback.startAgain": "Start again",

  "feedback.code.title": "Enter your code",
  "feedback.code.label": "Code",
  "feedback.code.hint": "Eight letters and digits, such as {example}. Small letters and spaces are fine.",
  "feedback.code.go": "Continue",
  "feedback.code.malformed": "Enter the eight letters and digits of the code",
  "feedback.code.wrong": "We do not know this code. Check it and enter it again",
  "feedback.code.over.title": "This code is no longer valid",
  "feedback.code.over.body": "It has expired or was withdrawn. If you have another code, enter it here.",
  "feedback.code.over.form": "Write to us without a code",

  "feedback.status.title": "What became of what you sent",
  "feedback.status.enter": "Enter the code that you got when you sent us something.",
  "feedback.status.sent": "Received on {date, date, long}",
  "feedback.status.state":
    "{state, select, received {Received} acknowledged {Read, and being looked into} answered {Answered} other {Closed}}",
  "feedback.status.since": "Since {date, date, long}",
  "feedback.status.replies": "Our replies",
  "feedback.status.repliedOn": "{date, date, long}",
  "feedback.status.noReply": "There is no reply yet.",

  "feedback.tooMany.title": "Too many at once",
  "feedback.tooMany.body": "Wait a minute, then go back and try again.",
  "feedback.tooMany.form":
    "Too many forms came from here at once. What you entered is kept: wait a minute and send it again",

  "feedback.poster.scan": "Scan this with your phone, or open the address and enter the code.",
  "feedback.poster.alt": "QR code that opens {url}",
};
