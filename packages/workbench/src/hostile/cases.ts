/** Something that somebody may try, and what shows that it comes to nothing. */
export interface HostileCase {
  readonly id: string;
  /** What is tried. */
  readonly what: string;
  /** The tests that show it: a file below the project's root, and the test's name or how it begins. */
  readonly shown: readonly (readonly [file: string, test: string])[];
  /** What of it nothing shows yet, and why. */
  readonly notYet?: string;
}

const story = (name: string) => `packages/workbench/src/stories/${name}.test.ts`;
const delivery = (name: string) => `packages/delivery/src/${name}.test.ts`;

const links = story("hostile-links.story");
const answers = story("hostile-answers.story");
const words = story("hostile-words.story");
const program = story("hostile-program.story");
const definitions = story("hostile-definitions.story");
const inBrowser = story("hostile.browser");
const headers = story("headers.story");
const respond = story("respond.story");
const stopping = story("stop-mails.story");
const api = story("api.story");
const access = story("access.story");
const units = story("units.story");
const hooks = story("hostile-webhooks.story");
const signIn = story("sign-in.story");
const crashes = "packages/workbench/src/crashes/crashes.story.test.ts";

/**
 * Everything hostile that is tried, by the ids that the outside checks use; those that begin with H are our own. A case
 * without a test has to say why.
 */
