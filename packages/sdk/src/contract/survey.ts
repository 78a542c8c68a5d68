import { z } from "zod";
import { changeKinds } from "../survey/survey-change.ts";
import type { SurveyDefinition } from "../survey/definition.ts";
import { fieldError, instant } from "./event.ts";
import { knownLocale } from "./known-locale.ts";
import { line, locale } from "./person.ts";
import { takenAs } from "../survey/take-translations.ts";
import { surveyDefinition, words } from "./survey-definition.ts";

/** A definition that was checked when it came: its type says what is in it. */
export const definition = z
  .custom<SurveyDefinition>((value) => typeof value === "object" && value !== null)
  .meta({ type: "object", description: "A survey: id, kind, privacy, k, title, questions." });

const translation = z.strictObject({ path: line(400), locale });

/** What is saved of a draft. */
export const draftInput = z.strictObject({
  /** The revision that was changed; 0 where there was no draft. */
  revision: z.int().min(0),
  definition: surveyDefinition,
  /** Translations that were looked at, and are right as they are although their text has changed. */
  confirmed: z.array(translation).max(5_000).default([]),
});

/** What is saved of a draft. */
export type DraftInput = z.input<typeof draftInput>;

/** What is published: a draft as it was seen. */
export const publishInput = z.strictObject({
  revision: z.int().min(1),
  /** Also where figures from before don't go on. */
  breaking: z.boolean().default(false),
});

/** What is published: a draft as it was seen. */
export type PublishInput = z.input<typeof publishInput>;

const truth = z.enum(["true", "false"]).transform((text) => text === "true");

/** Whether something is only tried. */
export const publishQuery = z.strictObject({ dryRun: truth.optional() });

/** What a change does to figures. */
export const changeGrade = z.enum(["safe", "comparable", "breaking"]);

/** One change between two definitions of a survey. */
export const surveyChange = z.object({
  path: z.string(),
  change: z.enum(changeKinds),
  grade: changeGrade,
  locale: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  needsKey: z.literal(true).optional(),
});

const translations = z.array(
  z.object({
    locale: z.string(),
    /** How many texts there are. */
    texts: z.int(),
    /** Those that are not in this language, by path. */
    missing: z.array(z.string()),
    /** Those that were translated from an earlier text, by path. */
    stale: z.array(z.string()),
    /** In which language people are asked where something is missing; null where they are not. */
    instead: z.string().nullable(),
  }),
);

/** What a draft would be as the next version. */
const looked = {
  /** What can't work, by path. */
  errors: z.array(fieldError),
  /** What works, and may still be a mistake. */
  warnings: z.array(fieldError),
  /** What differs from the newest version; empty for the first. */
  changes: z.array(surveyChange),
  /** The worst of the changes; null where nothing has changed, or nothing was published yet. */
  grade: changeGrade.nullable(),
  translations,
};

/** A survey that is being worked at. */
export const surveyDraft = z.object({
  survey: z.string(),
  revision: z.int(),
  definition,
  /** The newest version; null where none was published. */
  version: z.int().nullable(),
  /** What stale translations were made from, by path and language. */
  madeFrom: z.record(z.string(), z.record(z.string(), z.string())),
  ...looked,
  savedAt: instant,
  /** Who saved it last: a member's name, or a key's; null where that is not known any more. */
  savedBy: z.string().nullable(),
});

/** A survey that is being worked at. */
export type SurveyDraft = z.output<typeof surveyDraft>;

/** A draft in a list. */
export const draftItem = surveyDraft
  .pick({ survey: true, revision: true, version: true, savedAt: true, savedBy: true })
  .extend({ title: z.union([z.string(), z.record(z.string(), z.string())]).nullable() });

/** A draft in a list. */
export type DraftItem = z.output<typeof draftItem>;

/** What came of publishing, or would come of it. */
export const publication = z.object({
  survey: z.string(),
  /** The version that was published, or would be. */
  version: z.int(),
  published: z.boolean(),
  ...looked,
});

/** What came of publishing, or would come of it. */
export type Publication = z.output<typeof publication>;

/** The type of files of translations: XLIFF 1.2. */
export const xliffType = "application/xliff+xml";

/** As what translations go out and come back, and what each is sent as. */
export const translationFileTypes = { xliff: xliffType, csv: "text/csv; charset=utf-8" } as const;

/** As what translations go out. */
export const translationsQuery = z.strictObject({ format: z.enum(["xliff", "csv"]).default("xliff") });

/** As what translations go out; XLIFF unless told. */
export type TranslationsQuery = z.input<typeof translationsQuery>;

const translated = z.string().max(2_000_000);

/** Translations that come back: the text of a file of XLIFF 1.2, or of comma-separated values. */
export const translationsInput = z
  .strictObject({
    xliff: translated.optional(),
    csv: translated.optional(),
    /** The draft's revision that was looked at before, where it has to be that; 0 where there was none. */
    revision: z.int().min(0).optional(),
  })
  .refine(({ xliff, csv }) => (xliff === undefined) !== (csv === undefined), {
    path: ["xliff"],
    message: "One file is needed: xliff or csv.",
  });

/** Translations that come back. */
export type TranslationsInput = z.input<typeof translationsInput>;

/** A file of translations as it comes back: XLIFF where it begins as XML does, else comma-separated values. */
export const translationsFrom = (text: string): { readonly xliff: string } | { readonly csv: string } =>
  /^\uFEFF?\s*</.test(text) ? { xliff: text } : { csv: text };

/** What a file of translations says: into which language, and each text. */
export const translationFile = z.strictObject({
  survey: line(64),
  source: locale,
  target: knownLocale,
  units: z
    .array(z.strictObject({ path: line(400), source: z.string(), target: words.nullable(), isDone: z.boolean() }))
    .max(50_000),
});

/** What a file of translations says. */
export type TranslationFile = z.output<typeof translationFile>;

/** What came of translations, or would come of them. */
export const translationsTaken = z.object({
  survey: z.string(),
  locale: z.string(),
  saved: z.boolean(),
  /** The revision of the draft that they are in; 0 where there is no draft. */
  revision: z.int(),
  texts: z.array(
    z.object({
      path: z.string(),
      source: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** What comes of it; `same` and `missing` change nothing. */
      as: z.enum(takenAs),
      /** It was translated from another text than is there now. */
      stale: z.boolean(),
    }),
  ),
});

/** What came of translations, or would come of them. */
export type TranslationsTaken = z.output<typeof translationsTaken>;

/** A version of a survey. */
export const surveyVersion = z.object({
  version: z.int(),
  /** Where it was made: in the project's code, or at the console. */
  origin: z.enum(["project", "console"]),
  definition,
  translations,
  publishedAt: instant,
  publishedBy: z.string().nullable(),
});

/** A version of a survey. */
export type SurveyVersion = z.output<typeof surveyVersion>;

/** Whether a survey is asked: `running`; `retired`, nobody is invited any more; `removed`, its code no longer declares it. */
export const surveyState = z.enum(["running", "retired", "removed"]);

/** Where a survey stands after it was retired, or returned. */
export const surveyMove = z.object({ survey: z.string(), state: surveyState });

/** Where a survey stands. */
export type SurveyMove = z.output<typeof surveyMove>;

/** A ready-made survey to begin with. */
export const templateItem = z.object({
  id: z.string(),
  definition,
  /** The event that it is usually asked about; null where it is asked by wave, or always open. */
  event: z.string().nullable(),
  /** Those of its languages that a native speaker has read. */
  reviewed: z.array(z.string()),
});

/** A ready-made survey to begin with. */
export type TemplateItem = z.output<typeof templateItem>;
