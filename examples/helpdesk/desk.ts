import { setTimeout as wait } from "node:timers/promises";
import type { Afterword } from "@afterword/runner";
import type project from "./afterword.config.ts";
import express, { type RequestHandler } from "express";
import { ticket as events, ticketCsat } from "./afterword.config.ts";
import { deskPage } from "./page.ts";
import { portalPage, portalPolicy } from "./portal.ts";
import { languages, TicketList, type Locale, type Ticket } from "./tickets.ts";

/**
 * A help desk with Afterword beside it: closing a request is one `track`, the table is one `results`, and each requester has a page
 * with the survey in it, by one `token`.
 * `afterword start --app` serves it.
 */
export default function helpdesk(
  afterword: Afterword<typeof project>,
  { publicUrl }: { publicUrl: string },
): RequestHandler {
  const tickets = new TicketList();
  const app = express.Router();

  app.get("/", async (_request, response) => {
    const scores = await afterword.results(ticketCsat).score("csat").by("team");
    response.set("Cache-Control", "no-store").send(deskPage(tickets.all, scores, `${publicUrl}/dev/mail`));
  });

  app.post("/tickets", express.urlencoded({ extended: false }), (request, response) => {
    const { language } = (request.body ?? {}) as { language?: unknown };
    tickets.add(isLocale(language) ? language : "en");
    response.redirect(303, "/");
  });

  app.post("/tickets/:id/close", async (request, response) => {
    const ticket = tickets.find(request.params.id);
    if (ticket && !ticket.isClosed) {
      const { id, team, title, hours, requester } = ticket;
      const { decisions } = await afterword.track(
        events.closed,
        { id, team, title, hours },
        { person: { ...requester, locale: ticket.locale } },
      );
      ticket.isClosed = true;
      ticket.note = noteOf(ticket, decisions[0]);
    }
    response.redirect(303, "/");
  });

  app.post("/tickets/:id/reopen", async (request, response) => {
    const ticket = tickets.find(request.params.id);
    if (ticket?.isClosed === true) {
      await afterword.track(events.reopened, { id: ticket.id }, { person: { id: ticket.requester.id } });
      ticket.isClosed = false;
      ticket.note = "Open again: an invitation that was not answered is withdrawn.";
    }
    response.redirect(303, "/");
  });

  app.get("/portal/:person", async (request, response) => {
    const ticket = tickets.of(request.params.person);
    if (!ticket) return void response.status(404).send("Nobody has such a page.");
    const { token, link } = await afterword.token({ person: ticket.requester.id, ttl: "1h" });
    response.set({ "Cache-Control": "no-store", "Content-Security-Policy": portalPolicy });
    response.send(portalPage(ticket, link === null ? null : { token, link, script: `${publicUrl}/embed.js` }));
  });

  app.post("/portal/:person/solved", async (request, response) => {
    const ticket = tickets.of(request.params.person);
    if (ticket && !ticket.isClosed) {
      const { id, team, title, requester } = ticket;
      const person = { ...requester, locale: ticket.locale };
      const { decisions } = await afterword.track(events.solved, { id, team, title }, { person });
      ticket.isClosed = true;
      ticket.note = noteOf(ticket, decisions[0], "on their page");
      // The rule decides a moment later; their page is to have the survey at once.
      for (let tries = 0; tries < 30; tries++) {
        if ((await afterword.token({ person: requester.id })).link !== null) break;
        await wait(100);
      }
    }
    response.redirect(303, `/portal/${encodeURIComponent(request.params.person)}`);
  });

  return app;
}

const isLocale = (value: unknown): value is Locale => typeof value === "string" && Object.hasOwn(languages, value);

type Said = { outcome: string; reason?: string | undefined } | undefined;

function noteOf(ticket: Ticket, decision: Said, how = "by mail"): string {
  if (decision?.outcome === "scheduled") return `Closed. ${ticket.requester.name} is asked ${how}.`;
  return `Closed. Nobody is asked: ${decision?.reason ?? "no rule"}.`;
}
