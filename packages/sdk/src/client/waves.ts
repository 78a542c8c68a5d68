import type { SignOffWanted, WaveDetail, WaveInput, WavesOptions, WavesPage } from "../contract/wave.ts";
import type { Transport } from "./transport.ts";

/**
 * The waves. An id is an occurrence's, such as `annual.1`, or a wave's own: that means the occurrence which runs, else the
 * next, else the last. Every move can be repeated and then changes nothing; each gives the occurrence as it is then.
 */
export interface WavesApi {
  /** Occurrences, the latest first. */
  list(options?: WavesOptions): Promise<WavesPage>;
  /**
   * One occurrence: who would be asked, or was, and how far it is; `by` cuts that by a segment of people.
   *
   * @throws ProblemError `not_found`, `invalid_query`
   * @example const { plan, progress } = await aw.waves.get("annual", { by: "site" });
   */
  get(id: string, options?: { readonly by?: string }): Promise<WaveDetail>;
  /**
   * Makes a wave besides those of the project; the same again changes nothing. A dry run says the same and makes nothing:
   * when it would open, whom it would ask, and whom not and why.
   *
   * @throws ProblemError `invalid_definition`, `wave_exists`
   */
  create(wave: WaveInput, options?: { readonly dryRun?: boolean }): Promise<WaveDetail>;
  /** Opens an occurrence now. @throws ProblemError `not_found`, `wave_state`, `empty_audience`, `sign_off_missing` */
  launch(id: string): Promise<WaveDetail>;
  /** Lets nothing leave until it is resumed. @throws ProblemError `not_found`, `wave_state` */
  pause(id: string): Promise<WaveDetail>;
  /** Goes on with what was paused. @throws ProblemError `not_found`, `wave_state` */
  resume(id: string): Promise<WaveDetail>;
  /** Ends an occurrence: its links take no answer from now on. @throws ProblemError `not_found`, `wave_state` */
  close(id: string): Promise<WaveDetail>;
  /** What units have to sign off before it opens, and what they have. */
  signOffs(): Promise<{ readonly items: readonly SignOffWanted[] }>;
  /**
   * Signs an occurrence off for a unit: members with a role in it may.
   *
   * @throws ProblemError `not_found`, `forbidden`, `wave_state`
   */
  sign(id: string, unit: string): Promise<SignOffWanted>;
  /**
   * Takes back what one has signed for a unit, until the occurrence opens.
   *
   * @throws ProblemError `not_found`, `wave_state`
   */
  unsign(id: string, unit: string): Promise<SignOffWanted>;
}

/** Builds the interface of waves on a transport. */
export function wavesOf(transport: Pick<Transport, "waves">): WavesApi {
  const { waves } = transport;
  return {
    list: (options = {}) => waves.list(options),
    get: (id, options = {}) => waves.get(id, options.by),
    create: (wave, { dryRun = false } = {}) => waves.create(wave, dryRun),
    launch: (id) => waves.move(id, "launch"),
    pause: (id) => waves.move(id, "pause"),
    resume: (id) => waves.move(id, "resume"),
    close: (id) => waves.move(id, "close"),
    signOffs: () => waves.signOffs(),
    sign: (id, unit) => waves.sign(id, unit),
    unsign: (id, unit) => waves.unsign(id, unit),
  };
}
