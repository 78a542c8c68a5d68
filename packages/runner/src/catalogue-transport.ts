import {
  listIndicators,
  listServices,
  listWarnings,
  readIndicator,
  readService,
  settleWarning,
  type Ctx,
} from "@afterword/fieldwork";
import { check, warningChange, warningsQuery, type Transport } from "@afterword/sdk";

/** What the typed interface of services, indicators and warnings needs, on use cases in this process. */
export function catalogueTransport(context: () => Ctx): Pick<Transport, "services" | "indicators" | "warnings"> {
  return {
    services: { list: () => listServices(context()), read: (id) => readService(context(), id) },
    indicators: { list: () => listIndicators(context()), read: (id) => readIndicator(context(), id) },
    warnings: {
      list: async (query) => {
        const { state = null } = check(warningsQuery, query, "invalid_query");
        return listWarnings(context(), { state });
      },
      settle: async (id, change) => settleWarning(context(), id, check(warningChange, change, "invalid_request")),
    },
  };
}
