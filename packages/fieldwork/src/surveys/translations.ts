import {
  languageOf,
  ProblemError,
  takeTranslations,
  textsToTranslate,
  withoutKept,
  type TextToTranslate,
  type Translated,
  type TranslationFile,
  type TranslationsTaken,
} from "@afterword/sdk";
import type { Rows } from "@afterword/store";
import { note } from "../access/audit.ts";
import type { Ctx } from "../context.ts";
import { unusable } from "../unusable.ts";
import { mustNotBeDeclared } from "./drafts.ts";
import { doerOf } from "./who-did.ts";

/** The texts of a survey for those who translate. */
export interface TextsRead {
  /** The language that the survey is written in. */
  readonly source: string;
  readonly units: readonly TextToTranslate[];
}

/**
 * The texts of a survey beside their translations into a language: of its draft, else of its newest version.
 *
 * @throws ProblemError `not_found`, `invalid_request` for its own language
 */
export const readTranslations = (ctx: Ctx, survey: string, locale: string): Promise<TextsRead> =>
  ctx.store.read(ctx.scope, async (rows) => {
    const found = await findTexts(rows, survey);
    mustNotBeOwn(found, locale, "locale");
    return { source: ownOf(found), units: textsToTranslate(found, locale) };
  });

/** More help nobody, and a file can have as many as it has texts. */
const mostErrors = 100;

/** How translations are taken. */
interface HowTaken {
  readonly isDryRun: boolean;
  /** The draft's revision that was looked at, where it has to be that. */
  readonly revision?: number | undefined;
  /** Where the file stands in what was sent: what is wrong with it as a whole is told there. */
  readonly path: string;
}

/**
 * Takes translations into the draft of a survey, which is made where there is none: all of the file, or nothing. A dry run stores
 * nothing.
 *
 * @throws ProblemError `not_found`, `survey_in_code`, `draft_changed`, `invalid_request` naming what can't be taken
 */
export function importTranslations(
  ctx: Ctx,
  survey: string,
  file: TranslationFile,
  { isDryRun, revision, path }: HowTaken,
): Promise<TranslationsTaken> {
  mustNotBeDeclared(ctx, survey);
  const work = async (rows: Rows): Promise<TranslationsTaken> => {
    const found = await findTexts(rows, survey);
    mustBeOf(found, survey, file, path);
    if (revision !== undefined && revision !== found.revision) throw new ProblemError("draft_changed");
    const { texts, errors, definition, madeFrom } = takeTranslations(found, file.target, file.units);
    if (errors.length > 0) throw new ProblemError("invalid_request", { errors: errors.slice(0, mostErrors) });
    const taken = { survey, locale: file.target, texts };
    const isChange = texts.some(({ as }) => as !== "same" && as !== "missing");
    if (isDryRun || !isChange) return { ...taken, saved: false, revision: found.revision };
    const draft = {
      survey,
      revision: found.revision + 1,
      definition,
      madeFrom,
      savedBy: doerOf(ctx.actor),
      savedAt: ctx.now,
    };
    if (!(await rows.drafts.save(draft))) throw new ProblemError("draft_changed");
    await note(ctx, rows, { action: "surveys.draft", kind: "survey", id: survey });
    return { ...taken, saved: true, revision: draft.revision };
  };
  return isDryRun ? ctx.store.read(ctx.scope, work) : ctx.store.write(ctx.scope, work);
}

/** A survey as it is worked at, else as it was published last; revision 0 where there is no draft. */
async function findTexts(
  rows: Pick<Rows, "drafts" | "surveys">,
  survey: string,
): Promise<Translated & { readonly revision: number }> {
  const draft = await rows.drafts.find(survey);
  if (draft) return draft;
  const newest = await rows.surveys.findNewest(survey);
  if (!newest) throw new ProblemError("not_found");
  return { definition: withoutKept(newest.definition), madeFrom: newest.madeFrom, revision: 0 };
}

const ownOf = ({ definition }: Pick<Translated, "definition">): string => definition.language ?? "en";

function mustNotBeOwn(of: Pick<Translated, "definition">, locale: string, path: string): void {
  if (languageOf(locale) === languageOf(ownOf(of)))
    throw unusable(path, "It is the language that the survey is written in.", "mismatch");
}

function mustBeOf(found: Pick<Translated, "definition">, survey: string, file: TranslationFile, path: string): void {
  if (file.survey !== survey) throw unusable(path, `It has the texts of "${file.survey}".`, "mismatch");
  if (languageOf(file.source) !== languageOf(ownOf(found)))
    throw unusable(path, `The survey is written in "${ownOf(found)}", and not in "${file.source}".`, "mismatch");
  mustNotBeOwn(found, file.target, path);
}
