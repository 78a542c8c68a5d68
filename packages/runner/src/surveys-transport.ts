import {
  discardDraft,
  importTranslations,
  listDrafts,
  listVersions,
  publishSurvey,
  readDraft,
  readTranslations,
  retireSurvey,
  returnSurvey,
  saveDraft,
  tryPublishing,
  type Ctx,
} from "@afterword/fieldwork";
import { fromTranslationsCsv, translationsCsv } from "./translations-csv.ts";
import { fromXliff, toXliff, XliffError } from "@afterword/connect";
import { locales } from "@afterword/language";
import { isReviewed, languages, templates } from "@afterword/library";
import {
  check,
  draftInput,
  ProblemError,
  publishInput,
  translationFile,
  translationsInput,
  type TemplateItem,
  type TranslationFile,
  type Transport,
} from "@afterword/sdk";

const moves = { retire: retireSurvey, return: returnSurvey } as const;

/** The ready-made surveys; made once, when they are first asked for. */
let made: readonly TemplateItem[] | null = null;
const makeTemplates = (): readonly TemplateItem[] =>
  templates.map(({ name, make, after }) => ({
    id: name,
    definition: make().definition,
    event: after?.event ?? null,
    reviewed: languages.filter((language) => isReviewed(name, language)),
  }));

/**
 * What the typed interface of surveys needs that are made at the console, on use cases in this process.
 *
 * @param refresh takes over into this process what was changed
 */
export function surveysTransport(context: () => Ctx, refresh: () => Promise<void>): Transport["surveys"] {
  const after = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    await refresh();
    return done;
  };
  return {
    templates: async () => ({ items: (made ??= makeTemplates()) }),
    drafts: () => listDrafts(context()),
    draft: (id) => readDraft(context(), id, locales()),
    saveDraft: async (id, draft) => saveDraft(context(), id, check(draftInput, draft, "invalid_definition"), locales()),
    discardDraft: (id) => discardDraft(context(), id),
    publish: async (id, input, isDryRun) => {
      const wanted = check(publishInput, input);
      if (isDryRun) return tryPublishing(context(), id, wanted, locales());
      return after(publishSurvey(context(), id, wanted, locales()));
    },
    exportTranslations: async (survey, target, { format } = {}) => {
      const texts = { survey, target, ...(await readTranslations(context(), survey, target)) };
      return format === "csv" ? translationsCsv(texts) : toXliff(texts);
    },
    importTranslations: async (id, input, isDryRun) => {
      const { xliff = "", csv, revision } = check(translationsInput, input);
      const path = csv === undefined ? "xliff" : "csv";
      mustBeUtf8(csv ?? xliff, path);
      const said = csv === undefined ? readFile(xliff) : check(translationFile, fromTranslationsCsv(csv, id));
      return importTranslations(context(), id, said, { isDryRun, revision, path });
    },
    versions: (id) => listVersions(context(), id, locales()),
    move: (id, move) => after(moves[move](context(), id)),
  };
}

/** A file in another encoding, as spreadsheets save by default, has U+FFFD for each letter that was lost in reading it. */
function mustBeUtf8(text: string, path: "csv" | "xliff"): void {
  const message = "It is not in UTF-8: save it in UTF-8, as letters of it are lost.";
  if (text.includes("\uFFFD")) throw new ProblemError("invalid_request", { errors: [{ path, code: "utf8", message }] });
}

/** What a file of translations says. @throws ProblemError `invalid_request` */
function readFile(xliff: string): TranslationFile {
  try {
    return check(translationFile, fromXliff(xliff));
  } catch (error) {
    if (!(error instanceof XliffError)) throw error;
    throw new ProblemError("invalid_request", { errors: [{ path: "xliff", code: "format", message: error.message }] });
  }
}
