// Written by `npm run llms` from docs.

/** The documents, each with its first sentence. */
export const pages: readonly {
  readonly section: string;
  readonly path: string;
  readonly title: string;
  readonly about: string;
}[] = [
  {
    section: "Tutorials",
    path: "docs/tutorial/annual-survey.md",
    title: "From a list of people to the results of an annual survey",
    about:
      "You import forty people, plan the yearly survey of examples/annual-survey, open it, let most of them answer, and read results that protect them.",
  },
  {
    section: "Tutorials",
    path: "docs/tutorial/first-score.md",
    title: "From clone to a first score",
    about: "You close a request in the example help desk, answer its mail, and read the score.",
  },
  {
    section: "Tutorials",
    path: "docs/tutorial/what-five-years-say.md",
    title: "What five years say",
    about:
      "You bring in five years of a help desk, 78,000 requests and 20,104 answers, and find seven things that are hidden in them.",
  },
  {
    section: "How-to",
    path: "docs/how-to/actions.md",
    title: "Make it better for many, and see whether it was",
    about: "A case helps one client.",
  },
  {
    section: "How-to",
    path: "docs/how-to/add-a-language.md",
    title: "Add a language",
    about: "Pages and mails speak Arabic, Chinese, English, French, Russian and Spanish.",
  },
  {
    section: "How-to",
    path: "docs/how-to/ask-by-sms.md",
    title: "Ask by text message, or in a chat",
    about: "Whoever reads no mail is asked by a message on their phone, or where they work all day.",
  },
  {
    section: "How-to",
    path: "docs/how-to/ask-page-by-page.md",
    title: "Ask page by page",
    about: "A survey of up to five questions is one page.",
  },
  {
    section: "How-to",
    path: "docs/how-to/back-up-and-restore.md",
    title: "Back up and restore",
    about: "A SQLite database is one file, and copying that file while Afterword runs gives a broken copy.",
  },
  {
    section: "How-to",
    path: "docs/how-to/bounces.md",
    title: "Mails that came back",
    about: "A server takes a mail, and later finds that there is no such mailbox.",
  },
  {
    section: "How-to",
    path: "docs/how-to/call-from-any-language.md",
    title: "Call it from any language",
    about: "What is not TypeScript calls the HTTP interface.",
  },
  {
    section: "How-to",
    path: "docs/how-to/change-the-secret.md",
    title: "Change the secret",
    about: "`AFTERWORD_SECRET` is what links, codes, opt-outs and seals are derived from.",
  },
  {
    section: "How-to",
    path: "docs/how-to/codes-and-kiosks.md",
    title: "Print codes, put up a kiosk",
    about: "A code is eight letters and digits, such as `AB12-CD34`, that people type at `<public URL>/c` or scan.",
  },
  {
    section: "How-to",
    path: "docs/how-to/compare-with-others.md",
    title: "Compare a figure with other organisations",
    about:
      "Organisations that ask the same question, such as that of a ready-made survey, can see their figures side by side.",
  },
  {
    section: "How-to",
    path: "docs/how-to/connect-a-help-desk.md",
    title: "Connect a help desk",
    about:
      "Where a help desk can post to an address of yours when a ticket changes, an adapter of `@afterword/connect` checks that the message is the desk's and makes of it an event of your project.",
  },
  {
    section: "How-to",
    path: "docs/how-to/deploy.md",
    title: "Deploy surveys",
    about: "A survey that was asked has versions.",
  },
  {
    section: "How-to",
    path: "docs/how-to/developer-screen.md",
    title: "Watch what a rule does",
    about:
      "In development the runner has a screen at `/dev`, where an event is seen becoming a decision, a mail, a page, an answer and a figure.",
  },
  {
    section: "How-to",
    path: "docs/how-to/draw-charts.md",
    title: "Draw charts",
    about: "`@afterword/charts` makes of the rows that the API gives a picture, a table and a sentence.",
  },
  {
    section: "How-to",
    path: "docs/how-to/embed-in-a-page.md",
    title: "Ask inside a page of yours",
    about: "A survey can be asked where people already are, in the pages of a portal or a help desk.",
  },
  {
    section: "How-to",
    path: "docs/how-to/embed-in-react.md",
    title: "Ask inside a React application",
    about: "`@afterword/react` shows a survey inside your own pages, and figures too.",
  },
  { section: "How-to", path: "docs/how-to/export-answers.md", title: "Export answers", about: "Answers as a file." },
  {
    section: "How-to",
    path: "docs/how-to/extend-a-survey.md",
    title: "One core, local additions",
    about: "Headquarters asks the same of everybody; a unit wants to know something of its own people as well.",
  },
  {
    section: "How-to",
    path: "docs/how-to/find-out-why.md",
    title: "Find out why somebody was asked or not",
    about: "Every event, every member of a wave and every mail ends with a reason that is kept.",
  },
  {
    section: "How-to",
    path: "docs/how-to/follow-up.md",
    title: "Follow unhappy clients up",
    about: "A low score that nobody answers is worse than no survey.",
  },
  {
    section: "How-to",
    path: "docs/how-to/import-history.md",
    title: "Import history",
    about: "`afterword import` brings in tickets and answers that were collected before Afterword was there.",
  },
  {
    section: "How-to",
    path: "docs/how-to/import-people.md",
    title: "Import people",
    about: "An event brings its person along.",
  },
  {
    section: "How-to",
    path: "docs/how-to/keys-and-audit.md",
    title: "Keys, and who did what",
    about:
      '```sh npx afterword keys create --name "Service desk" --scope events:write --expires 2027-06-30T00:00:00Z npx afterword keys list npx afterword keys revoke 4fZk0aBcDeFg ```',
  },
  {
    section: "How-to",
    path: "docs/how-to/look-after-a-runner.md",
    title: "Look after a runner",
    about: "Three addresses tell how a process does.",
  },
  {
    section: "How-to",
    path: "docs/how-to/look-at-mails.md",
    title: "Look at the mails",
    about: "Every mail can be looked at before anybody gets one.",
  },
  {
    section: "How-to",
    path: "docs/how-to/looks.md",
    title: "Let departments ask in their own name",
    about:
      "A unit of the organisation can have a name, a logo, two colours, a sender and a footer of its own, which its mails and pages show.",
  },
  {
    section: "How-to",
    path: "docs/how-to/mails-that-did-not-go.md",
    title: "Mails that did not go",
    about: "Most mails that a server puts off leave by themselves, later.",
  },
  {
    section: "How-to",
    path: "docs/how-to/mcp.md",
    title: "Let an assistant read",
    about: "`afterword mcp` is a server of the Model Context Protocol.",
  },
  {
    section: "How-to",
    path: "docs/how-to/mount-anywhere.md",
    title: "Mount it anywhere",
    about: "A runner is part of your own process.",
  },
  {
    section: "How-to",
    path: "docs/how-to/mount-in-express.md",
    title: "Mount it in Express",
    about: "The runner is an Express router and a worker in your own process.",
  },
  {
    section: "How-to",
    path: "docs/how-to/move-from-formbricks.md",
    title: "Move from Formbricks",
    about: "A link survey of Formbricks comes over as a line of TypeScript, and its responses as rows of a file.",
  },
  {
    section: "How-to",
    path: "docs/how-to/move-from-limesurvey.md",
    title: "Move from LimeSurvey",
    about: "A survey of LimeSurvey comes over as a line of TypeScript, and its answers as rows of a file.",
  },
  {
    section: "How-to",
    path: "docs/how-to/move-to-postgresql.md",
    title: "Move to PostgreSQL",
    about: "One SQLite file carries far; several processes that serve need PostgreSQL 15 to 18.",
  },
  {
    section: "How-to",
    path: "docs/how-to/open-form.md",
    title: "Keep a form open for everybody",
    about: "People also have something to say when nobody asked.",
  },
  {
    section: "How-to",
    path: "docs/how-to/operational-facts.md",
    title: "Report how things went, beside what people say",
    about: "Four facts can be kept about what an event is about.",
  },
  {
    section: "How-to",
    path: "docs/how-to/other-voices.md",
    title: "Take in what people say elsewhere",
    about: "People also write to a mailbox, or into a system that you had before; and they speak at forums.",
  },
  {
    section: "How-to",
    path: "docs/how-to/phone-and-paper.md",
    title: "Take answers by phone or on paper",
    about:
      "Staff who ask on the phone, or type in paper forms, send each answer with `POST /v1/responses` and a key with the scope `people:write`.",
  },
  {
    section: "How-to",
    path: "docs/how-to/privacy.md",
    title: "Privacy",
    about: "What is kept of people, for how long, and how to give it out or delete it.",
  },
  {
    section: "How-to",
    path: "docs/how-to/publish-packages.md",
    title: "Publish the packages",
    about:
      "`npm run packages` builds and packs what is published, and prints for each package how large its file is, what publint says of it, whether its types are found by those who import it (Are the types wrong?), and what its manifest lacks.",
  },
  {
    section: "How-to",
    path: "docs/how-to/read-results.md",
    title: "Read results",
    about: "Figures come with what they can bear.",
  },
  {
    section: "How-to",
    path: "docs/how-to/ready-made-surveys.md",
    title: "Use a ready-made survey",
    about:
      "`@afterword/library` has the surveys that service teams ask most often, in Arabic, Chinese, English, French, Russian and Spanish.",
  },
  {
    section: "How-to",
    path: "docs/how-to/report-to-the-public.md",
    title: "Report trust to the public each quarter",
    about:
      "Ask about trust with a ready-made survey in one of the two shapes that OMB Circular A-11, section 280, knows.",
  },
  {
    section: "How-to",
    path: "docs/how-to/reports-role.md",
    title: "Read reports over a connection of their own",
    about:
      "On PostgreSQL, figures, lists of answers, coverage and `afterword export` can be read over another connection than all else.",
  },
  {
    section: "How-to",
    path: "docs/how-to/results-at-the-console.md",
    title: "Read results at the console",
    about: "For whoever leads, runs a service line or leads a team.",
  },
  {
    section: "How-to",
    path: "docs/how-to/sample-data.md",
    title: "Look around with made-up answers",
    about: "Results say little before people have answered.",
  },
  {
    section: "How-to",
    path: "docs/how-to/scale-out.md",
    title: "Scale out",
    about: "One process with a SQLite file is enough for most.",
  },
  {
    section: "How-to",
    path: "docs/how-to/send-cloudevents.md",
    title: "Send CloudEvents",
    about:
      "Where events travel as CloudEvents already, from a broker, Knative or a program of yours, they need no adapter.",
  },
  {
    section: "How-to",
    path: "docs/how-to/send-reports.md",
    title: "Send reports by themselves",
    about: "A report is a mail with the figures of a survey.",
  },
  {
    section: "How-to",
    path: "docs/how-to/services.md",
    title: "Say what is promised, and see whether it is kept",
    about: "The catalogue has your services.",
  },
  {
    section: "How-to",
    path: "docs/how-to/sign-in.md",
    title: "Let people sign in",
    about: "There is no account and no password to begin with.",
  },
  {
    section: "How-to",
    path: "docs/how-to/surveys-at-the-console.md",
    title: "Make surveys at the console",
    about: "Owners and administrators make surveys without a release.",
  },
  {
    section: "How-to",
    path: "docs/how-to/test-your-surveys.md",
    title: "Test your surveys",
    about: "`testAfterword(project)` starts a runner in memory.",
  },
  {
    section: "How-to",
    path: "docs/how-to/webhooks.md",
    title: "Tell other systems what happens",
    about: "A webhook is an address of yours that Afterword posts to when something happens.",
  },
  {
    section: "How-to",
    path: "docs/how-to/who-answered.md",
    title: "See who answered",
    about: "A score tells of those who answered.",
  },
  {
    section: "How-to",
    path: "docs/how-to/write-a-project.md",
    title: "Write a project and watch it",
    about: "```text npx afterword init desk && cd desk && npm install npx afterword dev --open ```",
  },
  {
    section: "Reference",
    path: "docs/reference/api.md",
    title: "Public symbols",
    about: "Everything the published packages export, with the first sentence of its description.",
  },
  {
    section: "Reference",
    path: "docs/reference/benchmarks.md",
    title: "Benchmarks",
    about:
      "What is compared runs in the same process run, in turns, each server in a process of its own; medians after a warm-up round.",
  },
  {
    section: "Reference",
    path: "docs/reference/commands.md",
    title: "Commands",
    about: "The program `afterword`, command by command.",
  },
  {
    section: "Reference",
    path: "docs/reference/dependencies.md",
    title: "Dependencies",
    about: "What others wrote and runs where Afterword runs.",
  },
  {
    section: "Reference",
    path: "docs/reference/environment.md",
    title: "Environment",
    about: "What the program `afterword` reads.",
  },
  {
    section: "Reference",
    path: "docs/reference/http.md",
    title: "HTTP",
    about: "All paths are below the public URL, with the path that it is mounted under.",
  },
  {
    section: "Reference",
    path: "docs/reference/library.md",
    title: "Ready-made surveys",
    about: "What `@afterword/library` has; how to use them.",
  },
  {
    section: "Reference",
    path: "docs/reference/logs.md",
    title: "The log",
    about: "What a process writes while it runs.",
  },
  {
    section: "Reference",
    path: "docs/reference/personal-data.md",
    title: "Personal data",
    about: "Every table of the database, and each column that says something of somebody.",
  },
  {
    section: "Reference",
    path: "docs/reference/problems.md",
    title: "Problems",
    about:
      "A caller's mistake is answered with a problem (RFC 9457, `application/problem+json`), and thrown as a `ProblemError` in-process and by the client.",
  },
  {
    section: "Reference",
    path: "docs/reference/proofs.md",
    title: "Proofs of crashes",
    about: "Real processes of the program, ended by SIGKILL and started again.",
  },
  { section: "Reference", path: "docs/reference/reasons.md", title: "Reasons", about: "Why a person was not asked." },
  {
    section: "Reference",
    path: "docs/reference/security.md",
    title: "Security",
    about:
      "What is asked of web applications by the OWASP Application Security Verification Standard 5.0.0, levels 1 and 2, in our words, and what shows it.",
  },
  {
    section: "Reference",
    path: "docs/reference/surveyjs.md",
    title: "SurveyJS files",
    about: "`@afterword/connect` writes surveys as the JSON of SurveyJS, and reads them from it.",
  },
  { section: "Reference", path: "docs/reference/words.md", title: "Words", about: "One word, one meaning." },
  {
    section: "Explanation",
    path: "docs/explanation/how-a-ticket-becomes-a-score.md",
    title: "How a ticket becomes a score",
    about: "One thing moves in one direction.",
  },
  {
    section: "Explanation",
    path: "docs/explanation/ten-thousand-organisations.md",
    title: "Ten thousand organisations",
    about: "What it would take to run Afterword for ten thousand organisations.",
  },
  {
    section: "Explanation",
    path: "docs/explanation/what-comments-say.md",
    title: "What comments say",
    about: "Scores say how much, comments say why.",
  },
  {
    section: "Explanation",
    path: "docs/explanation/what-respondents-meet.md",
    title: "What respondents meet",
    about: "The pictures are taken of the ready-made surveys as they run, with `npm run pictures`.",
  },
  {
    section: "Explanation",
    path: "docs/explanation/who-is-asked-and-when.md",
    title: "Who is asked, and when",
    about: "A survey that comes too often is not answered, and one that comes at random can't be trusted.",
  },
];
