import { changeFirstSteps, readFirstSteps, type Ctx } from "@afterword/fieldwork";
import { check, firstStepsChange, type Transport } from "@afterword/sdk";

/** What the typed interface of the first steps needs, on use cases in this process. */
export function firstStepsTransport(context: () => Ctx): Pick<Transport, "firstSteps"> {
  return {
    firstSteps: {
      get: () => readFirstSteps(context()),
      change: async (change) => changeFirstSteps(context(), check(firstStepsChange, change, "invalid_request")),
    },
  };
}
