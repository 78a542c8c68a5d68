/** What a drawing may be made of. */
const elements = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan defs symbol use title desc linearGradient radialGradient
   stop clipPath mask pattern`.split(/\s+/),
);

/** What says something of a drawing and shows nothing: it is left out with what is in it. */
const silent = new Set(["metadata"]);

/** What nothing outside is named by: numbers, lengths, colours, names inside. */
const attributes = new Set(
  `xmlns version id viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform offset dx dy rotate
   preserveAspectRatio fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
   stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility clip-path clip-rule mask
   clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits patternTransform gradientUnits
   gradientTransform spreadMethod stop-color stop-opacity font-family font-size font-weight font-style text-anchor
   letter-spacing dominant-baseline href xlink:href role aria-label aria-hidden`.split(/\s+/),
);

/** Names of drawing programs, and what they or the file say of themselves. */
const isIdle = (name: string): boolean => /^(?:sodipodi|inkscape|xmlns|xml|data|i|x|rdf|cc|dc)[:-]/.test(name);

const markup =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
const pairs = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** A drawing that is not taken, and why. */
export interface UncleanSvg {
  readonly reason: string;
}

/** A drawing as far as it was read. */
interface Reading {
  readonly open: string[];
  written: string;
  /** How many elements are open that are left out. */
  skipped: number;
}

/**
 * A drawing (SVG) with nothing in it but shapes: written anew from what is known, without comments and what programs leave
 * behind. One with a script, a style sheet, or anything that is elsewhere is not taken.
 *
 * @example cleanSvg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>');
 */
export function cleanSvg(source: string): { readonly svg: string } | UncleanSvg {
  const reading: Reading = { open: [], written: "", skipped: 0 };
  let at = 0;
  markup.lastIndex = 0;
  for (let found = markup.exec(source); found; found = markup.exec(source)) {
    at = markup.lastIndex;
    const [, closing, opening, given = "", isEmpty, words] = found;
    const reason =
      closing !== undefined
        ? close(reading, closing)
        : opening !== undefined
          ? begin(reading, opening, given, isEmpty === "/")
          : say(reading, words ?? "");
    if (reason !== null) return { reason };
  }
  if (at !== source.length) return { reason: "It can't be read as a drawing." };
  if (reading.open.length > 0 || reading.written === "") return { reason: "It is not whole." };
  return { svg: reading.written };
}

function close(reading: Reading, name: string): string | null {
  if (reading.open.pop() !== name) return `</${name}> closes nothing.`;
  if (reading.skipped > 0) reading.skipped--;
  else reading.written += `</${name}>`;
  return null;
}

function begin(reading: Reading, name: string, given: string, isEmpty: boolean): string | null {
  const { open } = reading;
  if (open.length === 0 && reading.written !== "") return "There is more than one drawing in it.";
  if (open.length === 0 && name !== "svg") return "It does not begin with <svg>.";
  const isSkipped = reading.skipped > 0 || silent.has(name) || isIdle(name);
  if (!isEmpty) open.push(name);
  if (isSkipped) {
    if (!isEmpty) reading.skipped++;
    return null;
  }
  if (!elements.has(name)) return `<${name}> is not taken.`;
  const kept = cleanAttributes(given);
  if (typeof kept !== "string") return kept.reason;
  reading.written += `<${name}${kept}${isEmpty ? "/" : ""}>`;
  return null;
}

/** Words, also of comments and the like, which are none. */
function say(reading: Reading, words: string): string | null {
  if (reading.skipped > 0) return null;
  if (wrongEntity.test(words)) return "It names an entity.";
  if (reading.open.length > 0) reading.written += words.replace(/\s+/g, " ").replace(/^ $/, "");
  else if (words.trim() !== "") return "There are words outside the drawing.";
  return null;
}

/** What is not one of the five entities of XML, or a character's number. */
const wrongEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** Attributes, and the declarations of a style as such: what these say of other things than shapes is left out. */
function* pairsOf(given: string): Generator<readonly [name: string, value: string]> {
  for (const [, name = "", double, single] of given.matchAll(pairs)) {
    const value = double ?? single ?? "";
    if (name === "style") yield* value.split(";").flatMap(declared);
    else yield [name, value];
  }
}

/** What a declaration says as an attribute, if it says something of a shape or names something. */
function declared(declaration: string): (readonly [name: string, value: string])[] {
  const [property = "", ...rest] = declaration.split(":");
  const isKept = attributes.has(property.trim()) || /url\(|@import|expression/i.test(declaration);
  return isKept ? [[property.trim(), rest.join(":").trim()]] : [];
}

function cleanAttributes(given: string): string | UncleanSvg {
  let kept = "";
  for (const [name, value] of pairsOf(given)) {
    if (name === "xmlns:xlink") {
      kept += ` ${name}="http://www.w3.org/1999/xlink"`;
      continue;
    }
    if (isIdle(name) || name === "class") continue;
    if (!attributes.has(name)) return { reason: `The attribute ${name} is not taken.` };
    if (name === "xmlns" && value !== "http://www.w3.org/2000/svg") return { reason: "It is no drawing (xmlns)." };
    const isInside = name.endsWith("href") ? /^#[\w-]+$/.test(value) : true;
    // Written with a number of a character, a name could hide from what is looked for here.
    if (!isInside || /url\((?!\s*['"]?#[\w-]+['"]?\s*\))/i.test(value) || /&|\\|javascript:/i.test(value))
      return { reason: `The attribute ${name} names something outside.` };
    kept += ` ${name}="${value.replaceAll('"', "&quot;")}"`;
  }
  return kept;
}
