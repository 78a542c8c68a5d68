import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files that take longest, the longest first. One that is missing here costs time at the end of a run, nothing else. */
const longest = [
  "respondents.browser",
  "postgres.pg",
  "docs-shell.story",
  "main-job.browser",
  "check.story",
  "notices.browser",
  "results.browser",
  "quickstart.story",
  "waves.browser",
  "explain.story",
  "units-command.story",
  "people.browser",
  "faults.pg",
  "attack.story",
  "five-years.story",
  "webhooks.pg",
  "anonymous.pg",
  "scanner.browser",
  "mails.browser",
  "page-script.browser",
  "unasked.browser",
  "faults.story",
  "sign-in.browser",
  "export-many.story",
  "streams.pg",
  "who-answered.pg",
  "page-offline.browser",
  "crashes.pg",
  "program.story",
  "streams.story",
  "covering.story",
  "unasked-program.story",
  "export-many.pg",
  "move.pg",
  "planted",
  "library.story",
  "docs",
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.indexOf(basename(moduleId, ".test.ts"));
  return place < 0 ? longest.length : place;
};

/** Begins with what takes longest, so that no worker is still at it when the others have nothing left to do. */
export default class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
