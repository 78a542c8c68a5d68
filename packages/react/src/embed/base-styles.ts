import { createBaseThemeStyle, createResetVariablesStyle } from "survey-core";

let isAdopted = false;
const resets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives the page the variables that the style sheet of SurveyJS takes its sizes and colours from. SurveyJS itself would write
 * them into `<style>` elements, which a `Content-Security-Policy` without `unsafe-inline` forbids; a sheet that a script makes
 * is not inline.
 */
export function adoptBaseStyles(): void {
  if (isAdopted) return;
  isAdopted = true;
  adopt(document, createBaseThemeStyle());
}

/** The same for those that follow from how the survey is drawn. */
export function adoptResets(survey: HTMLElement): void {
  const known = resets.get(survey.ownerDocument);
  const text = createResetVariablesStyle(survey);
  if (known) known.replaceSync(text);
  else resets.set(survey.ownerDocument, adopt(survey.ownerDocument, text));
}

function adopt(page: Document, text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  page.adoptedStyleSheets.push(sheet);
  return sheet;
}
