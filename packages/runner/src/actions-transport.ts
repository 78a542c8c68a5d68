import {
  addAction,
  changeAction,
  listActionOwners,
  listActions,
  proposeActions,
  readAction,
  reviewAction,
  tryAction,
  type Ctx,
} from "@afterword/fieldwork";
import {
  actionChange,
  actionInput,
  actionReviewInput,
  actionsFileQuery,
  actionsQuery,
  actionTrial,
  check,
  type Transport,
} from "@afterword/sdk";
import { actionFile } from "./export/action-file.ts";

/**
 * What the typed interface of actions needs, on use cases in this process.
 *
 * @param wake tells the worker that there is something to do
 */
export function actionsTransport(context: () => Ctx, wake: () => void): Transport["actions"] {
  return {
    list: async (query) => listActions(context(), check(actionsQuery, query, "invalid_query")),
    export: async function* (query) {
      yield* actionFile(context(), check(actionsFileQuery, query, "invalid_query"));
    },
    get: (id) => readAction(context(), id),
    owners: () => listActionOwners(context()),
    baseline: async (measure) => tryAction(context(), check(actionTrial, measure)),
    add: async (input) => addAction(context(), check(actionInput, input)),
    change: async (id, input) => {
      const changed = await changeAction(context(), id, check(actionChange, input));
      wake();
      return changed;
    },
    review: async (id, input) => reviewAction(context(), id, check(actionReviewInput, input)),
    proposals: (query) => proposeActions(context(), query),
  };
}
