import { onPostgres } from "../needs/on-postgres.ts";
import * as story from "./channels.ts";
import { newDatabase } from "./database.ts";

const on = (name: string, tell: (database: string) => Promise<void>) =>
  onPostgres(`on PostgreSQL, ${name}`, async (server) => tell(await newDatabase(server)), 60_000);

on("each channel carries the link in its own shape", story.expectDelivered);
on("what a gateway puts off is tried again under one id", story.expectRetried);
on("what a gateway reports later counts as a mail that came back", story.expectReported);
on("STOP holds for the number", story.expectStopped);
