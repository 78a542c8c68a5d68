import { ticketCsat as readyMade } from "@afterword/library";
import { defineEvent, defineProject, when } from "@afterword/sdk";
import { z } from "zod";

const closedTicket = z.object({ id: z.string(), team: z.string(), title: z.string() });

/** What the help desk tells Afterword. */
export const ticket = {
  closed: defineEvent("ticket.closed", closedTicket, { subject: "id", segments: ["team"] }),
  /** The requester says so themselves, on their page. */
  solved: defineEvent("ticket.solved", closedTicket, { subject: "id", segments: ["team"] }),
  reopened: defineEvent("ticket.reopened", z.object({ id: z.string() }), { subject: "id" }),
};

/** What requesters are asked when a ticket is closed: a ready-made survey in six languages. */
export const ticketCsat = readyMade({
  service: {
    en: "Help desk",
    ar: "مكتب المساعدة",
    zh: "服务台",
    fr: "Assistance",
    ru: "Служба поддержки",
    es: "Mesa de ayuda",
  },
});

export default defineProject({
  surveys: [ticketCsat],
  rules: [
    // No delay, so that the mail is there when you look; a real desk waits: .after("30m").
    when(ticket.closed).ask(ticketCsat).by("email").after("0s").atMost(1, "30d").unless(ticket.reopened),
    // Whoever is on their page already is asked there, and by mail a day later if they did not answer.
    when(ticket.solved)
      .ask(ticketCsat)
      .by("embed", { else: "email", after: "1d" })
      .after("0s")
      .atMost(1, "30d")
      .unless(ticket.reopened),
  ],
});
