import type { LookTested } from "../contract/look.ts";
import type {
  EditionDetail,
  EditionFileQuery,
  EditionInput,
  EditionItem,
  EditionsQuery,
  ReportChange,
  ReportInput,
  ReportItem,
  ReportShown,
} from "../contract/report.ts";
import type { Transport } from "./transport.ts";

/** In which language something is shown; the reader's own unless told. */
export interface InLanguage {
  readonly language?: string;
}

/** Reports that go out by themselves each month or quarter, and the archive of those that were made. */
export interface ReportsApi {
  /**
   * One's own reports, and all of them for who manages members.
   *
   * @example const { items } = await aw.reports.list();
   */
  list(): Promise<{ readonly items: readonly ReportItem[] }>;
  /**
   * Has a report sent to a member each month or quarter, on the first working day after it.
   *
   * @throws ProblemError `invalid_request` naming what isn't there; `forbidden` for another's report
   * @example await aw.reports.add({ kind: "monthly", survey: "ticket-csat", by: "team", reader: "mem_…" });
   */
  add(report: ReportInput): Promise<ReportItem>;
  /**
   * Changes how a report is made, or turns it off or on.
   *
   * @throws ProblemError `not_found`; `invalid_request`
   * @example await aw.reports.change(id, { state: "off" });
   */
  change(id: string, change: ReportChange): Promise<ReportItem>;
  /**
   * Sends a report no more. What was made stays in the archive.
   *
   * @throws ProblemError `not_found`
   * @example await aw.reports.remove(id);
   */
  remove(id: string): Promise<ReportItem>;
  /**
   * What the reader would get of the last whole month or quarter.
   *
   * @throws ProblemError `not_found`; `forbidden` where the reader may see nothing any more
   * @example const { subject, text } = await aw.reports.preview(id, { language: "fr" });
   */
  preview(id: string, how?: InLanguage): Promise<ReportShown>;
  /**
   * Sends the preview to the reader now, marked as a test.
   *
   * @throws ProblemError as `preview`
   * @example const { outcome, to } = await aw.reports.test(id);
   */
  test(id: string): Promise<LookTested>;
  /**
   * Makes and sends the report of a month or quarter that is over; the same again gives what was made.
   *
   * @throws ProblemError as `preview`; `invalid_request` for a time that is not over
   * @example const edition = await aw.reports.make(id, { period: "2026-10" });
   */
  make(id: string, which?: EditionInput): Promise<EditionItem>;
  /**
   * The archive, newest first: 500 at most.
   *
   * @example const { items } = await aw.reports.editions({ survey: "ticket-csat" });
   */
  editions(query?: EditionsQuery): Promise<{ readonly items: readonly EditionItem[] }>;
  /**
   * A report as it was made, with its figures and words.
   *
   * @throws ProblemError `not_found`
   * @example const { content } = await aw.reports.edition("edn_…");
   */
  edition(id: string, how?: InLanguage): Promise<EditionDetail>;
  /**
   * The same as the bytes of a workbook, or of a PDF where the runner has a Chromium.
   *
   * @throws ProblemError `not_found`; `pdf_unavailable`, also in-process
   * @example for await (const bytes of aw.reports.file("edn_…", { format: "xlsx" })) out.write(bytes);
   */
  file(id: string, how?: EditionFileQuery): AsyncIterable<Uint8Array>;
}

/** The interface of reports, on a transport. */
export function reportsOf({ reports }: Pick<Transport, "reports">): ReportsApi {
  return {
    list: () => reports.list(),
    add: (report) => reports.add(report),
    change: (id, change) => reports.change(id, change),
    remove: (id) => reports.remove(id),
    preview: (id, how = {}) => reports.preview(id, how),
    test: (id) => reports.test(id),
    make: (id, which = {}) => reports.make(id, which),
    editions: (query = {}) => reports.editions(query),
    edition: (id, how = {}) => reports.edition(id, how),
    file: (id, how = {}) => reports.file(id, how),
  };
}
