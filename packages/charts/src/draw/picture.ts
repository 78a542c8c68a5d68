import { escape } from "./escape.ts";
import { length, patterns, type Pen } from "./pen.ts";

/** The parts of a picture. */
export interface Picture {
  readonly pen: Pen;
  /** BCP 47 tag. */
  readonly language: string;
  readonly height: number;
  readonly title: string;
  /** What is to be seen, for those who don't. */
  readonly description: string;
  readonly shapes: readonly string[];
  readonly patterned?: boolean;
}

/** An SVG element that names and describes itself. */
export function picture({ pen, language, height, title, description, shapes, patterned }: Picture): string {
  const { width, idPrefix, rtl } = pen;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="aw-chart" role="img" lang="${escape(language)}"` +
    `${rtl ? ' direction="rtl"' : ""} width="${length(width)}" height="${length(height)}"` +
    ` viewBox="0 0 ${length(width)} ${length(height)}" font-family="system-ui, 'Noto Sans', 'Noto Sans Arabic', sans-serif"` +
    ` font-size="12" aria-labelledby="${idPrefix}-title" aria-describedby="${idPrefix}-desc">` +
    `<title id="${idPrefix}-title">${escape(title)}</title><desc id="${idPrefix}-desc">${escape(description)}</desc>` +
    `${patterned ? patterns(idPrefix) : ""}${shapes.join("")}</svg>`
  );
}
