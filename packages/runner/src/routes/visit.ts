import { isQuick, openForm, type FoundLink, type OpenedLink } from "@afterword/fieldwork";
import { localized, message, resolveLocale, withRegion } from "@afterword/language";
import { foreignTag } from "@afterword/pages";
import type { Layout, SurveyDefinition } from "@afterword/sdk";
import type { Request, Response } from "express";
import type { Parts } from "../parts.ts";

/** Somebody at the page of a link. */
export interface Visit {
  readonly parts: Parts;
  readonly request: Request;
  readonly response: Response;
  readonly link: OpenedLink;
  /** The page's language; with the person's region, where they read it as it is written there. */
  readonly locale: string;
  /** Whether the page's language was chosen, and is no default. */
  readonly isChosen: boolean;
  /** What its pages are planned for: the page that follows has to be one of those that the form was one of. */
  readonly layout: Layout;
  /** How it was seen, which is kept with the answers. */
  readonly seenLayout: Layout;
  /** The link's own path as the browser sees it. */
  readonly path: string;
  /** The id of the code that led to it; the first answer is stored with the code's channel. */
  readonly via: string | null;
}

/** In whose name a visit acts, on which rows. */
export const contextOf = ({ parts, link }: Pick<Visit, "parts"> & { readonly link: FoundLink }) =>
  parts.contextOf(link.scope, { kind: "respondent", id: link.invitation.id });

/** Who visits, from the request and the form that came with it. */
export function visitOf(
  parts: Parts,
  request: Request,
  response: Response,
  link: OpenedLink,
  fields = new URLSearchParams(),
): Visit {
  const own = [link.invitation.locale, link.survey.definition.language] as const;
  const language = localeOf(request, ...own, fields);
  const isChosen = language !== localeOf(request, ...own, null);
  const layout = layoutOf(request, fields);
  const [token = ""] = /^[0-9A-Za-z]*/.exec(String(request.params["token"])) ?? [];
  return {
    parts,
    request,
    response,
    link,
    locale: withRegion(language, link.invitation.locale),
    isChosen,
    layout,
    seenLayout: layoutIn(fields, "seen") ?? layout,
    path: pathOf(parts, `/r/${token}`),
    via: viaOf(request, fields),
  };
}

/** Whatever it says is looked up: only a code of the same invitation counts. */
function viaOf({ query: { via } }: Request, fields: URLSearchParams): string | null {
  const said = fields.get("via") ?? via;
  return typeof said === "string" && /^[\w-]{1,64}$/.test(said) ? said : null;
}

/**
 * The language of a page: the one chosen (the form's button, the page the form was on, the link's parameter), the
 * person's, what the browser asks for, and the survey's own.
 *
 * @param fields of the form that was sent; null leaves out what was chosen
 */
export function localeOf(
  request: Request,
  person: string | null,
  survey: string | undefined,
  fields: URLSearchParams | null = new URLSearchParams(),
): string {
  const { lang } = request.query;
  const chosen = fields && [fields.get("lang"), fields.get("locale"), typeof lang === "string" ? lang : null];
  const accepted = request.acceptsLanguages().filter((one) => one !== "*");
  return resolveLocale(...[...(chosen ?? []), person].map((one) => one ?? undefined), ...accepted, survey);
}

/** What pages are planned for: as the form was, else by what the browser says of itself. */
export function layoutOf(request: Request, fields = new URLSearchParams()): Layout {
  const said = layoutIn(fields, "layout");
  if (said !== null) return said;
  const isMobile = request.get("sec-ch-ua-mobile") === "?1" || /Mobi/.test(request.get("user-agent") ?? "");
  return isMobile ? "phone" : "wide";
}

/** A layout that a form says; the script adds, as `seen`, the one that its window has when it is sent. */
export function layoutIn(fields: URLSearchParams, name: "layout" | "seen"): Layout | null {
  const said = fields.get(name);
  return said === "phone" || said === "wide" ? said : null;
}

/** A path as the browser sees it: under the path of the public URL. */
export const pathOf = ({ settings }: Pick<Parts, "settings">, path: string): string =>
  `${new URL(settings.publicUrl).pathname.replace(/\/$/, "")}${path}`;

/** What a survey is called on its pages. */
export const titleOf = (survey: SurveyDefinition, locale: string): string =>
  survey.title === undefined ? message(locale, "page.title") : localized(survey.title, locale);

/** The title as a view has it, with its language where that is another than the page's. */
export function titleView(survey: SurveyDefinition, locale: string) {
  const titleLang =
    survey.title === undefined ? null : foreignTag(survey.title, { locale, language: survey.language ?? "en" });
  return { title: titleOf(survey, locale), titleLang };
}

/** What a survey says itself on the page of thanks. */
export const thanksOf = ({ thanks, language = "en" }: SurveyDefinition) => ({ thanks, language });

/** The form that is always open and takes words, offered where a link takes no answer any more; null without one. */
export async function feedbackPath({ parts, link, locale }: Visit): Promise<string | null> {
  const context = parts.contextOf(link.scope, { kind: "respondent", id: "form" });
  const forms = parts.project.project.surveys.filter(({ definition }) => definition.kind === "feedback");
  for (const { id, definition } of forms)
    if (!isQuick(definition) && (await openForm(context, id)))
      return pathOf(parts, `/f/${id}?lang=${encodeURIComponent(locale)}`);
  return null;
}
