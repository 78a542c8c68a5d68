import type { ScaleKind } from "./catalogue.ts";
import { catalogueOf } from "./locale.ts";

/**
 * What the points of a scale are called, by value. `csat` (1–5), `ces` (1–7) and `agree` (1–5) name every point, `nps`
 * only its ends (0 and 10), `yesNo` has `true` and `false`.
 *
 * @example
 * scaleLabels("csat", "en")["5"]; // "Very satisfied"
 */
export function scaleLabels(kind: ScaleKind, locale: string): Readonly<Record<string, string>> {
  return catalogueOf(locale).scale[kind];
}
