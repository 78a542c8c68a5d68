import {
  count,
  defineEvent,
  defineIndicator,
  defineProject,
  defineService,
  defineSurvey,
  q,
  sum,
} from "@afterword/sdk";
import { z } from "zod";

const data = z.object({
  id: z.string(),
  department: z.string(),
  team: z.string(),
  channel: z.string().optional(),
  hours: z.number().optional(),
  first: z.boolean().optional(),
  cost: z.number().optional(),
});

const closed = defineEvent("ticket.closed", data, {
  subject: "id",
  segments: ["department", "team", "channel"],
  facts: { turnaroundHours: "hours", resolvedFirstContact: "first", cost: "cost" },
});
const paid = defineEvent("payment.made", z.object({ id: z.string() }), { subject: "id" });
const corrected = defineEvent("payment.corrected", z.object({ id: z.string() }), { subject: "id" });

const asking = defineSurvey("asking", { csat: q.csat("How satisfied are you with asking for it?") });
const waiting = defineSurvey("waiting", { csat: q.csat("How satisfied are you with the wait?") });
const getting = defineSurvey("getting", { csat: q.csat("How satisfied are you with what you got?") });
/** Nobody sees who answered this. */
const trust = defineSurvey("trust", { csat: q.csat("Do you trust us?") }, { privacy: "confidential" });
/** What people write, which is looked at month by month. */
const said = defineSurvey(
  "said",
  { csat: q.csat("How satisfied are you?"), why: q.comment("Why?").optional() },
  { title: { en: "What you say", fr: "Vos avis" } },
);
/** The same, of which a later version says that its figures need several people. */
export const few = defineSurvey("few", { csat: q.csat("How was it?"), why: q.comment("Why?").optional() });

/** Two departments with a service each, and what is followed of them. */
export default defineProject({
  surveys: [asking, waiting, getting, trust, said, few],
  events: [closed, paid, corrected],
  services: [
    defineService("travel", {
      name: { en: "Travel", fr: "Voyages" },
      owner: "travel@example.org",
      segments: { department: "Admin", team: "Travel" },
      event: closed,
      channels: ["portal", "phone"],
      standards: { turnaround: { hours: 40, share: 85 }, firstContact: { share: 50 } },
      journey: [
        { id: "ask", name: "Asking", survey: asking, question: "csat" },
        { id: "wait", name: "Waiting", survey: waiting, question: "csat" },
        { id: "get", name: "Getting it", survey: getting, question: "csat" },
        { id: "trust", survey: trust, question: "csat" },
      ],
    }),
    defineService("visa", {
      segments: { department: "HR", team: "Visa" },
      event: closed,
      standards: { turnaround: { hours: 80, share: 80 } },
    }),
  ],
  indicators: [
    defineIndicator({
      id: "portal-use",
      unit: "percent",
      numerator: count(closed, { where: { channel: "portal" } }),
      denominator: count(closed),
      target: { atLeast: 50 },
    }),
    defineIndicator({
      id: "cost-per-request",
      unit: "USD",
      numerator: sum(closed, "cost"),
      denominator: count(closed),
      target: { atMost: 43 },
    }),
    defineIndicator({
      id: "payment-errors",
      unit: "percent",
      numerator: count(corrected),
      denominator: count(paid),
      target: { atMost: 2 },
    }),
  ],
});
