import { z } from "zod";
import { instant } from "./event.ts";
import { line } from "./person.ts";

const values = z
  .record(line(64), z.array(line(500)).min(1).max(100))
  .refine((all) => Object.keys(all).length <= 5, "At most 5 segments.");

/** Values by segment: of each segment one of these. */
export type SegmentLimits = z.output<typeof values>;

/** Values by segment: of each segment one of these. A name that a record leaves out is refused: less limits open more. */
export const segmentLimits = z.preprocess((given: SegmentLimits, context) => {
  if (Object.hasOwn(Object(given) as object, "__proto__"))
    context.addIssue({ code: "custom", path: ["__proto__"], message: "There is no such segment." });
  return given;
}, values);

/** The same, and at least one: for what is limited by these alone. */
export const someSegmentLimits = segmentLimits.refine((all) => Object.keys(all).length > 0, {
  message: "Say at least one segment with its values, or leave it out.",
});

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "A unit's id has lower-case letters, digits and hyphens, such as hr-payroll.");

/** A unit to be made. */
export const unitInput = z.strictObject({
  id,
  name: line(200),
  kind: z.enum(["department", "team"]).default("department"),
  /** The unit that it is part of; the organisation unless told. */
  parent: line(64).optional(),
  /** Which rows are its own, of those of the unit above: those with one of these values, for each of these segments. */
  segments: someSegmentLimits,
});

/** A unit to be made. */
export type UnitInput = z.input<typeof unitInput>;

/** What changes of a unit. */
export const unitChange = unitInput.pick({ name: true, segments: true }).partial();

/** What changes of a unit. */
export type UnitChange = z.input<typeof unitChange>;

/** What the organisation is called before somebody gives it a name. */
export const unnamedOrganisation = "Organisation";

/** A node of the organisation's tree. */
export const unitItem = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["organisation", "department", "team"]),
  /** Null for the organisation itself. */
  parent: z.string().nullable(),
  segments: segmentLimits,
  createdAt: instant,
});

/** A node of the organisation's tree. */
export type UnitItem = z.output<typeof unitItem>;
