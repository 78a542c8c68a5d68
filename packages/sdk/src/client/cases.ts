import type { CaseAnswer, CaseTemplateList } from "../contract/case-answer.ts";
import type {
  CaseChange,
  CaseDetail,
  CaseInput,
  CasesFileQuery,
  CasesPage,
  CasesQuery,
  CaseUndo,
  CaseWorker,
  CaseWorkersQuery,
} from "../contract/case.ts";
import type { CaseFigures, CaseFiguresQuery } from "../contract/case-figures.ts";
import type { CaseQueue, CaseQueueInput } from "../contract/case-queue.ts";
import type { Transport } from "./transport.ts";

/** Cases: what is done about answers of unhappy clients, from the alert to the change that helped. */
export interface CasesApi {
  /**
   * Cases, newest first, a page at a time.
   *
   * @param query.limit 1 to 500. Default 50
   * @throws ProblemError `invalid_query`
   * @example const { items } = await aw.cases.list({ queue: "ict-desk", overdue: "true" });
   */
  list(query?: CasesQuery): Promise<CasesPage>;
  /**
   * The same cases as the bytes of a file, newest first: a line for each, with nothing that was written and nobody's name but
   * the owner's.
   *
   * @param query.format `csv` or `xlsx`; `csv` unless told
   * @throws ProblemError `invalid_query`
   * @example for await (const bytes of aw.cases.export({ state: "resolved", format: "xlsx" })) file.write(bytes);
   */
  export(query?: CasesFileQuery): AsyncIterable<Uint8Array>;
  /**
   * A case with what is known, and what was done.
   *
   * @throws ProblemError `not_found`
   * @example const { answers, notes } = await aw.cases.get("cas_…");
   */
  get(id: string): Promise<CaseDetail>;
  /**
   * How cases are worked on, as far as the caller may see them.
   *
   * @param query.from opened or closed from this day on; all the time unless told
   * @throws ProblemError `invalid_query`
   * @example const { late, contactMedianHours } = await aw.cases.figures({ from: "2026-09-01" });
   */
  figures(query?: CaseFiguresQuery): Promise<CaseFigures>;
  /**
   * Members who may be given cases, by name, and who of them is away.
   *
   * @param query.case a case: those who may work on it
   * @throws ProblemError `not_found` for a case that is not there
   * @example const { items } = await aw.cases.workers({ case: "cas_…" });
   */
  workers(query?: CaseWorkersQuery): Promise<{ readonly items: readonly CaseWorker[] }>;
  /**
   * The queues that alerts name, and others that somebody reads, with who reads them.
   *
   * @example const { items } = await aw.cases.queues();
   */
  queues(): Promise<{ readonly items: readonly CaseQueue[] }>;
  /**
   * Says who reads a queue: who is told of its cases first. With nobody it is read by those who lead where a case is.
   *
   * @throws ProblemError `invalid_request` for somebody who works on no cases
   * @example await aw.cases.putQueue({ queue: "ict-desk", members: ["mem_8Lw5"] });
   */
  putQueue(input: CaseQueueInput): Promise<CaseQueue>;
  /**
   * Opens a case on an answer. Once more for the same answer gives the case that is there.
   *
   * @throws ProblemError `not_found` also for an answer behind which nobody may be seen
   * @example await aw.cases.open({ response: "rsp_…", queue: "ict-desk", note: "Please call her back." });
   */
  open(input: CaseInput): Promise<CaseDetail>;
  /**
   * Moves a case on, gives it to somebody, or notes what was done: all of it, or nothing.
   *
   * @throws ProblemError `not_found`, `case_state` for a move that is not open to it, `case_changed` where somebody else was
   *   first, `invalid_request` naming what a move needs
   * @example
   * await aw.cases.change(id, { revision: 3, state: "resolved", causes: ["timeliness"], actionTaken: "Paid, and said sorry." });
   */
  change(id: string, change: CaseChange): Promise<CaseDetail>;
  /**
   * Undoes that a case was merged into another one (`duplicate`): it is as it was before, and both histories say so.
   *
   * @throws ProblemError `not_found`, `case_changed`, and `case_state` for a case that is not merged
   * @example await aw.cases.unmerge(id, { revision: 4 });
   */
  unmerge(id: string, seen: CaseUndo): Promise<CaseDetail>;
  /**
   * What an answer to the client of a case begins with, in the language that they read, and whether one can be sent.
   *
   * @throws ProblemError `not_found`
   * @example const { unreachable, items } = await aw.cases.templates("cas_…");
   */
  templates(id: string): Promise<CaseTemplateList>;
  /**
   * Writes to the client of a case by mail: a template as it is, or words of one's own. It stands in the history, with how its
   * mail goes, and counts as the first contact.
   *
   * @throws ProblemError `not_found`, `case_changed`, and `case_unreachable` where no address is known, they did not agree to
   *   be contacted, or want no mail
   * @example await aw.cases.answer(id, { revision: 3, text: "We have paid the claim. We are sorry that it took so long." });
   */
  answer(id: string, answer: CaseAnswer): Promise<CaseDetail>;
}

/** The typed interface of cases on a transport. */
export function casesOf({ cases }: Pick<Transport, "cases">): CasesApi {
  return {
    list: (query = {}) => cases.list(query),
    export: (query = {}) => cases.export(query),
    get: (id) => cases.get(id),
    figures: (query = {}) => cases.figures(query),
    workers: (query = {}) => cases.workers(query),
    open: (input) => cases.open(input),
    change: (id, change) => cases.change(id, change),
    queues: () => cases.queues(),
    putQueue: (input) => cases.putQueue(input),
    unmerge: (id, seen) => cases.unmerge(id, seen),
    templates: (id) => cases.templates(id),
    answer: (id, answer) => cases.answer(id, answer),
  };
}
