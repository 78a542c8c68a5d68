/**
 * What of an event is counted: whether its target was met, how long it took, whether the first contact solved it, what it
 * cost.
 */
export type EventFigure = "sla" | "turnaround" | "fcr" | "cost";

/** Each of them, as what is known of an event says. */
export const eventFigures: { readonly [figure in EventFigure]: string } = {
  sla: "case when turnaround_hours <= sla_hours then 1 when turnaround_hours > sla_hours then 0 end",
  turnaround: "turnaround_hours",
  fcr: "resolved_first_contact",
  cost: "cost",
};
