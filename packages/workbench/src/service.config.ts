import { defineEvent, defineProject, defineSurvey, q } from "@afterword/sdk";
import { z } from "zod";

const flag = z.boolean();
const agree = { min: 1, max: 5 } as const;

/** A closed ticket of the sample data, with what was measured about it. */
export const ticketClosed = defineEvent(
  "ticket.closed",
  z.object({
    id: z.string(),
    service_line: z.string(),
    duty_station: z.string(),
    station_type: z.string(),
    client_type: z.string(),
    channel: z.string(),
    opened_at: z.string().optional(),
    tat_hours: z.number().min(0).optional(),
    sla_hours: z.number().min(0).optional(),
    sla_met: flag.optional(),
    contacts: z.int().min(0).optional(),
    resolved_first_contact: flag.optional(),
  }),
  {
    subject: "id",
    segments: ["service_line", "duty_station", "client_type", "station_type"],
    facts: { turnaroundHours: "tat_hours", slaHours: "sla_hours", resolvedFirstContact: "resolved_first_contact" },
  },
);

/** The survey that the sample data answers. */
export const service = defineSurvey("service", {
  csat: q.csat("How satisfied are you with the service you received?"),
  ces: q.ces("How easy was it to get your request handled?").optional(),
  nps: q.nps("How likely are you to recommend this service to a colleague?").optional(),
  speed: q.rating(agree, "My request was handled in good time.").optional(),
  resolution: q.rating(agree, "My request was fully resolved.").optional(),
  clarity: q.rating(agree, "The information I was given was clear.").optional(),
  courtesy: q.rating(agree, "I was treated with courtesy.").optional(),
  ease: q.rating(agree, "I knew where to turn to.").optional(),
  comment: q.comment("Is there anything you would like to add?").optional(),
});

/** The project to which the tickets and answers of the data folder belong. */
export default defineProject({ surveys: [service], rules: [], events: [ticketClosed] });
