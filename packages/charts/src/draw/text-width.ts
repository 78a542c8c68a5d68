/** How wide a character is, in parts of the font's size, in the sans-serif fonts that systems have; rather too wide. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/[\u1100-\u11FF\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{1F000}-\u{3FFFF}]/u, 1.02],
  [/[iljtfrI.,:;'|!()[\]\s·]/u, 0.34],
  [/[mwMW%@—ЖШЩЮМФжшщюмф]/u, 0.92],
  [/[\u0600-\u06FF]/u, 0.56],
  [/\p{Lu}/u, 0.7],
];
const known = new Map<string, number>();

function widthOf(character: string): number {
  const width = known.get(character) ?? widths.find(([which]) => which.test(character))?.[1] ?? 0.6;
  if (known.size >= 5_000) known.clear();
  known.set(character, width);
  return width;
}

/** About how wide a text is, in CSS pixels. There is no page to measure it in. */
export const textWidth = (text: string, size = 12): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * size;

/** A text that is at most so wide: what is too long ends in "…". */
export function fitText(text: string, width: number, size = 12): string {
  // No more than this is looked at, however long a label is.
  const characters = [...text.slice(0, 400)];
  if (characters.length === [...text].length && textWidth(text, size) <= width) return text;
  let left = width - 0.9 * size;
  const kept = characters.findIndex((character) => (left -= widthOf(character) * size) < 0);
  const cut = characters.slice(0, kept < 0 ? characters.length : kept).join("");
  return `${cut.trimEnd()}…`;
}

/** A text in lines that are not too wide; it breaks at spaces, and in scripts without them anywhere. What needs more than `most` lines goes on in the last one. */
export function breakText(text: string, room: number, size = 12, most = 12): string[] {
  const pieces = text.match(/\S*[\s]|[\u2E80-\u9FFF\uFF00-\uFF60]|[^\s\u2E80-\u9FFF\uFF00-\uFF60]+/gu) ?? [];
  const broken: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (broken.length < most - 1 && line !== "" && textWidth(line + piece.trimEnd(), size) > room) {
      broken.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return [...broken, line.trim()].filter((one) => one !== "");
}
