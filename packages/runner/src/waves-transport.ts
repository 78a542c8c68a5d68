import {
  closeWave,
  createWave,
  launchWave,
  listSignOffs,
  listWaves,
  pauseWave,
  resumeWave,
  showWave,
  signWave,
  unsignWave,
  tryWave,
  type Ctx,
} from "@afterword/fieldwork";
import { check, signOffInput, waveInput, waveQuery, wavesQuery, type Transport, type WaveMove } from "@afterword/sdk";

const moves: { readonly [move in WaveMove]: (ctx: Ctx, id: string) => Promise<string> } = {
  launch: launchWave,
  pause: pauseWave,
  resume: resumeWave,
  close: closeWave,
};

/**
 * What the typed interface of waves needs, on use cases in this process.
 *
 * @param wake tells the worker that there is something to do
 */
export function wavesTransport(context: () => Ctx, wake: () => void): Transport["waves"] {
  const after = async (work: Promise<string>) => {
    const id = await work;
    wake();
    return showWave(context(), id);
  };
  return {
    list: async (query) => listWaves(context(), check(wavesQuery, query, "invalid_query")),
    get: async (id, by) =>
      showWave(context(), id, check(waveQuery, by === undefined ? {} : { by }, "invalid_query").by),
    create: async (input, isDryRun) => {
      const wave = check(waveInput, input);
      return isDryRun ? tryWave(context(), wave) : after(createWave(context(), wave));
    },
    move: (id, move) => after(moves[move](context(), id)),
    signOffs: () => listSignOffs(context()),
    sign: async (id, unit) => {
      const signed = await signWave(context(), id, check(signOffInput, { unit }).unit);
      wake();
      return signed;
    },
    unsign: (id, unit) => unsignWave(context(), id, unit),
  };
}
