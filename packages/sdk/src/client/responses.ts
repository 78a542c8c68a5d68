import type { ExportQuery } from "../contract/export.ts";
import type { ResponsesPage, ResponsesQuery } from "../contract/response.ts";
import type { StaffReceipt, StaffResponse } from "../contract/staff-response.ts";
import type { Answers, Survey } from "../survey/define-survey.ts";
import type { Transport } from "./transport.ts";

/** What goes with answers that staff took down. */
export type TakenDown = Omit<StaffResponse, "survey" | "answers">;

/** Answers: those that came in another way than by a link, and all of them as a file. */
export interface ResponsesApi<S extends Survey = Survey> {
  /**
   * Stores answers that staff took down, on the phone or from paper. With an `id` of yours a retry is safe. With an
   * `invitation`, or the `person` and `subject` of one that is open, they answer that.
   *
   * @throws ProblemError `invalid_answers` naming each question, `invalid_request` also for surveys whose k is above 1,
   *   `idempotency_mismatch` for other content under the same id, `already_answered`, `expired`, `withdrawn` and `closed`
   *   for an invitation that takes no answer
   * @example await aw.responses.add(ticketCsat, { csat: 4 }, { channel: "phone", person: "u17", id: "call-4711" });
   */
  add<T extends S>(survey: T, answers: Partial<Answers<T>>, how: TakenDown): Promise<StaffReceipt>;
  /**
   * Answers as the bytes of a file, newest first, made while they are read: CSV unless `format` says `xlsx` or `ndjson`. If it
   * fails on the way the loop throws, and what came by then is no whole file.
   *
   * @throws ProblemError `invalid_query`; `unavailable` when it was cut off
   * @example
   * for await (const bytes of aw.responses.export({ survey: "ticket-csat", format: "xlsx" })) out.write(bytes);
   */
  export(query?: ExportQuery): AsyncIterable<Uint8Array>;
  /**
   * Answers, newest first, a page at a time: all of them, or only those of a period, of segments, in a language, with some
   * scores or with something written.
   *
   * @param query.limit 1 to 500. Default 50
   * @throws ProblemError `invalid_query`
   * @example const { items } = await aw.responses.list({ survey: "ticket-csat", question: "csat", most: 2, written: true });
   */
  list(query?: ResponsesQuery): Promise<ResponsesPage>;
}

/** The typed interface of answers on a transport. */
export function responsesOf({
  addResponse,
  exportResponses,
  listResponses,
}: Pick<Transport, "addResponse" | "exportResponses" | "listResponses">): ResponsesApi {
  return {
    add: (survey, answers, how) => addResponse({ ...how, survey: survey.id, answers: { ...answers } }),
    export: (query = {}) => exportResponses(query),
    list: (query = {}) => listResponses(query),
  };
}
