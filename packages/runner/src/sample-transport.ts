import { fillSample, readSample, removeSample, type Ctx } from "@afterword/fieldwork";
import type { Transport } from "@afterword/sdk";

/**
 * What the typed interface of sample data needs, on use cases in this process.
 *
 * @param wake tells the worker that there is something to do
 */
export function sampleTransport(context: () => Ctx, wake: () => void): Pick<Transport, "sample"> {
  const begun = async <T>(work: Promise<T>): Promise<T> => {
    const said = await work;
    wake();
    return said;
  };
  return {
    sample: {
      get: () => readSample(context()),
      fill: () => begun(fillSample(context())),
      remove: () => begun(removeSample(context())),
    },
  };
}
