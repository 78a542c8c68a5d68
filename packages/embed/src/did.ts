import { el } from "./el.ts";

// What `/did.js` of a runner is made from: it defines the element, and leaves nothing else in the page.

/** Where this script came from is where the runner is. */
const source = typeof document === "undefined" ? null : (document.currentScript as HTMLScriptElement | null);

// On a server there are no elements: the class is never made there.
const Base = typeof HTMLElement === "undefined" ? (class {} as typeof HTMLElement) : HTMLElement;

/** What the feed of a runner says (JSON Feed 1.1), as far as it is shown. */
interface Feed {
  readonly title: string;
  readonly language: string;
  readonly home_page_url: string;
  readonly items: readonly { readonly content_text: string }[];
  readonly _afterword: { readonly more: string };
}

const text = `
:host{display:block;font:var(--afterword-font,1rem/1.5 system-ui,sans-serif)}
:host([hidden]){display:none!important}
section{padding:1rem;border:1px solid var(--afterword-edge,#7c8995);border-radius:var(--afterword-radius,.5rem)}
h2{margin:0;font-size:1.15em}
p{margin:.25rem 0;overflow-wrap:anywhere}
li{margin:.75rem 0}
ul{list-style:none;margin:0;padding:0}
a{display:inline-block;min-height:2.75rem;padding:.6rem 0;color:inherit}
`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all elements of a page; a sheet that a script makes is not inline. */
function sheetOf(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}

/**
 * `<afterword-did where="team=ICT" limit="3"><a href="…/did">You said, we did</a></afterword-did>`: what people said, what was
 * done, and what came of it, the latest first. `where` are values of segments as in an address; `locale` is a language, the
 * page's own unless told; `limit` is 1 to 50, 3 unless told. Without script, and where nothing is published, it is the link in
 * it. `src` is the address of the runner where the script is part of a bundle.
 */
export class AfterwordDid extends Base {
  static readonly observedAttributes = ["where", "locale", "limit"];
  /** Counts what was begun: what comes back of an earlier beginning is passed over. */
  #begun = 0;

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheetOf()];
      root.append(el("slot"));
    }
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#begun++;
  }

  attributeChangedCallback(): void {
    if (this.shadowRoot && this.isConnected) void this.#begin();
  }

  async #begin(): Promise<void> {
    const begun = ++this.#begun;
    const feed = await this.#read();
    if (begun !== this.#begun) return;
    const items = feed?.items.slice(0, this.#limit()) ?? [];
    this.shadowRoot?.replaceChildren(feed && items.length > 0 ? shown({ ...feed, items }) : el("slot"));
  }

  #limit(): number {
    const asked = Number(this.getAttribute("limit") ?? 3);
    return Number.isInteger(asked) && asked >= 1 ? Math.min(asked, 50) : 3;
  }

  /** What is published; null where that is not known. */
  async #read(): Promise<Feed | null> {
    const base = this.getAttribute("src") ?? source?.src.replace(/\/[^/]*$/, "");
    if (base === undefined) return null;
    const locale = this.getAttribute("locale") ?? this.closest("[lang]")?.getAttribute("lang") ?? "";
    const query = new URLSearchParams(locale === "" ? {} : { lang: locale });
    for (const [name, value] of new URLSearchParams(this.getAttribute("where") ?? ""))
      query.append(`where[${name}]`, value);
    try {
      const reply = await fetch(`${base}/did/feed.json?${query.toString()}`, { credentials: "omit" });
      return reply.ok ? ((await reply.json()) as Feed) : null;
    } catch {
      return null;
    }
  }
}

function shown({ title, language: lang, home_page_url: href, items, _afterword: { more } }: Feed): Node {
  const told = items.map(({ content_text: lines }) =>
    el("li", {}, ...lines.split("\n").map((line) => el("p", { dir: "auto" }, line))),
  );
  const link = `${href}?lang=${encodeURIComponent(lang)}`;
  const dir = /^(?:ar|fa|he|ur)\b/.test(lang) ? "rtl" : "ltr";
  return el("section", { lang, dir }, el("h2", {}, title), el("ul", {}, ...told), el("a", { href: link }, more));
}

if (typeof customElements !== "undefined" && !customElements.get("afterword-did"))
  customElements.define("afterword-did", AfterwordDid);
