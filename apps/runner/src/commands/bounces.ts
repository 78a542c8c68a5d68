import { receiveBounce, type Ctx, type ReceivedBounce } from "@afterword/fieldwork";
import { bounceOutcomes } from "@afterword/sdk";
import { StoreUnavailableError } from "@afterword/store";
import { Command } from "commander";
import { readFrom, takeFrom } from "../bounces/mail-folder.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
A folder is one as mail servers write it: mails are in new/ and cur/. What was taken in goes to done/, and what is forged
or can't be read to refused/; nothing is deleted. It may be run again at any time, by several at once. With - one mail is
read from standard input; the exit code is 75 when the database can't be reached, so that a mail server keeps the mail.
`;

/** What a mail server's pipe takes for "not now" (sysexits.h). */
const notNow = 75;

/** `afterword bounces`: takes in mails that came to the address for bounces. */
export function bouncesCommand(): Command {
  return withScopeFlags(new Command("bounces").description("take in mails that came back"))
    .argument("<from>", "a folder of mails, a file with one, or - for standard input")
    .addHelpText("after", about)
    .action(async (from: string, flags: ScopeFlags) => {
      try {
        await inScope(flags, "bounces", async (context) => {
          const counts = await takeAll(context, from);
          const found = bounceOutcomes.filter((kind) => counts[kind] > 0);
          const lines = found.map((kind) => `${kind}  ${String(counts[kind])}`);
          print(flags, counts, lines.length === 0 ? ["There is no mail."] : lines);
        });
      } catch (error) {
        if (from !== "-" || !(error instanceof StoreUnavailableError)) throw error;
        console.error(error.message);
        process.exitCode = notNow;
      }
    });
}

type Counts = Record<ReceivedBounce["kind"], number>;

async function takeAll(context: () => Ctx, from: string): Promise<Counts> {
  const counts = Object.fromEntries(bounceOutcomes.map((kind) => [kind, 0])) as Counts;
  const take = async (raw: Uint8Array) => {
    const { kind } = await receiveBounce(context(), raw);
    counts[kind]++;
    return kind === "forged" || kind === "unclear" ? "refused" : "done";
  };
  const one = await readFrom(from);
  if (one === null) await takeFrom(from, take);
  else await take(one);
  return counts;
}
