import { liftSuppression, listSuppressions, type Ctx } from "@afterword/fieldwork";
import { check, suppressionsQuery, type Transport } from "@afterword/sdk";

/** What the typed interface of those who are not written to needs, on use cases in this process. */
export function suppressionsTransport(context: () => Ctx): Pick<Transport, "suppressions"> {
  return {
    suppressions: {
      list: async (query) => listSuppressions(context(), check(suppressionsQuery, query, "invalid_query")),
      lift: (person) => liftSuppression(context(), person),
    },
  };
}
