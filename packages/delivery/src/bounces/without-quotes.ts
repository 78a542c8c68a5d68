/** What is kept of a reply, in characters, and what is looked at: below that is what they quote. */
const longest = 8_000;
const mostRead = 100_000;
/** `--- Original message ---`, in whatever language, or the line that some programs draw. */
const ruled = /^\s*(?:-{3,}.{1,60}-{3,}|_{10,}|-{20,})\s*$/u;
/** `From: Desk <desk@example.org>`, in whatever language. */
const headed = /^\s*\*?\p{L}[\p{L} ]{0,20}\*?\s?[:：]\s*\S/u;
/** Our own address, which programs put above what they quote. */
const ours = /\bc\+[0-9a-z]{26}-[0-9a-z]{16}@/i;
const signed = /^-- ?$/;

/**
 * What somebody wrote in a reply: all above the first line that is quoted, drawn by their program, or their signature; where
 * there is nothing above it, all that is not quoted.
 *
 * @example withoutQuotes("It works now.\n\nOn Monday the desk wrote:\n> Does it?") // "It works now."
 */
export function withoutQuotes(text: string): string {
  const lines = text.slice(0, mostRead).replaceAll(/\r\n?/g, "\n").split("\n");
  const end = lines.findIndex((line, at) => isEnd(line, lines[at + 1] ?? ""));
  const above = (end < 0 ? lines : withoutAttribution(lines.slice(0, end), lines[end] ?? "")).join("\n").trim();
  // Some write below what they quote.
  const own =
    above === ""
      ? lines
          .filter((line) => !line.startsWith(">"))
          .join("\n")
          .trim()
      : above;
  const characters = Array.from(own.replaceAll(/[^\P{Cc}\n\t]/gu, "").replaceAll(/\n{3,}/g, "\n\n"));
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : characters.join("");
}

const isEnd = (line: string, next: string): boolean =>
  line.startsWith(">") ||
  ruled.test(line) ||
  signed.test(line) ||
  ours.test(line) ||
  (headed.test(line) && line.includes("@") && headed.test(next));

/** Without "On Monday the desk wrote:", which stands above a quotation, on one line or two. */
function withoutAttribution(lines: readonly string[], end: string): readonly string[] {
  if (!end.startsWith(">") && !ours.test(end)) return lines;
  let last = lines.length;
  while (last > 0 && (lines[last - 1] ?? "").trim() === "") last--;
  const isSaid = /[:：]\s*$/u.test(lines[last - 1] ?? "") || ours.test(end);
  if (!isSaid || (ours.test(end) && last < lines.length)) return lines;
  let first = last - 1;
  while (first > 0 && last - first < 3 && (lines[first - 1] ?? "").trim() !== "") first--;
  // Above it is an empty line; where there is none it may be what somebody wrote.
  return (lines[first - 1] ?? "").trim() === "" ? lines.slice(0, Math.max(first, 0)) : lines.slice(0, last - 1);
}
