import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files that take longest, the longest first. One that is missing here costs time at the end of a run, nothing else. */
const longest = [
  "quickstart.story",
  "docs-shell.story",
  "five-years.story",
  "respondents.browser",
  "postgres.pg",
  "program.story",
  "notices.browser",
  "crashes.story",
  "results.browser",
  "same-numbers.story",
  "unasked.browser",
  "crashes.pg",
  "surveys.browser",
  "mails.browser",
  "scanner.browser",
  "faults.story",
  "main-job.browser",
  "waves.browser",
  "running-slow-senders.story",
  "explain.story",
  "sign-in.story",
  "recount.story",
  "rules.browser",
  "shown.browser",
  "people.browser",
  "check.story",
  "page-script.browser",
  "looks.browser",
  "unasked-program.story",
  "faults.pg",
  "waves-replicas.pg",
  "windows.browser",
  "dev-replay.story",
  "library.story",
  "embed.browser",
  "empty.browser",
  "init.story",
  "paper.browser",
  "wave-program.story",
  "workers.pg",
  "export-many.story",
  "page-offline.browser",
  "organisation.browser",
  "units-command.story",
  "planted",
  "account.browser",
  "attack.story",
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
