import { changeCodebook, readCodebook, tryCodebook } from "@afterword/fieldwork";
import { codebookLines, csvLine } from "@afterword/runner/parts";
import { check, codebookChange, ProblemError, type CodebookTrial } from "@afterword/sdk";
import { Command } from "commander";
import { readFileSync } from "node:fs";
import { sayCount } from "../words/values.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
Comments are coded by themes, each with terms in six languages: words, or beginnings of words with a * at the end. Write the codebook into a
file, change it there, and put it in place of the one before: the version in the file says which that was. A worker then codes all
comments anew. With --dry-run nothing is changed: it is said how many of the newest comments would get or lose each theme.
`;

interface CodebookFlags extends ScopeFlags {
  readonly replace?: string;
  readonly dryRun?: boolean;
  readonly csv?: boolean;
}

/** `afterword codebook`: prints the codebook that comments are coded by, or changes it. */
export function codebookCommand(): Command {
  return withScopeFlags(new Command("codebook").description("print the codebook of comments, or change it"))
    .option("--replace <file>", "put the codebook of this file in place of the one before")
    .option("--dry-run", "say what the codebook of the file would change, and change nothing")
    .option("--csv", "print a line for each term")
    .addHelpText("after", about)
    .action((flags: CodebookFlags) =>
      inScope(flags, "codebook", async (context) => {
        if (flags.dryRun === true) {
          if (flags.replace === undefined)
            throw new ProblemError("invalid_request", { detail: "--dry-run needs the file of --replace." });
          const trial = await tryCodebook(context(), { themes: readFile(flags.replace).themes });
          print(flags, trial, linesOf(trial));
          return;
        }
        const book =
          flags.replace === undefined
            ? await readCodebook(context())
            : await changeCodebook(context(), readFile(flags.replace));
        if (flags.csv === true) process.stdout.write(codebookLines(book).map(csvLine).join(""));
        else console.log(JSON.stringify(book, null, flags.json === true ? 0 : 2));
      }),
    );
}

const percent = (share: number | null): string => (share === null ? "–" : `${share.toFixed(1)} %`);

/** What would change, a line for each theme that does. */
function linesOf({ comments, covered, themes }: CodebookTrial): string[] {
  const changed = themes.filter(({ gained, lost }) => gained + lost > 0);
  return [
    `Of the ${sayCount(comments)} newest comments ${percent(covered.after)} would have a theme; now ${percent(covered.before)} have one.`,
    ...changed.map(
      ({ theme, gained, lost, shareBefore, shareAfter }) =>
        `  ${theme}: ${percent(shareBefore)} → ${percent(shareAfter)} (${sayCount(gained)} more, ${sayCount(lost)} fewer)`,
    ),
    ...(changed.length === 0 ? ["No theme would change."] : []),
  ];
}

/** What else is printed with a codebook says who changed it, and is passed over. */
function readFile(file: string) {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ProblemError("invalid_request", { detail: `${file} can't be read: ${(error as Error).message}` });
  }
  const { version, themes } = (given ?? {}) as { version?: unknown; themes?: unknown };
  return check(codebookChange, { version, themes });
}
