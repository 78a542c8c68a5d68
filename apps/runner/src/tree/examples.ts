import type { EventEmitter } from "node:events";
import type { Command } from "commander";

/** What each command is used for, by its path; a test walks the tree and runs each through it. */
const examples: { readonly [path: string]: readonly string[] } = {
  "afterword init": ["afterword init", "afterword init desk --template travel"],
  "afterword dev": ["afterword dev", "afterword dev --open --app server.ts"],
  "afterword start": ["afterword start", "afterword start --no-worker"],
  "afterword worker": ["afterword worker --port 9100", "afterword worker --once"],
  "afterword check": ["afterword check", "afterword check --json"],
  "afterword diff": ["afterword diff", "afterword diff --against https://feedback.example.org --fail-on breaking"],
  "afterword deploy": ["afterword deploy --dry-run", "afterword deploy --to https://feedback.example.org"],
  "afterword trigger": ["afterword trigger ticket.closed --person ana@example.org --set id=INC-1 --set team=ICT"],
  "afterword explain": ["afterword explain evt_5hJ2", "afterword explain u17 --as person"],
  "afterword simulate": [
    "afterword simulate --last 90d",
    "afterword simulate --events tickets.csv --map id=ticket_no --map occurredAt=closed_at --map person=client",
  ],
  "afterword preview": ["afterword preview --out mails", "afterword preview --out mails --survey ticket-csat"],
  "afterword inbox": ["afterword inbox --to ana@example.org", "afterword inbox --open"],
  "afterword coverage": ["afterword coverage ticket-csat --by team --last 90d"],
  "afterword results": [
    "afterword results csat --survey ticket-csat --question csat --by team --last 90d",
    "afterword results nps --survey annual --question nps --period quarter --trend",
  ],
  "afterword wave list": ["afterword wave list"],
  "afterword wave show": [
    "afterword wave show annual:2027-02-03 --by site",
    "afterword wave show annual:2027-02-03 --watch",
  ],
  "afterword wave plan": ["afterword wave plan annual:2027-02-03"],
  "afterword wave create": ["afterword wave create --file wave.json"],
  "afterword wave launch": ["afterword wave launch annual:2027-02-03"],
  "afterword wave pause": ["afterword wave pause annual:2027-02-03"],
  "afterword wave resume": ["afterword wave resume annual:2027-02-03"],
  "afterword wave close": ["afterword wave close annual:2027-02-03"],
  "afterword additions list": ["afterword additions list --survey annual"],
  "afterword additions save": ["afterword additions save annual ict ict.json"],
  "afterword additions discard": ["afterword additions discard annual ict"],
  "afterword additions publish": [
    "afterword additions publish annual ict --dry-run",
    "afterword additions publish annual ict",
  ],
  "afterword translations export": [
    "afterword translations export annual fr --out annual.fr.xlf",
    "afterword translations export annual ar",
  ],
  "afterword translations import": [
    "afterword translations import annual annual.fr.xlf --dry-run",
    "afterword translations import annual annual.fr.xlf",
  ],
  "afterword embed": ["afterword embed --url https://feedback.example.org"],
  "afterword codes add": ["afterword codes add front-desk --label Lobby --segment site=KRT"],
  "afterword codes list": ["afterword codes list --survey front-desk"],
  "afterword codes revoke": ["afterword codes revoke AB12-CD34"],
  "afterword qr": [
    "afterword qr front-desk --out desk.svg",
    "afterword qr AB12-CD34 --format png --size 800 --out desk.png",
  ],
  "afterword cases answer": [
    "afterword cases answer cas_02fKq0aBcDeFgHiJkLmNoP --template sorry",
    'afterword cases answer cas_02fKq0aBcDeFgHiJkLmNoP --text "We have paid the claim."',
  ],
  "afterword cases export": ["afterword cases export --state resolved --format xlsx --out cases.xlsx"],
  "afterword cases figures": ["afterword cases figures --from 2026-09-01 --queue ict-desk"],
  "afterword cases queues": ["afterword cases queues"],
  "afterword cases queue": ["afterword cases queue ict-desk --members mem_8Lw5,mem_2Hk9"],
  "afterword cases merge": ["afterword cases merge cas_02fKq0aBcDeFgHiJkLmNoP --into cas_02fKpZyXwVuTsRqPoNmLkJ"],
  "afterword cases unmerge": ["afterword cases unmerge cas_02fKq0aBcDeFgHiJkLmNoP"],
  "afterword cases templates": ["afterword cases templates cas_02fKq0aBcDeFgHiJkLmNoP"],
  "afterword cases list": ["afterword cases list --queue ict-desk --overdue"],
  "afterword cases show": ["afterword cases show cas_02fKq0aBcDeFgHiJkLmNoP"],
  "afterword actions list": ["afterword actions list --state doing --overdue"],
  "afterword actions show": ["afterword actions show act_02fKq0aBcDeFgHiJkLmNoP"],
  "afterword cards list": ["afterword cards list"],
  "afterword cards write": [
    'afterword cards write --action act_02fKq0aBcDeFgHiJkLmNoP --said "Tickets come late." --did "We book by phone."',
  ],
  "afterword cards change": ['afterword cards change crd_02fKq0aBcDeFgHiJkLmNoP --language fr --did "Par téléphone."'],
  "afterword cards publish": ["afterword cards publish crd_02fKq0aBcDeFgHiJkLmNoP"],
  "afterword cards back": ["afterword cards back crd_02fKq0aBcDeFgHiJkLmNoP"],
  "afterword cards archive": ["afterword cards archive crd_02fKq0aBcDeFgHiJkLmNoP"],
  "afterword actions export": ["afterword actions export --format xlsx --out actions.xlsx"],
  "afterword actions plan": ["afterword actions plan book-by-phone.json"],
  "afterword actions review": [
    'afterword actions review act_02fKq0aBcDeFgHiJkLmNoP --found "Half of them call by now." --decision go_on',
  ],
  "afterword actions propose": ["afterword actions propose --survey ticket-csat"],
  "afterword aggregate export": [
    'afterword aggregate export --organisation "Ministry of Works" --survey annual --question nps --metric nps --from 2026-01-01 --to 2027-01-01 --out works.json',
  ],
  "afterword aggregate verify": ["afterword aggregate verify lakes.json"],
  "afterword aggregate compare": ["afterword aggregate compare works.json lakes.json"],
  "afterword collections list": ["afterword collections list"],
  "afterword collections add": ["afterword collections add --survey transactional-trust-thumbs --period 2026-Q3"],
  "afterword collections show": ["afterword collections show col_5hJ2"],
  "afterword collections set": ["afterword collections set col_5hJ2 --customers 12000 --offered 900"],
  "afterword collections submit": ["afterword collections submit col_5hJ2"],
  "afterword collections publish": ["afterword collections publish col_5hJ2"],
  "afterword collections send-back": ['afterword collections send-back col_5hJ2 --reason "Count the portal too."'],
  "afterword collections export": ["afterword collections export col_5hJ2 --out trust-2026-Q3.csv"],
  "afterword reports list": ["afterword reports list"],
  "afterword reports add": [
    "afterword reports add --survey ticket-csat --reader mem_5hJ2 --by team",
    "afterword reports add --survey annual --reader mem_5hJ2 --kind quarterly --where department=HR --language ar",
  ],
  "afterword reports on": ["afterword reports on rpt_5hJ2"],
  "afterword reports off": ["afterword reports off rpt_5hJ2"],
  "afterword reports remove": ["afterword reports remove rpt_5hJ2"],
  "afterword reports preview": ["afterword reports preview rpt_5hJ2 --language ar"],
  "afterword reports test": ["afterword reports test rpt_5hJ2"],
  "afterword reports make": ["afterword reports make rpt_5hJ2 --period 2026-10"],
  "afterword reports archive": ["afterword reports archive --survey ticket-csat"],
  "afterword reports show": ["afterword reports show edn_5hJ2 --out report.xlsx"],
  "afterword records list": ["afterword records list --state received"],
  "afterword records show": ["afterword records show FB-7K3Q9M"],
  "afterword records acknowledge": ["afterword records acknowledge FB-7K3Q9M"],
  "afterword records reply": ['afterword records reply FB-7K3Q9M --text "Thank you: the printer works again."'],
  "afterword records close": ["afterword records close FB-7K3Q9M"],
  "afterword feedback import": [
    "afterword feedback import complaints.csv --survey direct-feedback --map id=ref --map message=text --dry-run",
  ],
  "afterword feedback mailbox": [
    "afterword feedback mailbox /var/mail/complaints --survey direct-feedback --answer type=complaint --segment team=Travel",
  ],
  "afterword feedback channels": ["afterword feedback channels --last 365d --period month"],
  "afterword messages": ["afterword messages", "afterword messages --state dead"],
  "afterword messages retry": ["afterword messages retry --all-dead", "afterword messages retry msg_5hJ2"],
  "afterword messages drop": ["afterword messages drop msg_5hJ2"],
  "afterword bounces": ["afterword bounces /var/mail/bounces"],
  "afterword import": ["afterword import --all copy"],
  "afterword import events": ["afterword import events tickets.csv --map id=ticket_no --dry-run"],
  "afterword import responses": ["afterword import responses answers.csv --survey ticket-csat"],
  "afterword import people": ["afterword import people staff.csv --attributes all"],
  "afterword import survey": [
    "afterword import survey visit.lss --out visit.ts",
    "afterword import survey visit.lss --partial --answers results.csv --answers-out visit.csv",
  ],
  "afterword export": ["afterword export --all copy", "afterword export --person u17"],
  "afterword export responses": ["afterword export responses --survey ticket-csat --format xlsx --out answers.xlsx"],
  "afterword services list": ["afterword services list"],
  "afterword services show": ["afterword services show travel"],
  "afterword indicators list": ["afterword indicators list --json"],
  "afterword indicators show": ["afterword indicators show travel.turnaround"],
  "afterword warnings list": ["afterword warnings list --state open"],
  "afterword warnings settle": [
    "afterword warnings settle wrn_Zq3x8V0aT2mK",
    "afterword warnings settle wrn_Zq3x8V0aT2mK --action act_2Pb5",
  ],
  "afterword alerts list": ["afterword alerts list", "afterword alerts list --survey ticket-csat"],
  "afterword alerts add": [
    'afterword alerts add --survey ticket-csat --when "csat <= 2" "contact = yes" --queue service-desk',
    'afterword alerts add --survey ticket-csat --when "csat = 1" --queue desk --route team=ICT:ict-desk --urgent',
  ],
  "afterword alerts try": ['afterword alerts try --survey ticket-csat --when "csat <= 2"'],
  "afterword alerts change": [
    "afterword alerts change ticket-csat:csat-2 --queue first-line --escalate head@example.org",
  ],
  "afterword alerts remove": ["afterword alerts remove ticket-csat:csat-2"],
  "afterword goals list": ["afterword goals list"],
  "afterword goals set": [
    "afterword goals set 80 --survey ticket-csat --metric csat --question csat",
    "afterword goals set 75 --survey ticket-csat --metric csat --question csat --segment team --value Travel",
  ],
  "afterword goals remove": ["afterword goals remove goal_Zq3x8V0aT2mK"],
  "afterword labels": ["afterword labels --csv", "afterword labels --json"],
  "afterword agreement": ["afterword agreement"],
  "afterword comments words": ["afterword comments words --survey ticket-csat --by team --last 365d"],
  "afterword comments quotes": ["afterword comments quotes --survey ticket-csat --last 90d"],
  "afterword comments translate": [
    'afterword comments translate res_7Dp2 --survey ticket-csat --question why --language fr --text "Trop lent."',
  ],
  "afterword learn": ["afterword learn", "afterword learn --json"],
  "afterword codebook": [
    "afterword codebook",
    "afterword codebook --replace codebook.json --dry-run",
    "afterword codebook --replace codebook.json",
    "afterword codebook --csv",
  ],
  "afterword recode": ["afterword recode --mode live"],
  "afterword recount": ["afterword recount", "afterword recount --repair"],
  "afterword rekey": ["afterword rekey --mode live"],
  "afterword sample": ["afterword sample", "afterword sample --remove"],
  "afterword erase": ["afterword erase u17", "afterword erase u17 --yes --json"],
  "afterword retain": ["afterword retain --dry-run"],
  "afterword keys create": [
    'afterword keys create --name "Service desk" --scope events:write',
    "afterword keys create --name Reports --scope results:read --within ict --expires 2027-12-31T00:00:00Z",
  ],
  "afterword keys list": ["afterword keys list"],
  "afterword keys revoke": ["afterword keys revoke 4fZk0aBcDeFg"],
  "afterword units list": ["afterword units list"],
  "afterword units add": ["afterword units add ict --name ICT --segment team=ICT"],
  "afterword units change": ['afterword units change ict --name "Information technology"'],
  "afterword units remove": ["afterword units remove ict"],
  "afterword members list": ["afterword members list"],
  "afterword members invite": ["afterword members invite --email lena@example.org --name Lena --role administrator"],
  "afterword members link": ["afterword members link --email lena@example.org"],
  "afterword members disable": ["afterword members disable lena@example.org"],
  "afterword audit": ["afterword audit --action people.erase --from 2027-01-01T00:00:00Z", "afterword audit --check"],
  "afterword webhooks list": ["afterword webhooks list"],
  "afterword webhooks add": ["afterword webhooks add https://desk.example.org/hooks --event response.submitted"],
  "afterword webhooks test": ["afterword webhooks test whk_5hJ2"],
  "afterword webhooks rotate": ["afterword webhooks rotate whk_5hJ2"],
  "afterword webhooks on": ["afterword webhooks on whk_5hJ2"],
  "afterword webhooks off": ["afterword webhooks off whk_5hJ2"],
  "afterword webhooks remove": ["afterword webhooks remove whk_5hJ2"],
  "afterword listen": ["afterword listen --forward-to http://127.0.0.1:4000/hooks"],
  "afterword doctor": ["afterword doctor"],
  "afterword migrate": ["afterword migrate --status", "afterword migrate"],
  "afterword backup": ["afterword backup copy.db"],
  "afterword restore": ["afterword restore copy.db --replace"],
  "afterword nps": ["afterword nps 50 30 20", "afterword nps --from-scores 10,9,7,3 --json"],
  "afterword completion": ["afterword completion bash"],
  "afterword mcp": ["afterword mcp --url https://feedback.example.org"],
};

/** The examples of a command. */
export const examplesOf = (path: string): readonly string[] => examples[path] ?? [];

/** Adds its examples to the help of each command of a tree. */
export function addExamples(command: Command, above = ""): Command {
  const path = above === "" ? command.name() : `${above} ${command.name()}`;
  const own = examplesOf(path);
  // What a command says itself ends with an empty line.
  const gap = saysMore(command) ? [] : [""];
  const title = own.length === 1 ? "Example:" : "Examples:";
  if (own.length > 0) command.addHelpText("after", [...gap, title, ...own.map((line) => `  ${line}`)].join("\n"));
  for (const child of command.commands) addExamples(child, path);
  return command;
}

/** Whether a command has something to say after its lists. To have the help written out takes long where it is for every command. */
const saysMore = (command: Command): boolean => (command as Command & EventEmitter).listenerCount("afterHelp") > 0;

/** What the help of a command says after its lists. */
export function helpAfter(command: Command): string {
  let help = "";
  const usual = command.configureOutput();
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  command.configureOutput(usual);
  return help.slice(command.helpInformation().length);
}
