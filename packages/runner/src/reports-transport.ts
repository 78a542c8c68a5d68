import {
  addReport,
  changeReport,
  listEditions,
  listReports,
  makeEdition,
  previewReport,
  readEdition,
  removeReport,
  testReport,
  type Ctx,
} from "@afterword/fieldwork";
import {
  check,
  editionFileQuery,
  editionInput,
  editionsQuery,
  languageQuery,
  ProblemError,
  reportChange,
  reportInput,
  type Transport,
} from "@afterword/sdk";
import { editionBook } from "./export/figures-file.ts";

/**
 * What the typed interface of reports needs, on use cases in this process.
 *
 * @param wake tells the worker that there is something to do
 */
export function reportsTransport(context: () => Ctx, wake: () => void): Transport["reports"] {
  return {
    list: () => listReports(context()),
    add: async (report) => addReport(context(), check(reportInput, report, "invalid_request")),
    change: async (id, change) => changeReport(context(), id, check(reportChange, change, "invalid_request")),
    remove: (id) => removeReport(context(), id),
    preview: async (id, how) => previewReport(context(), id, check(languageQuery, how, "invalid_query")),
    test: (id) => testReport(context(), id),
    make: async (id, which) => {
      const { item } = await makeEdition(context(), id, check(editionInput, which, "invalid_request"));
      wake();
      return item;
    },
    editions: async (query) => listEditions(context(), check(editionsQuery, query, "invalid_query")),
    edition: async (id, how) => readEdition(context(), id, check(languageQuery, how, "invalid_query")),
    file: async function* (id, how) {
      const { format, language } = check(editionFileQuery, how, "invalid_query");
      if (format === "pdf")
        throw new ProblemError("pdf_unavailable", { detail: "PDFs are made by a runner over HTTP." });
      const edition = await readEdition(context(), id, { language });
      yield* editionBook(edition, edition.language);
    },
  };
}
