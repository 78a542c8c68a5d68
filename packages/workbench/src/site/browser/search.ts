// What every page of the site loads: on phones the contents are folded, and on the page of the search results are shown.

interface Entry {
  readonly path: string;
  readonly title: string;
  readonly section: string;
  readonly headings: readonly { readonly id: string; readonly text: string }[];
  readonly words: string;
}

const rootPath = document.body.dataset["root"] ?? "";

if (matchMedia("(max-width: 50rem)").matches) document.querySelector("nav .menu")?.removeAttribute("open");

const found = document.querySelector("#found");
const asked = new URLSearchParams(location.search).get("q")?.trim() ?? "";
if (found && asked !== "") void show(found, asked);

async function show(place: Element, query: string): Promise<void> {
  const input = document.querySelector("input");
  if (input) input.value = query;
  const entries = (await (await fetch(`${rootPath}search.json`)).json()) as readonly Entry[];
  const words = query.toLowerCase().split(/\s+/);
  const hits = entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 30);
  const items = hits.map(({ entry }) => {
    const item = document.createElement("li");
    const heading = entry.headings.find(({ text }) => words.some((word) => text.toLowerCase().includes(word)));
    item.append(linkTo(entry.path, entry.title), ` (${entry.section})`);
    if (heading && heading.text !== entry.title) item.append(": ", linkTo(`${entry.path}#${heading.id}`, heading.text));
    return item;
  });
  const list = document.createElement("ul");
  list.append(...items);
  const said = document.createElement("p");
  said.textContent =
    items.length === 0 ? `Nothing has all of these words: ${query}.` : `${String(items.length)} pages for “${query}”.`;
  place.replaceChildren(said, list);
}

function linkTo(path: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = rootPath + path;
  link.textContent = text;
  return link;
}

/** Every word has to be there; in a title it counts most. */
function scoreOf({ title, headings, words: text }: Entry, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const inTitle = title.toLowerCase().includes(word) ? 20 : 0;
    const inHeadings = headings.filter((one) => one.text.toLowerCase().includes(word)).length * 5;
    const inText = text.includes(word) ? 1 : 0;
    if (inTitle + inHeadings + inText === 0) return 0;
    score += inTitle + inHeadings + inText;
  }
  return score;
}
