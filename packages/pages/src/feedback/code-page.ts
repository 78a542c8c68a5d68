import { message } from "@afterword/language";
import { html } from "../html.ts";
import { layout } from "../layout.ts";
import type { PageView } from "../view.ts";
import { codeEntry } from "./code-entry.ts";

/** The page on which somebody types a code. */
export interface CodePageView extends PageView {
  /** What the code opens: a form or a link, or the page that says what became of something. */
  readonly of: "entry" | "status";
  readonly action: string;
  /** What was typed before. */
  readonly typed: string;
  /** Why it leads nowhere: it can be no code, nobody knows it, or it is over. Null before anything was typed. */
  readonly fault: "malformed" | "wrong" | "over" | null;
  /** The form that a code led to which is over, where everybody can open it without one. */
  readonly formPath?: string | undefined;
}

/**
 * The page on which somebody types a code.
 *
 * @example
 * const page = codePage({ locale: "en", isTest: false, of: "entry", action: "/c", typed: "", fault: null });
 */
export function codePage({ locale, isTest, of, action, typed, fault, formPath }: CodePageView): string {
  const isOver = fault === "over";
  const title = of === "status" ? "feedback.status.title" : isOver ? "feedback.code.over.title" : "feedback.code.title";
  const intro = of === "status" ? "feedback.status.enter" : isOver ? "feedback.code.over.body" : null;
  const error = fault === null || isOver ? null : (`feedback.code.${fault}` as const);
  return layout(
    {
      locale,
      isTest,
      title: message(locale, title),
      isFaulty: error !== null,
      languages: typed === "" ? true : { code: typed },
    },
    html`${intro && html`<p>${message(locale, intro)}</p>`}${
      formPath && html`<p><a class="tap" href="${formPath}">${message(locale, "feedback.code.over.form")}</a></p>`
    }
    ${codeEntry({ locale, action, typed, error })}`,
  );
}
