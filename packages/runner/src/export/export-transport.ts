import { exportResponses, noteAlone, type Ctx } from "@afterword/fieldwork";
import { check, exportQuery, routes, type ExportQuery, type Transport } from "@afterword/sdk";
import { answerFile } from "./answer-file.ts";

/**
 * What the typed interface of answers as a file needs, on a use case in this process.
 *
 * @param reads the same context, which reads where reports are read
 */
export function exportTransport(context: () => Ctx, reads: () => Ctx): Pick<Transport, "exportResponses"> {
  return {
    exportResponses: async function* (query: ExportQuery) {
      const { quarantined = false, ...rest } = query;
      const given = Object.entries({ ...rest, quarantined: String(quarantined) });
      const asked = Object.fromEntries(given.filter(([, value]) => value !== undefined));
      const checked = check(exportQuery, asked, "invalid_query");
      const { action, views: kind } = routes.exportResponses;
      await noteAlone(context(), { action, kind, ...(checked.survey === undefined ? {} : { id: checked.survey }) });
      yield* answerFile(await exportResponses(reads(), checked), checked.format);
    },
  };
}
