import type { EventDetail } from "@afterword/sdk";
import type { Ctx } from "../context.ts";

type Gate = EventDetail["decisions"][number]["gates"][number];
type Stored = Omit<Gate, "compared"> & { readonly compared: Readonly<Gate["compared"]> };

/**
 * A gate as whoever asks may see it. What it compared tells of everything that a person was asked, by all departments: in a
 * part of the organisation only whether it let the person through is shown.
 */
export const shownGate = ({ parts }: Pick<Ctx, "parts">, gate: Stored): Gate => ({
  ...gate,
  compared: parts === null ? { ...gate.compared } : {},
});
