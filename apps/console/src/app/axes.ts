import { useSyncExternalStore } from "react";
import { keep, readKept } from "./kept.ts";

/** Where the axes of charts begin for somebody who reads from right to left: at the right, as their language, or at the left. */
export type Axes = "mirrored" | "leftToRight";

export const axesWays: readonly Axes[] = ["mirrored", "leftToRight"];

const listeners = new Set<() => void>();

const chosenAxes = (): Axes => (readKept("axes") === "leftToRight" ? "leftToRight" : "mirrored");

/** Draws charts with these axes from now on, and remembers it. */
export function chooseAxes(axes: Axes): void {
  keep("axes", axes === "mirrored" ? null : axes);
  for (const tell of listeners) tell();
}

/** The axes that somebody chose. In a language from left to right both are the same. */
export const useAxes = (): Axes =>
  useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, chosenAxes);
