import type { ViewInput, ViewItem } from "../contract/view.ts";
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
}

/** The interface of saved views, on a transport. */
export function viewsOf({ views }: Pick<Transport, "views">): ViewsApi {
  return { add: (view) => views.add(view), list: () => views.list(), remove: (id) => views.remove(id) };
}
