import { addAlert, changeAlert, listAlerts, removeAlert, tryAlert, type Ctx } from "@afterword/fieldwork";
import { alertChange, alertInput, alertSeen, alertsQuery, check, type Transport } from "@afterword/sdk";

/** What the typed interface of alerts needs, on use cases in this process. */
export const alertsTransport = (context: () => Ctx): Transport["alerts"] => ({
  list: async (query) => listAlerts(context(), check(alertsQuery, query, "invalid_query")),
  add: async (alert) => addAlert(context(), check(alertInput, alert)),
  try: async (alert) => tryAlert(context(), check(alertInput, alert)),
  change: async (id, change) => changeAlert(context(), id, check(alertChange, change)),
  remove: async (id, seen) => removeAlert(context(), id, check(alertSeen, seen, "invalid_query")),
});
