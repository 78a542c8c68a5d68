import { z } from "zod";

/** Where a figure lies with its uncertainty: `level` is 0.95, `method` says how it was computed, such as `wilson`. */
export const interval = z.object({ lower: z.number(), upper: z.number(), level: z.number(), method: z.string() });
