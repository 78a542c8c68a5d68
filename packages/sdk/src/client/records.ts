import type { FeedbackInput, FeedbackTaken, VoicesQuery, VoicesReply } from "../contract/feedback.ts";
import type { RecordInput } from "../contract/meeting.ts";
import type {
  RecordChange,
  RecordDetail,
  RecordErasure,
  RecordItem,
  RecordsPage,
  RecordsQuery,
} from "../contract/record.ts";
import type { Transport } from "./transport.ts";

/** Feedback that is no answer to an invitation: what came by an open form, and what staff wrote down of meetings. */
export interface RecordsApi {
  /**
   * Stores what was said at a forum or in a focus group. It counts in no figure. With an `id` of yours a retry is safe.
   *
   * @throws ProblemError `invalid_request` naming each path, `idempotency_mismatch` for other content under the same id
   * @example
   * await aw.records.add({
   *   kind: "forum", heldOn: "2026-11-21", entities: [{ name: "Field office", people: 4 }],
   *   topics: [{ topic: "Travel claims", said: "Claims take too long.", agreement: "most" }],
   * });
   */
  add(record: RecordInput): Promise<RecordDetail>;
  /**
   * Records, newest first, a page at a time.
   *
   * @param query.limit 1 to 500. Default 50
   * @throws ProblemError `invalid_query`
   * @example const { items } = await aw.records.list({ kind: "direct", state: "received" });
   */
  list(query?: RecordsQuery): Promise<RecordsPage>;
  /**
   * A record, by its id or its reference.
   *
   * @throws ProblemError `not_found`
   * @example const { answers, history } = await aw.records.get("FB-7K3Q9M");
   */
  get(id: string): Promise<RecordDetail>;
  /**
   * Moves a record on (received, acknowledged, answered, closed), or replies to whoever sent it: on their status page, and
   * by mail where they left an address. Gives it as it is listed: what was said is read with `get`.
   *
   * @throws ProblemError `not_found`, `record_state`, `invalid_request`
   * @example await aw.records.change("FB-7K3Q9M", { reply: "The form is mended.", state: "closed" });
   */
  change(id: string, change: RecordChange): Promise<RecordItem>;
  /**
   * Erases a record for good, with the answers that it came from.
   *
   * @throws ProblemError `not_found`
   * @example await aw.records.erase("FB-7K3Q9M");
   */
  erase(id: string): Promise<RecordErasure>;
  /**
   * Brings in feedback that was collected elsewhere, from the text of a file of comma-separated values: each row once for its `id`.
   * It becomes direct feedback with a record, opens cases as the form does, and moves no score. All rows are stored, or none.
   *
   * @param input.csv at most 2,000 rows; the first one names the columns
   * @param how.dryRun looks at every row and stores nothing
   * @throws ProblemError `malformed`, `invalid_request` naming a survey, a field or a column that can't be used
   * @example
   * const { stored, errors } = await aw.records.importFeedback({
   *   csv: "id,type,message\nold-7,complaint,Claims take long.\n", survey: "direct-feedback",
   * });
   */
  importFeedback(input: FeedbackInput, how?: { readonly dryRun?: boolean }): Promise<FeedbackTaken>;
  /**
   * By which channels voices came: answers to invitations, feedback that nobody asked for, and those who were at meetings.
   *
   * @throws ProblemError `invalid_query`
   * @example const { rows } = await aw.records.voices({ last: "365d", period: "month" });
   */
  voices(query?: VoicesQuery): Promise<VoicesReply>;
}

/** The typed interface of records on a transport. */
export function recordsOf({ records }: Pick<Transport, "records">): RecordsApi {
  return {
    add: (record) => records.add(record),
    list: (query = {}) => records.list(query),
    get: (id) => records.get(id),
    change: (id, change) => records.change(id, change),
    erase: (id) => records.erase(id),
    importFeedback: (input, { dryRun = false } = {}) => records.importFeedback(input, dryRun),
    voices: (query = {}) => records.voices(query),
  };
}