export const hostileCases: readonly HostileCase[] = [
  {
    id: "I01",
    what: "a scanner opens the link of a score",
    shown: [
      [respond, "a score in the mail opens the page with it chosen, and looking stores nothing"],
      [story("scanner.browser"), "GET and HEAD on every link of a mail leave nothing but looks"],
    ],
  },
  { id: "I02", what: "HEAD on links", shown: [[links, "I02: HEAD and GET on a link and on the one that stops mails"]] },
  { id: "I06", what: "a scanner opens the link that stops mails", shown: [[stopping, "looking stops nothing"]] },
  {
    id: "I07",
    what: "one click in a mail program, again and again",
    shown: [
      [respond, "stopping mails: GET and HEAD change nothing, one POST without anything else does"],
      [access, "stopping mails by a link, and taking it back, are in it"],
    ],
  },
  { id: "I09", what: "links that are nearly right", shown: [[links, "I09: an altered link and one that never was"]] },
  {
    id: "I10",
    what: "links of strange bytes, or with a mark behind them",
    shown: [
      [links, "I10: a link of %s is refused with a page"],
      [links, "I10: what mail programs put behind a link"],
    ],
  },
  {
    id: "I13",
    what: "a link that is over",
    shown: [[respond, "an expired link says so, with 410, and takes nothing"]],
  },
  {
    id: "I15",
    what: "links in files and logs",
    shown: [
      [program, "I15: after ten invitations and ten answers"],
      [respond, "no link's token is in the log"],
      [hooks, "I15: no message to a webhook holds a link's token, whatever it carries"],
    ],
  },
  {
    id: "I16",
    what: "a page that tells others where it was",
    shown: [
      [headers, "every route that is mounted, whatever it answers"],
      [inBrowser, "I16, I30, I53: hostile words run nothing"],
    ],
  },
  { id: "I18", what: "scores that are none", shown: [[answers, "I18: a score of %s"]] },
  { id: "I19", what: "choices that are none", shown: [[answers, "I19: %s is refused, never dropped"]] },
  { id: "I21", what: "names that every object has", shown: [[answers, "I21: %s changes no object but is refused"]] },
  {
    id: "I24",
    what: "lists in lists in lists",
    shown: [
      [answers, "I24: %d lists in each other cost next to nothing"],
      [answers, "I24: an event, a person, a record and a simulation"],
    ],
  },
  { id: "I25", what: "a byte too much", shown: [[answers, "I25: a byte too much ends the connection at once"]] },
  {
    id: "I27",
    what: "as many letters as there may be, and one more",
    shown: [[respond, "a comment of 4,000 characters comes back byte for byte; one more is too long"]],
  },
  { id: "I29", what: "SQL where words are", shown: [[answers, "I29: SQL is words in an answer"]] },
  {
    id: "I30",
    what: "markup where words are",
    shown: [
      [words, "I30, I31: %s is shown as words on every page"],
      [words, "I30: what is typed on open forms, for codes, and by the desk"],
      [inBrowser, "I16, I30, I53: hostile words run nothing"],
    ],
    notYet: "There is no console and no report as HTML to show them on.",
  },
  { id: "I31", what: "markup that a later question repeats", shown: [[words, "I30, I31: %s is shown as words"]] },
  { id: "I32", what: "templates where names are", shown: [[words, "I32: a name of %s is filled in once, as it is"]] },
  { id: "I34", what: "marks in names", shown: [[words, "I34: a name with marks is exact in subject and text"]] },
  {
    id: "I35",
    what: "headers where names are",
    shown: [
      [words, "I35: a line break in %s is refused, and nothing leaves"],
      [words, "I35: where a line break may be, it ends no header"],
      [delivery("smtp"), "a mail with a header break is refused, not sent"],
    ],
  },
  {
    id: "I36",
    what: "several recipients where one is",
    shown: [
      [words, "I36: %j is no address, and nobody gets a mail"],
      [words, "I36: a blank behind an address is dropped"],
      [story("mail.story"), "a live event's mail goes over SMTP to exactly one recipient"],
    ],
  },
  {
    id: "I39",
    what: "another name for us in a request",
    shown: [[program, "I39: whatever name a request has for us"]],
    notYet: "There are no webhooks and no mails that reset a password.",
  },
  { id: "I41", what: "parameters that lead elsewhere", shown: [[links, "I41: no parameter, answer or form sends"]] },
  {
    id: "I42",
    what: "formulas where words are",
    shown: [
      [words, "I42: what a spreadsheet would run stands behind a mark, in cells and in headers"],
      [story("export-answers.story"), "I42: %j stands as %j in CSV and in a workbook, and as it is in JSON"],
      [story("export-answers.story"), "a file has each answer with all that it is made of, in three formats"],
      [story("workbook.story"), "each cell is what it is"],
      ["packages/runner/src/rows-csv.test.ts", "the text %j is not run"],
      ["apps/runner/src/import/form.test.ts", "the report writes %j as %j"],
    ],
  },
  {
    id: "I44",
    what: "a key of one department at another's rows",
    shown: [
      [units, "I44: what is of another department looks like what does not exist, and changes nothing"],
      [units, "lists have what is of the part, and nothing else"],
      [units, "figures are those of the part, whatever is asked for"],
    ],
  },
  {
    id: "I47",
    what: "keys without the scope, revoked or made up",
    shown: [
      [api, "keys open what their scope says, in their own mode"],
      [api, "a revoked key is refused at once"],
      [access, "each route lets in the keys whose scope allows it, and no other"],
      [access, "a key that has expired is no key"],
    ],
  },
  {
    id: "I49",
    what: "forms of other sites",
    shown: [[signIn, "I49: what another site sends with a session is refused, whatever its method and type"]],
  },
  {
    id: "I50",
    what: "sessions that are fixed, kept or stolen",
    shown: [
      [signIn, "I50: an id is new at each sign-in"],
      [signIn, "I50: a session ends when it was not used for an hour"],
      [signIn, "I50: under https the cookie is bound to the host"],
    ],
  },
  {
    id: "I53",
    what: "pages that need what a policy forbids",
    shown: [
      [story("respondents.browser"), "a short survey: an error, the answer, a second thought"],
      [inBrowser, "I16, I30, I53: hostile words run nothing"],
      [headers, "so do pages of every kind, redirects, and refusals"],
    ],
  },
  {
    id: "I54",
    what: "errors that tell what is inside",
    shown: [[program, "I54: what goes wrong says what, and nothing of what is inside"]],
  },
  {
    id: "I55",
    what: "webhooks that lead inside",
    shown: [
      [hooks, "I55: none of thirteen ways inside is taken, tested or told"],
      [delivery("webhook/sender"), "every address of a name must be public, and a name is looked up once"],
      [delivery("webhook/target"), "%s leads inside"],
    ],
  },
  {
    id: "I57",
    what: "one event fifty times at once",
    shown: [
      [api, "50 equal events at once give one invitation"],
      [crashes, "F03: twenty answers and fifty events at once"],
    ],
  },
  {
    id: "I58",
    what: "another event under the same id",
    shown: [[story("deciding.story"), "the same event again is a duplicate with the first call's decisions"]],
  },
  {
    id: "I59",
    what: "twenty answers at once",
    shown: [[respond, "20 different answers at once: one is stored, and it is the one that was told so"]],
  },
  { id: "I61", what: "an answer whose reply is lost", shown: [[program, "I61: an answer whose reply was lost"]] },
  {
    id: "I62",
    what: "text that makes a pattern run away",
    shown: [
      [answers, "I62: no answer, address, event or query takes more than its length"],
      ["packages/sdk/src/contract/address.test.ts", "a long hostile text is refused at once"],
    ],
  },
  {
    id: "I65",
    what: "four answers where five are needed",
    shown: [[story("privacy.story"), "a unit with four answers to an anonymous wave is withheld on every path"]],
  },
  {
    id: "I68",
    what: "what is left of somebody who was erased",
    shown: [
      [story("erasure.story"), "nothing about an erased person is left, in any table nor in any byte of the files"],
    ],
  },
  {
    id: "I70",
    what: "mails that look like a person's, or like a campaign",
    shown: [
      [delivery("mail-contract"), "headers: the service's name, the desk's mailbox"],
      [delivery("mail-contract"), "it suits dark screens, loads nothing, runs nothing and stays small"],
      [story("wave-mails.story"), "a wave's mails speak of the services"],
    ],
  },
  {
    id: "H1",
    what: "an office with one address, and somebody in it who tries links",
    shown: [
      [story("link-limits.story"), "H1: an office behind one address opens and answers 200 links in a minute"],
      [story("link-limits.story"), "with one link 60 things a minute can be sent"],
      ["packages/runner/src/http/link-limits.test.ts", "an address misses 1,000 times in a minute"],
    ],
  },
  { id: "H2", what: "ten megabytes in ten kilobytes", shown: [[answers, "H2: ten megabytes of blanks"]] },
  {
    id: "H3",
    what: "definitions without end",
    shown: [
      [definitions, "H3: %s is refused in a sentence, at once"],
      [definitions, "H3: the check of a project says it in a line"],
    ],
  },
  {
    id: "H4",
    what: "requests that never end",
    shown: [[story("running-slow-senders.story"), "F28: ${String(headers)} senders of slow headers"]],
  },
];
