import {
  discardAddition,
  listAdditions,
  publishAddition,
  saveAddition,
  tryAddition,
  type Ctx,
} from "@afterword/fieldwork";
import { locales } from "@afterword/language";
import { additionInput, check, publishInput, type Transport } from "@afterword/sdk";

/**
 * What the typed interface of what units add to surveys needs, on use cases in this process.
 *
 * @param refresh takes over into this process what was changed
 */
export function additionsTransport(context: () => Ctx, refresh: () => Promise<void>): Pick<Transport, "additions"> {
  return {
    additions: {
      list: ({ survey }) => listAdditions(context(), survey ?? null),
      save: async (survey, unit, addition) =>
        saveAddition(context(), { ...check(additionInput, addition, "invalid_definition"), survey, unit }),
      discard: (survey, unit) => discardAddition(context(), survey, unit),
      publish: async (survey, unit, input, isDryRun) => {
        const seen = { ...check(publishInput, input), survey, unit };
        if (isDryRun) return tryAddition(context(), seen, locales());
        const done = await publishAddition(context(), seen, locales());
        await refresh();
        return done;
      },
    },
  };
}
