import { compareAggregates, signAggregate, verifyAggregate, type Ctx } from "@afterword/fieldwork";
import { aggregateComparison, aggregateFile, aggregateInput, check, type Transport } from "@afterword/sdk";

/** What the typed interface of aggregates needs, on use cases in this process. */
export function aggregatesTransport(context: () => Ctx): Transport["aggregates"] {
  return {
    sign: async (input) => signAggregate(context(), check(aggregateInput, input, "invalid_request")),
    verify: async (file) => verifyAggregate(context(), check(aggregateFile, file, "invalid_request")),
    compare: async (files) =>
      compareAggregates(context(), check(aggregateComparison, { files: [...files] }, "invalid_request").files),
  };
}
