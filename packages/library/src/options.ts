import type { Privacy, Questions, SurveyOptions, Text } from "@afterword/sdk";
import { fill, type Everywhere } from "./words.ts";

/**
 * What every ready-made survey can be told.
 *
 * @example
 * const options: TemplateOptions = { id: "hr-ces", service: { en: "Human resources", fr: "Ressources humaines" } };
 */
export interface TemplateOptions<Id extends string = string> {
  /** The survey's id; by default the template's name. Two surveys of one template need two ids. */
  readonly id?: Id;
  /** Whom the survey is about, as people call it: shown as its title, and named in questions that have a place for it. */
  readonly service?: Text;
  /** What the page and lists call the survey; by default the service. */
  readonly title?: Text;
  /** The invitation's subject in place of the template's; `{name}` and `{ref}` are filled in. */
  readonly subject?: Text;
  /** What the page of thanks says besides, in place of the template's sentence. */
  readonly thanks?: Text;
  /** Who can be seen behind an answer; by default `identified` unless the template says otherwise. */
  readonly privacy?: Privacy;
  /** Fewest people behind a figure that is shown; by default 10 where a template is confidential, since colleagues know each other. */
  readonly k?: number;
  /** Whom to ask in a seventh language: everybody, in another one, or nobody. Default `fallback`. */
  readonly untranslated?: "fallback" | "skip";
  /** How questions are put on pages. */
  readonly pages?: "auto" | "one" | "each";
}

/**
 * What a ready-made survey can be told that is always open. Nobody is invited to it, and nobody knows who answers.
 *
 * @example
 * const options: OpenTemplateOptions = { title: "Tell the library" };
 */
export type OpenTemplateOptions<Id extends string = string> = Pick<
  TemplateOptions<Id>,
  "id" | "service" | "title" | "thanks" | "pages"
>;

/** The options of a survey: the template's own, and what the project says over them. */
export function surveyOptions(
  { service, title = service, subject, thanks, privacy, k, untranslated, pages }: TemplateOptions,
  own: SurveyOptions = {},
): SurveyOptions {
  const { k: usualK, ...usual } = own;
  // The template's k goes with the template's privacy.
  const shownK = k ?? (privacy === undefined ? usualK : undefined);
  return {
    ...usual,
    ...(privacy === undefined ? {} : { privacy }),
    ...(shownK === undefined ? {} : { k: shownK }),
    ...(untranslated === undefined ? {} : { untranslated }),
    ...(pages === undefined ? {} : { pages }),
    ...(title === undefined ? {} : { title }),
    ...(thanks === undefined ? {} : { thanks }),
    ...(subject === undefined ? {} : { mail: { ...usual.mail, subject } }),
  };
}

/**
 * Questions that are for somebody who can be called back. They are left out where nobody may learn who answered what; the
 * type keeps them, as an answer to them is never certain.
 *
 * @param usual what the template is where the project says nothing
 */
export function whereIdentified<Asked extends Questions>(
  { privacy, k = 1 }: TemplateOptions,
  questions: Asked,
  usual: Privacy = "identified",
): Asked {
  return (privacy ?? usual) === "identified" && k === 1 ? questions : ({} as Asked);
}

/** The sentence that names the service where there is a name, else the one that needs none. */
export function named(service: Text | undefined, withName: Everywhere, without: Everywhere): Everywhere {
  return service === undefined ? without : fill(withName, "service", service);
}

/** The id that was given, or the template's. */
export const idOf = <Id extends string>({ id }: { readonly id?: Id }, usual: string): Id => id ?? (usual as Id);
