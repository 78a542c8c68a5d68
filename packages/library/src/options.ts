import type { Privacy, SurveyOptions, Text } from "@afterword/sdk";
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
  "id" | "service" | "title" | "pages"
>;

/** The options of a survey: the template's own, and what the project says over them. */
export function surveyOptions(
  { service, title = service, subject, id: _, ...said }: TemplateOptions,
  own: Omit<SurveyOptions, "mail" | "title"> & {
    readonly subject?: Text;
    /** Why people are asked, where it is not that a request of theirs was closed. */
    readonly reason?: Text;
    readonly title?: Text;
  } = {},
): SurveyOptions {
  const { subject: usual, reason, title: usualTitle, k: usualK, ...defaults } = own;
  const shownTitle = title ?? usualTitle;
  const shownSubject = subject ?? usual;
  const { privacy, k, untranslated, pages } = said;
  return {
    ...defaults,
    // The template's k goes with the template's privacy.
    ...(privacy === undefined ? (usualK === undefined ? {} : { k: usualK }) : { privacy }),
    ...(k === undefined ? {} : { k }),
    ...(untranslated === undefined ? {} : { untranslated }),
    ...(pages === undefined ? {} : { pages }),
    ...(shownTitle === undefined ? {} : { title: shownTitle }),
    ...(shownSubject === undefined
      ? {}
      : { mail: { subject: shownSubject, ...(reason === undefined ? {} : { reason }) } }),
  };
}

/** The sentence that names the service where there is a name, else the one that needs none. */
export function named(service: Text | undefined, withName: Everywhere, without: Everywhere): Everywhere {
  return service === undefined ? without : fill(withName, "service", service);
}

/** The id that was given, or the template's. */
export const idOf = <Id extends string>({ id }: { readonly id?: Id }, usual: string): Id => id ?? (usual as Id);
