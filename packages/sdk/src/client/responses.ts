import type { StaffReceipt, StaffResponse } from "../contract/staff-response.ts";
import type { Answers, Survey } from "../survey/define-survey.ts";
import type { Transport } from "./transport.ts";

/** What goes with answers that staff took down. */
export type TakenDown = Omit<StaffResponse, "survey" | "answers">;

/** Answers that came in another way than by a link. */
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
}

/** The typed interface of such answers on a transport. */
export function responsesOf({ addResponse }: Pick<Transport, "addResponse">): ResponsesApi {
  return { add: (survey, answers, how) => addResponse({ ...how, survey: survey.id, answers: { ...answers } }) };
}
