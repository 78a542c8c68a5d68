import { expect } from "vitest";
import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import { lookingAt } from "./looking.ts";
import { serve } from "./served.ts";

onPostgres(
  "scores that are asked for at the same moment see each other, and an answer at once is set apart",
  async (server) => {
    const served = await serve(await newDatabase(server));
    const { look, press, touchesOf, apart } = lookingAt(served);
    const token = await served.invite("1");
    const pages = await Promise.all([1, 2, 3, 4, 5].map((score) => look(`/r/${token}?score=${String(score)}`)));
    const marks = (await touchesOf("p-1")).map(({ score, automatedFor }) => [score, automatedFor]).sort();
    expect(marks).toEqual([1, 2, 3, 4, 5].map((score) => [score, "scores"]));
    const pressed = await Promise.all(pages.map(({ text }) => press(token, text)));
    expect(pressed.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422]);
    expect(await apart()).toHaveLength(5);
    expect((await served.counts()).responses).toBe(0);
    await served.stop();
  },
);
