/** What somebody who has signed in finds first, and changes of themselves. */
export const account = {
  "console.account.email": "Address",
  "console.account.roles": "Roles",
  "console.account.name": "Name",
  "console.account.password": "Password",
  "console.account.current": "Current password",
  "console.account.current.wrong": "This is not your current password.",
  "console.account.next": "New password",
  "console.account.next.hint":
    "{least, plural, one {At least # character.} other {At least # characters.}} Several words that have nothing to do with each other are easy to remember.",
  "console.account.next.weak": "This password is too short, or one of those that are guessed first. Choose another.",
  "console.account.next.own": "Your password must not hold a word of your organisation, such as its name.",
  "console.account.password.change": "Change the password",
  "console.account.password.changed": "Your password is changed. You are signed out everywhere else.",
  "console.account.sessions": "Where you are signed in",
  "console.account.sessions.since": "Signed in",
  "console.account.sessions.seen": "Last used {at, date, minute}",
  "console.account.sessions.here": "Here",
  "console.account.session.end": "Sign out there",
  "console.account.session.end.title": "Sign out there?",
  "console.account.session.end.body":
    "Your password shows that it is you who does this. What was not saved there is lost.",
  "console.account.session.stale":
    "You have no password here. Sign out, sign in again by your organisation’s account, and do this within 15 minutes.",
  "console.account.sessions.body":
    "If you forgot to sign out somewhere, or lost a device: this signs you out everywhere, here too.",
  "console.account.sessions.end": "Sign out everywhere",
  "console.role.owner": "Owner",
  "console.role.administrator": "Administrator",
  "console.role.officer": "Customer-experience officer",
  "console.role.manager": "Service-line manager",
  "console.role.lead": "Team lead",
  "console.role.viewer": "Viewer",
  "console.role.privacy": "Privacy officer",
};
