import { Command, InvalidArgumentError } from "commander";
import { openForCommand } from "../open.ts";
import { openInBrowser } from "../open-in-browser.ts";

interface InboxFlags {
  readonly config?: string;
  readonly to?: string;
  readonly limit: number;
  readonly open?: boolean;
  readonly json?: boolean;
}

const about = `
Test mail goes nowhere: it is kept beside the database, and looked at here, at /dev/mail and at /dev.
`;

/** `afterword inbox`: shows the mail of development. */
export function inboxCommand(): Command {
  return new Command("inbox")
    .description("show test mail, which stays in the development mailbox")
    .argument("[id]", "a mail: its text is printed")
    .option("--to <address>", "mail to one address")
    .option("--limit <n>", "how many, newest first", readLimit, 20)
    .option("--open", "open the mailbox of the runner in the browser")
    .option("--config <file>", "project file (default: AFTERWORD_CONFIG, or afterword.config.ts)")
    .option("--json", "print JSON")
    .addHelpText("after", about)
    .action(async (id: string | undefined, flags: InboxFlags) => {
      const opened = await openForCommand(flags);
      const { mailbox, settings } = opened.parts;
      try {
        if (flags.open === true) openInBrowser(`${settings.publicUrl}/dev/mail`);
        if (id === undefined) {
          const all = await mailbox.list(flags.to === undefined ? {} : { to: flags.to });
          const mails = all.slice(0, flags.limit);
          const lines = mails.map((mail) => `${mail.id}  ${mail.sentAt.slice(0, 16)}  ${mail.to}  ${mail.subject}`);
          if (flags.json === true) console.log(JSON.stringify(mails));
          else console.log(lines.length === 0 ? "There is no mail." : lines.join("\n"));
          return;
        }
        const mail = await mailbox.find(id);
        if (!mail) throw new InvalidArgumentError(`There is no mail "${id}".`);
        const head = [`From: ${mail.from}`, `To: ${mail.to}`, `Subject: ${mail.subject}`, `Date: ${mail.sentAt}`];
        console.log(flags.json === true ? JSON.stringify(mail) : [...head, "", mail.text].join("\n"));
      } finally {
        await opened.close();
      }
    });
}

function readLimit(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is a number from 1 to 999.");
}
