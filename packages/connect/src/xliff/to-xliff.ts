import { namesIn, type TextToTranslate } from "@afterword/sdk";

/** A survey's texts and into which language they go. */
export interface TextsOfSurvey {
  readonly survey: string;
  /** The language that the survey is written in. */
  readonly source: string;
  readonly target: string;
  readonly units: readonly TextToTranslate[];
}

/**
 * The texts of a survey as a file for those who translate: XLIFF 1.2, which their programs read best. Names in braces are marked,
 * so that nobody translates them. A stale translation needs a review, and has the text that it was made from beside it.
 *
 * @example toXliff({ survey: "visit", source: "en", target: "fr", units: textsToTranslate(draft, "fr") })
 */
export function toXliff({ survey, source, target, units }: TextsOfSurvey): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    `  <file original="${inQuotes(survey)}" source-language="${source}" target-language="${target}" datatype="plaintext">`,
    "    <body>",
    ...units.flatMap(unitLines),
    "    </body>",
    "  </file>",
    "</xliff>",
    "",
  ].join("\n");
}

function unitLines({ path, source, target, madeFrom }: TextToTranslate): string[] {
  const state = madeFrom === null ? "translated" : "needs-review-translation";
  return [
    `      <trans-unit id="${inQuotes(path)}" xml:space="preserve">`,
    `        <source>${marked(source)}</source>`,
    ...(target === null ? [] : [`        <target state="${state}">${marked(target)}</target>`]),
    ...(target === null || madeFrom === null
      ? []
      : [
          '        <alt-trans alttranstype="previous-version">',
          `          <source>${marked(madeFrom)}</source>`,
          `          <target>${marked(target)}</target>`,
          "        </alt-trans>",
        ]),
    "      </trans-unit>",
  ];
}

/** Words with each name in braces as a placeholder, which programs lock. */
function marked(words: string): string {
  const names = namesIn(words);
  const pieces = words.split(/(\{\{|\{[A-Za-z][A-Za-z0-9_]*\})/);
  return pieces
    .map((piece) => {
      const at = names.indexOf(piece.slice(1, -1));
      return at >= 0 && piece.startsWith("{") ? `<ph id="${String(at + 1)}">${escaped(piece)}</ph>` : escaped(piece);
    })
    .join("");
}

/** Text in XML. The two signs that XML has no way to write are replaced. */
const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\uFFFE\uFFFF]/g, "\uFFFD");

const inQuotes = (text: string): string => escaped(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;");
