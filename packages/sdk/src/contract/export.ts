import { z } from "zod";
import { bound } from "./metric.ts";
import { line } from "./person.ts";
import { pageQuery } from "./response.ts";

/** The files that answers can be had as, and what each is sent as. */
export const exportTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ndjson: "application/x-ndjson",
} as const;

/** What answers can be had as: comma-separated values, a workbook, or a JSON document on each line. */
export type ExportFormat = keyof typeof exportTypes;

/** What a list of answers takes and a file of all of them does not. */
const notInFiles = { language: true, question: true, least: true, most: true, written: true } as const;

/** Which answers to put into a file, and what kind of file it is. `from` is inclusive, `to` exclusive; days are UTC. */
export const exportQuery = pageQuery.omit({ cursor: true, limit: true, ...notInFiles }).extend({
  format: z.enum(Object.keys(exportTypes) as [ExportFormat, ...ExportFormat[]]).default("csv"),
  /** Whether a CSV file begins with the byte order mark, by which spreadsheet programs know UTF-8. */
  bom: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
  from: bound.optional(),
  to: bound.optional(),
  /** Values of segments that an answer has to have. Where k is above 1 answers show none, and so none has them. */
  where: z.record(line(64), line(500)).default({}),
});

/** Which answers to put into a file, as it is asked for. */
export type ExportQuery = Omit<z.input<typeof exportQuery>, "quarantined" | "bom"> & {
  readonly bom?: boolean | undefined;
  readonly quarantined?: boolean | undefined;
};

/** A checked {@link ExportQuery}. */
export type CheckedExportQuery = z.output<typeof exportQuery>;
