import type { OpenForm, SentBefore } from "@afterword/fieldwork";
import type { Layout } from "@afterword/sdk";
import type { Request, Response } from "express";
import type { Parts } from "../parts.ts";
import { layoutIn, layoutOf, localeOf, pathOf } from "./visit.ts";

/** Somebody at an open form. */
export interface FormVisit {
  readonly parts: Parts;
  readonly response: Response;
  readonly form: OpenForm;
  readonly fields: URLSearchParams;
  readonly locale: string;
  readonly layout: Layout;
  /** How it was seen, which is kept with the answers. */
  readonly seenLayout: Layout;
  /** What it is about, as the address says. */
  readonly subject: string | null;
  readonly channel: string;
  readonly isKiosk: boolean;
  /** The form's own path as the browser sees it, and the parameters that stay with it. */
  readonly path: string;
  readonly keep: Readonly<Record<string, string>>;
  /** What was sent before and is added to. */
  readonly sent: SentBefore | null;
}

const longestSubject = 200;

/** Who visits, from the request and the form that came with it. */
export function formVisitOf(
  parts: Parts,
  request: Request,
  response: Response,
  form: OpenForm,
  path: string,
  fields = new URLSearchParams(),
): FormVisit {
  const { about, kiosk } = request.query;
  const { code } = form;
  const subject = subjectOf(about);
  const layout = layoutOf(request, fields);
  const isKiosk = code === null ? kiosk === "1" : code.channel === "kiosk";
  return {
    parts,
    response,
    form,
    fields,
    locale: localeOf(request, null, form.survey.definition.language, fields),
    layout,
    seenLayout: layoutIn(fields, "seen") ?? layout,
    subject,
    channel: code?.channel ?? (isKiosk ? "kiosk" : "web"),
    isKiosk,
    path: pathOf(parts, path),
    keep: {
      ...(subject === null ? {} : { about: subject }),
      ...(isKiosk && code === null ? { kiosk: "1" } : {}),
    },
    sent: sentIn(fields),
  };
}

/** The path with what stays with it. */
export function addressOf({ path, keep }: Pick<FormVisit, "path" | "keep">): string {
  const query = new URLSearchParams(keep).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** One line of text; anything else is passed over, as it was typed by nobody here. */
function subjectOf(about: unknown): string | null {
  const text = typeof about === "string" ? about.trim() : "";
  const isLine = text.isWellFormed() && !/\p{Cc}/u.test(text);
  return text !== "" && isLine && [...text].length <= longestSubject ? text : null;
}

function sentIn(fields: URLSearchParams): SentBefore | null {
  const [response, token] = [fields.get("response"), fields.get("editToken")];
  return response === null || token === null ? null : { response, token };
}
