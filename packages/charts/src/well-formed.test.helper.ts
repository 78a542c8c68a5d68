/** An element of an SVG as it was read. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text, with entities read. */
  readonly text: string;
  readonly children: readonly Element[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const read = (text: string): string =>
  text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const mark = whole.endsWith(";") ? entities[name] : undefined;
    if (mark === undefined) throw new Error(`An entity that is none: ${whole}`);
    return mark;
  });

/** Reads XML as strictly as its rules are; throws where it is not well-formed. No comments, no CDATA: charts have none. */
export function readXml(text: string): Element {
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "").trimEnd();
  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(body) || !body.isWellFormed())
    throw new Error("A character that XML has not.");
  const open: { name: string; attributes: Record<string, string>; text: string; children: Element[] }[] = [];
  let root: Element | undefined;
  let at = 0;
  for (const token of body.matchAll(/<(\/?)([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/?)>|[^<]+/gy)) {
    at = token.index + token[0].length;
    const [whole, closing, name, attributes = "", alone] = token;
    const parent = open.at(-1);
    if (name === undefined) {
      if (!parent || whole.includes(">")) throw new Error(`Text where there may be none: ${whole.slice(0, 40)}`);
      parent.text += read(whole);
    } else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing.`);
    } else {
      if (!parent && root) throw new Error("Two roots.");
      const element = { name, attributes: attributesOf(attributes), text: "", children: [] };
      parent?.children.push(element);
      root ??= element;
      if (!alone) open.push(element);
    }
  }
  if (at !== body.length || open.length > 0 || !root) throw new Error(`Not well-formed at ${body.slice(at, at + 60)}`);
  return root;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([A-Za-z][\w:-]*)="([^"]*)"/g)) {
    if (Object.hasOwn(found, name)) throw new Error(`${name} twice.`);
    found[name] = read(value);
  }
  return found;
}

/** An element and all within it. */
export const within = (element: Element): Element[] => [element, ...element.children.flatMap(within)];
