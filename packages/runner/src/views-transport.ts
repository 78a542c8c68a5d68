import {
  addView,
  addViewLink,
  listViewLinks,
  listViews,
  readShownView,
  removeView,
  removeViewLink,
  type Ctx,
} from "@afterword/fieldwork";
import { check, ProblemError, viewInput, type Transport } from "@afterword/sdk";

/** What the typed interface of saved views needs, on use cases in this process. */
export function viewsTransport(context: () => Ctx): Pick<Transport, "views"> {
  return {
    views: {
      add: async (view) => addView(context(), check(viewInput, view, "invalid_request")),
      list: () => listViews(context()),
      remove: (id) => removeView(context(), id),
      addLink: async (id, input) => addViewLink(context(), id, input),
      links: () => listViewLinks(context()),
      removeLink: async (id) => removeViewLink(context(), id),
      // A browser opens what is served; where nothing is, there is nothing to open.
      pdf: () => {
        throw new ProblemError("pdf_unavailable", { detail: "PDFs are made by a runner over HTTP." });
      },
      shown: async () => readShownView(context()),
    },
  };
}
