import type { AlertChange, AlertInput, AlertItem, AlertSeen, AlertsQuery, AlertTrial } from "../contract/alert.ts";
import type { Transport } from "./transport.ts";

/** Which answers open a case: what the project's code declares, and what is kept here besides. */
export interface AlertsApi {
  /**
   * What opens a case, in the order in which it is tried: those of the code first, which are changed there.
   *
   * @param query.survey those of one survey
   * @example const { items } = await aw.alerts.list({ survey: "ticket-csat" });
   */
  list(query?: AlertsQuery): Promise<{ readonly items: readonly AlertItem[] }>;
  /**
   * Says which answers of a survey open a case, from now on. A survey has 50 at most.
   *
   * @throws ProblemError `invalid_request` naming each option that can't work: a question, segment or address that is not there, a
   *   name that is taken, no consent where nobody may be seen behind an answer, and any alert of an anonymous survey
   * @example
   * const when = answer("csat").atMost(2).json;
   * await aw.alerts.add({ survey: "ticket-csat", when, queue: "service-desk", urgent: true });
   */
  add(alert: AlertInput): Promise<AlertItem>;
  /**
   * How many of the survey's answers of the last 90 days an alert would have opened a case on; nothing is stored. With the `id` of
   * one that is kept it is tried in the place of that. Of a survey that shows nobody those count whose month is over, rounded
   * down, and it is withheld below the survey's k.
   *
   * @throws ProblemError `invalid_request` as `add`
   * @example const { looked, opened } = await aw.alerts.try({ survey: "ticket-csat", when, queue: "service-desk" });
   */
  try(alert: AlertInput): Promise<AlertTrial>;
  /**
   * Changes an alert that is kept here: it is as is said, and what is left out is as if it had never been said.
   *
   * @throws ProblemError `not_found`, also for one of the code; `alert_changed` where somebody else was first; `invalid_request` as `add`
   * @example await aw.alerts.change(id, { revision: 1, when: answer("csat").is(1).json, queue: "service-desk" });
   */
  change(id: string, change: AlertChange): Promise<AlertItem>;
  /**
   * Removes an alert that is kept here. The cases that it opened stay.
   *
   * @throws ProblemError `not_found`, also for one of the code; `alert_changed` where somebody else has changed it
   * @example await aw.alerts.remove(id, { revision: 2 });
   */
  remove(id: string, seen: AlertSeen): Promise<AlertItem>;
}

/** The typed interface of alerts, on a transport. */
export function alertsOf({ alerts }: Pick<Transport, "alerts">): AlertsApi {
  return {
    list: (query = {}) => alerts.list(query),
    add: (alert) => alerts.add(alert),
    try: (alert) => alerts.try(alert),
    change: (id, change) => alerts.change(id, change),
    remove: (id, seen) => alerts.remove(id, seen),
  };
}
