import { onPostgres } from "../needs/on-postgres.ts";
import { inMarch } from "./asked-kinds.ts";
import { newDatabase } from "./database.ts";
import * as weighting from "./weighting.ts";
import * as story from "./who-answered.ts";

const on = (name: string, tell: Parameters<typeof inMarch>[1]) =>
  onPostgres(`on PostgreSQL, ${name}`, async (server) => inMarch(await newDatabase(server), tell), 60_000);

on("what became of everybody who was asked is the same", story.expectDispositions);
on("response rates stand beside scores alike", story.expectBeside);
on("weights are the same", weighting.expectWeights);
on("raking is the same", weighting.expectRaking);
on("gaps are the same", weighting.expectGaps);
