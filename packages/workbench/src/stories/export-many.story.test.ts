import { join } from "node:path";
import { test } from "vitest";
import { expectBounded, expectCutOff, expectLetGo, programWithMany } from "./exporting-many.ts";
import { newFolder } from "./program.ts";

test("100,000 answers are written in bounded memory, nothing is held for who waits, and what fails is cut off", async () => {
  const { program, raw } = await programWithMany(`file:${join(newFolder(), "many.db")}`);
  await expectBounded(program, ["csv", "xlsx"]);
  // A reader would keep what is written since from going into the file.
  const isFree = async () => {
    await raw.all("update settings set value = value");
    const [{ busy, log, checkpointed } = {}] = await raw.all("pragma wal_checkpoint(TRUNCATE)");
    return busy === 0 && log === checkpointed;
  };
  await expectLetGo(program, isFree);
  await expectCutOff(program, () => raw.all("alter table responses rename to elsewhere"));
  await raw.close();
  await program.stop();
});
