import type { PendingSurvey } from "@afterword/sdk";
import { el } from "./el.ts";
import { say } from "./fields.ts";
import { formOf } from "./form.ts";
import { sendKept } from "./send.ts";
import { canShow } from "./shown.ts";
import { sheetOf } from "./style.ts";

/** Where this script came from is where the runner is. */
const source = typeof document === "undefined" ? null : (document.currentScript as HTMLScriptElement | null);

// On a server there are no elements: the class is never made there.
const Base = typeof HTMLElement === "undefined" ? (class {} as typeof HTMLElement) : HTMLElement;

/**
 * `<afterword-survey token="awp_…"><a href="…">Tell us how it went</a></afterword-survey>`: asks the person of the token
 * what they may answer now, and nothing where there is nothing. Without script, and where it can't be shown, it is the link
 * in it. `href` is that link too: needed where the script is part of a bundle, to know where the runner is. `locale` is a
 * language; `theme` is `light` or `dark`, else as the reader's system says.
 *
 * It tells by events: `afterword-asked`, `afterword-done` with what became of it (`complete`, or `declined` by "not now"), and `afterword-none` where there is nothing to ask.
 */
export class AfterwordSurvey extends Base {
  static readonly observedAttributes = ["token", "locale"];
  /** Counts what was begun: what comes back of an earlier beginning is passed over. */
  #begun = 0;

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [sheetOf()];
    }
    addEventListener("online", this.#onOnline);
    void this.#begin();
  }

  disconnectedCallback(): void {
    removeEventListener("online", this.#onOnline);
    this.#begun++;
  }

  attributeChangedCallback(): void {
    if (this.shadowRoot && this.isConnected) void this.#begin();
  }

  readonly #onOnline = (): void => {
    void sendKept();
  };

  async #begin(): Promise<void> {
    const begun = ++this.#begun;
    this.#show(el("slot"));
    await sendKept();
    const pending = await this.#ask();
    if (begun !== this.#begun || pending === undefined) return;
    if (pending === null) {
      this.#show();
      this.#tell("none");
      return;
    }
    const { locale: lang, direction: dir } = pending;
    const title =
      pending.survey.title === undefined ? (pending.words["title"] ?? "") : say(pending, pending.survey.title);
    const done = (status: string): void => {
      if (status === "declined") this.#show();
      this.#tell("done", { status });
    };
    const shown = canShow(pending.survey)
      ? formOf(pending, title, done)
      : el("div", { className: "said" }, el("a", { href: pending.link }, title));
    this.#show(el("div", { lang, dir }, shown));
    this.#tell("asked");
  }

  /** What may be answered now; undefined where that is not known, and the link stays. */
  async #ask(): Promise<PendingSurvey | null | undefined> {
    const { token, locale, href } = Object.fromEntries(
      ["token", "locale", "href"].map((name) => [name, this.getAttribute(name)]),
    ) as Record<"token" | "locale" | "href", string | null>;
    const base = href === null ? source?.src.replace(/\/[^/]*$/, "") : href.replace(/\/r\/[^/]*$/, "");
    if (!token || base === undefined) return undefined;
    try {
      const query = locale === null ? "" : `?locale=${encodeURIComponent(locale)}`;
      const reply = await fetch(`${base}/v1/pending${query}`, {
        headers: { authorization: `Bearer ${token}` },
        credentials: "omit",
      });
      return reply.ok ? ((await reply.json()) as { pending: PendingSurvey | null }).pending : undefined;
    } catch {
      return undefined;
    }
  }

  #show(...nodes: readonly Node[]): void {
    this.shadowRoot?.replaceChildren(...nodes);
  }

  #tell(what: string, detail: object = {}): void {
    this.dispatchEvent(new CustomEvent(`afterword-${what}`, { bubbles: true, detail }));
  }
}
