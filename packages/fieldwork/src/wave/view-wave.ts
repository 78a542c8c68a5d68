import { toLocal, type WaveItem } from "@afterword/sdk";
import type { WaveRow } from "@afterword/store";

/** An instant on the wire. */
export const instantOf = (at: number): string => new Date(at).toISOString();

/** An occurrence as lists show it. */
export function toWaveItem(wave: WaveRow): WaveItem {
  const { timeZone } = wave.definition;
  return {
    id: wave.id,
    wave: wave.plan,
    origin: wave.origin,
    survey: wave.survey,
    occurrence: wave.n,
    state: wave.state,
    reason: wave.reason,
    timeZone,
    opensAt: instantOf(wave.opensAt),
    opensAtLocal: toLocal(wave.opensAt, timeZone),
    closesAt: instantOf(wave.closesAt),
    closesAtLocal: toLocal(wave.closesAt, timeZone),
    launchedAt: wave.launchedAt === null ? null : instantOf(wave.launchedAt),
    closedAt: wave.closedAt === null ? null : instantOf(wave.closedAt),
  };
}
