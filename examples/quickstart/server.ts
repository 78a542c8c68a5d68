// server.ts
import express from "express";
import { createAfterword } from "@afterword/runner";
import project, { ticket, ticketCsat } from "./afterword.config.ts";

const publicUrl = "http://127.0.0.1:3000/feedback";
const aw = await createAfterword(project, { database: "file:./afterword.db", publicUrl });
await aw.start();
express().use("/feedback", aw.express()).listen(3000, "127.0.0.1");
const { decisions } = await aw.track(
  ticket.closed,
  { id: "INC-1", team: "ICT" },
  { person: { id: "u17", email: "amina@example.org", locale: "ar" } },
);
const rows = await aw.results(ticketCsat).score("csat").by("team").last("90d");
console.log(decisions[0]?.outcome, rows);
console.log(`The mail comes after 30 minutes. See ${publicUrl}`);
