import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import * as story from "./webhooks.ts";

const on = (tell: (database: string) => Promise<void>) => async (server: string) => tell(await newDatabase(server));

onPostgres(
  "each event is told once, signed, with ids and scores and without names, words and links",
  on(story.expectTold),
);
onPostgres("words and names go to webhooks made with them, by those who may read them", on(story.expectFields));
onPostgres("nothing is told of surveys whose figures need several people", on(story.expectPrivate));
onPostgres("answers that nobody asked for are told, and partial ones once they are complete", on(story.expectUnasked));
onPostgres(
  "what fails is tried again under one id for three days, kept as dead, and replayed",
  on(story.expectTriedAgain),
);
onPostgres("410 switches a webhook off, and nothing is kept for ever", on(story.expectSwitchedOff));
onPostgres("a target that hangs holds up neither mails nor other webhooks", on(story.expectNoneHeldUp));
onPostgres("two secrets sign for a day after a rotation, and neither is stored or logged", on(story.expectRotated));
onPostgres("a ping says what comes of it, and what is done to webhooks is in the audit log", on(story.expectTested));
onPostgres("whoever is erased is in no message that waits or is kept", on(story.expectErased));
