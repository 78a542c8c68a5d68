import { SvgRegistry } from "survey-core";

let known: string | null = null;

/**
 * The icons that SurveyJS draws with. It would put them into the page itself, one of them with an inline style, which a
 * `Content-Security-Policy` forbids and complains about.
 */
export const icons = (): string => (known ??= SvgRegistry.iconsRenderedHtml().replaceAll(/ style="[^"]*"/g, ""));
