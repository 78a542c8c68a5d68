import type { ViewInput, ViewItem } from "../contract/view.ts";
import type { NewViewLinkItem, PaperQuery, ShownView, ViewLinkInput, ViewLinkItem } from "../contract/view-link.ts";
import type { Transport } from "./transport.ts";

/** Saved views of the results. */
export interface ViewsApi {
  /**
   * Saves a view under a name. Whoever opens it sees what they may see.
   *
   * @throws ProblemError `invalid_request` for an address that is none of the results, or over 200 of one's own
   * @example await aw.views.add({ name: "Visa this year", address: "/results?span=year" });
   */
  add(view: ViewInput): Promise<ViewItem>;
  /**
   * The caller's own views and those that are shared, by name.
   *
   * @example const { items } = await aw.views.list();
   */
  list(): Promise<{ readonly items: readonly ViewItem[] }>;
  /**
   * Removes a view of the caller's own.
   *
   * @throws ProblemError `not_found`
   * @example await aw.views.remove("view_1");
   */
  remove(id: string): Promise<ViewItem>;
  /**
   * Makes a link that shows a view's figures to somebody without an account, for some days. It shows at most what its maker
   * may see, and ends with the view and with its maker.
   *
   * @param how.days 1, 7, 30 or 90. Default 7
   * @throws ProblemError `not_found`; `invalid_request` for a view of comments, and over 50 links of one's own
   * @example const { link } = await aw.views.addLink("view_1", { days: 30 });
   */
  addLink(view: string, how?: ViewLinkInput): Promise<NewViewLinkItem>;
  /**
   * Links that have not ended: the caller's own, those to views of theirs, and all for who manages keys everywhere.
   *
   * @example const { items } = await aw.views.links();
   */
  links(): Promise<{ readonly items: readonly ViewLinkItem[] }>;
  /**
   * Ends a link at once.
   *
   * @throws ProblemError `not_found`
   * @example await aw.views.removeLink("vlk_1");
   */
  removeLink(id: string): Promise<ViewLinkItem>;
  /**
   * What the link shows that the client has as its key.
   *
   * @throws ProblemError `not_found` for a link that has ended or is none, and for every other key
   * @example const { survey, address } = await createClient({ url, apiKey: token }).views.shown();
   */
  shown(): Promise<ShownView>;
  /**
   * A page of the results as the bytes of a PDF: charts and their tables, in a language. It takes some seconds.
   *
   * @throws ProblemError `pdf_unavailable` where the runner has no Chromium, and in-process; `unavailable` while others are
   *   being made; `invalid_query` for a page of comments
   * @example for await (const bytes of aw.views.pdf({ address: "/results?span=year", language: "fr" })) out.write(bytes);
   */
  pdf(query: PaperQuery): AsyncIterable<Uint8Array>;
}

/** The interface of saved views, on a transport. */
export function viewsOf({ views }: Pick<Transport, "views">): ViewsApi {
  return {
    add: (view) => views.add(view),
    list: () => views.list(),
    remove: (id) => views.remove(id),
    addLink: (view, how = {}) => views.addLink(view, how),
    links: () => views.links(),
    removeLink: (id) => views.removeLink(id),
    shown: () => views.shown(),
    pdf: (query) => views.pdf(query),
  };
}
