import { locales } from "@afterword/language";
import { exportResponses, listResponses, listSurveys, noteAlone, type Ctx } from "@afterword/fieldwork";
import { check, exportQuery, pageQuery, routes, type ExportQuery, type Transport } from "@afterword/sdk";
import { answerFile } from "./answer-file.ts";

const defined = (given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/**
 * What the typed interface of answers as a file needs, on a use case in this process.
 *
 * @param reads the same context, which reads where reports are read
 */
export function exportTransport(
  context: () => Ctx,
  reads: () => Ctx,
): Pick<Transport, "exportResponses" | "listResponses" | "listSurveys"> {
  return {
    exportResponses: async function* (query: ExportQuery) {
      const { quarantined = false, bom = false, ...rest } = query;
      const asked = defined({ ...rest, quarantined: String(quarantined), bom: String(bom) });
      const checked = check(exportQuery, asked, "invalid_query");
      const { action, views: kind } = routes.exportResponses;
      await noteAlone(context(), { action, kind, ...(checked.survey === undefined ? {} : { id: checked.survey }) });
      yield* answerFile(await exportResponses(reads(), checked), checked);
    },
    listResponses: async ({ quarantined = false, written, ...rest }) => {
      const asked = { ...rest, quarantined: String(quarantined), ...(written && { written: "true" }) };
      const page = await listResponses(reads(), check(pageQuery, defined(asked), "invalid_query"));
      const { action, views: kind } = routes.listResponses;
      await noteAlone(context(), { action, kind });
      return page;
    },
    listSurveys: () => listSurveys(reads(), locales()),
  };
}
