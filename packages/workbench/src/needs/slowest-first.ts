import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Test files that take longest, the longest first. One that is missing here costs time at the end of a run, nothing else. */
const longest = [
  "docs-shell.story",
  "same-numbers.story",
  "program.story",
  "respondents.browser",
  "crashes.pg",
  "crashes.story",
  "unasked.browser",
  "five-years.story",
  "quickstart.story",
  "faults.pg",
  "faults.story",
  "mails.browser",
  "unasked-program.story",
  "scanner.browser",
  "planted",
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
