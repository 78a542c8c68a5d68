import { changeCodebook, readCodebook } from "@afterword/fieldwork";
import { check, codebookChange, ProblemError } from "@afterword/sdk";
import { Command } from "commander";
import { readFileSync } from "node:fs";
import { inScope, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const about = `
Comments are coded by themes, each with terms in six languages: words, or beginnings of words with a * at the end. Write the codebook into a
file, change it there, and put it in place of the one before: the version in the file says which that was. A worker then codes all
comments anew.
`;

interface CodebookFlags extends ScopeFlags {
  readonly replace?: string;
}

/** `afterword codebook`: prints the codebook that comments are coded by, or changes it. */
export function codebookCommand(): Command {
  return withScopeFlags(new Command("codebook").description("print the codebook of comments, or change it"))
    .option("--replace <file>", "put the codebook of this file in place of the one before")
    .addHelpText("after", about)
    .action((flags: CodebookFlags) =>
      inScope(flags, "codebook", async (context) => {
        const book =
          flags.replace === undefined
            ? await readCodebook(context())
            : await changeCodebook(context(), readFile(flags.replace));
        console.log(JSON.stringify(book, null, flags.json === true ? 0 : 2));
      }),
    );
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
