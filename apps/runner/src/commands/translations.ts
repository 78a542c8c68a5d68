import { readFile, writeFile } from "node:fs/promises";
import { surveysTransport } from "@afterword/runner/parts";
import { takenAs, translationsFrom, type Transport } from "@afterword/sdk";
import { Command } from "commander";
import { withFileErrors } from "../import/file-errors.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface ExportFlags extends ScopeFlags {
  readonly csv?: boolean;
  readonly out?: string;
}

interface ImportFlags extends ScopeFlags {
  readonly dryRun?: boolean;
}

const about = `
The file is XLIFF 1.2, which programs for translators read, or comma-separated values. What comes back goes into the survey's draft,
which is looked at and published at the console. It is all of a file or nothing: a text that the survey has not, or a name in braces
that was lost, is told and nothing is changed. A translation of a text that has changed since is taken, and is stale.
`;

/** `afterword translations`: hands the texts of a survey to those who translate, and takes them back. */
export function translationsCommand(): Command {
  const root = new Command("translations").description("hand the texts of a survey to translators, and take them back");
  withScopeFlags(
    root.command("export").description("write the texts of a survey and their translations as XLIFF 1.2 or CSV"),
  )
    .argument("<survey>", "of its draft, else of its newest version")
    .argument("<language>", "into which language: ar, fr, pt-BR")
    .option("--csv", "as comma-separated values, for a spreadsheet")
    .option("--out <file>", "where to (default: standard output)")
    .addHelpText("after", about)
    .action((survey: string, locale: string, { out, csv, ...flags }: ExportFlags) =>
      withSurveys(flags, async (surveys) => {
        const file = await surveys.exportTranslations(survey, locale, { format: csv === true ? "csv" : "xliff" });
        if (out === undefined) process.stdout.write(file);
        else await writeFile(out, file);
      }),
    );
  withScopeFlags(root.command("import").description("take the translations of a file into the draft of a survey"))
    .argument("<survey>", "the survey that the file is of")
    .argument("<file>", "a file of XLIFF 1.2, or of comma-separated values")
    .option("--dry-run", "say what that would mean, and change nothing")
    .addHelpText("after", about)
    .action(async (survey: string, file: string, { dryRun, ...flags }: ImportFlags) => {
      process.exitCode = await withFileErrors(file, async () => {
        const input = translationsFrom(await readFile(file, "utf8"));
        await withSurveys(flags, async (surveys) => {
          const taken = await surveys.importTranslations(survey, input, dryRun === true);
          const of = (kind: (typeof takenAs)[number]) => taken.texts.filter(({ as }) => as === kind).length;
          const stale = taken.texts.filter((text) => text.stale).map(({ path }) => path);
          print(flags, taken, [
            takenAs.map((kind) => `${kind}: ${String(of(kind))}`).join(", "),
            ...stale.map((path) => `stale: ${path}`),
            taken.saved ? `Saved as revision ${String(taken.revision)} of the draft.` : "Nothing was changed.",
          ]);
        });
        return 0;
      });
    });
  return root;
}

const withSurveys = (flags: ScopeFlags, work: (surveys: Transport["surveys"]) => Promise<void>) =>
  inScope(flags, "translations", (context) => work(surveysTransport(context, () => Promise.resolve())), {
    isChange: true,
  });
