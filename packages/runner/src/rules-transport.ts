import { changeRule, listRules, type Ctx } from "@afterword/fieldwork";
import { check, ruleChange, type Transport } from "@afterword/sdk";

/** What the typed interface of rules needs, on use cases in this process. */
export function rulesTransport(context: () => Ctx): Pick<Transport, "rules"> {
  return {
    rules: {
      list: () => listRules(context()),
      change: async (id, change) => changeRule(context(), id, check(ruleChange, change, "invalid_request")),
    },
  };
}
