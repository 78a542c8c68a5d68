import { onPostgres } from "../needs/on-postgres.ts";
import * as story from "./bounces.ts";
import { expectReplies } from "./case-replies.ts";
import { newDatabase } from "./database.ts";

const on = (name: string, tell: (database: string) => Promise<void>) =>
  onPostgres(`on PostgreSQL, ${name}`, async (server) => tell(await newDatabase(server)), 60_000);

on("an address that takes no mail is left alone", story.expectHard);
on("what is forged changes nothing", story.expectIgnored);
on("a mailbox that is full again and again is left alone", story.expectSoft);
on("a mail in doubt that bounced is not sent again", story.expectInDoubt);
on("a reply comes back to its case", expectReplies);
on("bounces tell nothing of who answered", story.expectPrivate);
