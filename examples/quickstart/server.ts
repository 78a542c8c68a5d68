// server.ts
import express from "express";
import { createAfterword } from "@afterword/runner";
import project, { ticket, ticketCsat } from "./afterword.config.ts";

const aw = await createAfterword(project, {
  database: "file:./afterword.db",
  publicUrl: "http://127.0.0.1:3000/feedback",
});
await aw.start();
express().use("/feedback", aw.express()).listen(3000);
const { decisions } = await aw.track(
  ticket.closed,
  { id: "INC-1", team: "ICT" },
  { person: { id: "u17", email: "amina@example.org", locale: "ar" } },
);
const rows = await aw.results(ticketCsat).score("csat").by("team").last("90d");
console.log(decisions[0]?.outcome, rows);
