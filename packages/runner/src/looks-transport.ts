import {
  listLooks,
  listSenderDomains,
  previewedMail,
  putLook,
  removeLook,
  testLook,
  type Ctx,
} from "@afterword/fieldwork";
import { check, lookInput, lookTest, previewQuery, type Transport } from "@afterword/sdk";

/** What the typed interface of looks needs, on use cases in this process. */
export function looksTransport(context: () => Ctx): Pick<Transport, "looks"> {
  return {
    looks: {
      list: () => listLooks(context()),
      domains: () => listSenderDomains(context()),
      put: async (unit, look) => putLook(context(), unit, check(lookInput, look, "invalid_request")),
      remove: (unit) => removeLook(context(), unit),
      test: async (unit, test) => testLook(context(), unit, check(lookTest, test, "invalid_request")),
      preview: async (query) => previewedMail(context(), check(previewQuery, query, "invalid_query")),
    },
  };
}
