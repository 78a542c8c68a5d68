import { onPostgres } from "../needs/on-postgres.ts";
import * as alerts from "./alerts.ts";
import * as answers from "./case-answers.ts";
import * as questions from "./case-questions.ts";
import * as story from "./cases.ts";
import { newDatabase } from "./database.ts";
import * as notices from "./notices.ts";

const on = (name: string, tell: Parameters<typeof story.withCases>[1]) =>
  onPostgres(`on PostgreSQL, ${name}`, async (server) => story.withCases(await newDatabase(server), tell), 60_000);

onPostgres(
  "on PostgreSQL, what opens a case is said here, and opens it at another replica",
  async (server) => {
    const database = await newDatabase(server);
    await story.withCases(database, (aw) => alerts.expectKept(aw, database));
  },
  60_000,
);
on("a score of 1 becomes a case that is resolved", story.expectFollowedUp);
on("refusals leave a case as it was", story.expectRefusals);
on("an alert opens one case", story.expectOnce);
on("consent opens a case", story.expectConsent);
on("cases are listed alike", story.expectLists);
on("a storm is told in a mail an hour", notices.expectDigests);
on("a case that is late is told higher up", notices.expectEscalated);
on("a client is written to once", answers.expectAnswered);
on("a client is asked once whether it is settled", questions.expectAsked);
on("cases are merged, and taken apart again", story.expectMerged);
on("an erasure leaves nothing that was written", story.expectErased);
