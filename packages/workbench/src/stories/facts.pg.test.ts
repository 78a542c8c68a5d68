import { onPostgres } from "../needs/on-postgres.ts";
import { newDatabase } from "./database.ts";
import * as figures from "./facts-figures.ts";
import * as followed from "./facts-followed.ts";
import type { Served } from "./served.ts";

const on = (name: string, tell: (aw: Served) => Promise<void>) =>
  onPostgres(`on PostgreSQL, ${name}`, async (server) => figures.inMarch(await newDatabase(server), tell), 60_000);

on("figures of events are the same", figures.expectOperations);
on("first contact as people say it is the same", figures.expectAsked);
on("answers beside facts are the same", figures.expectCorrelation);
on("answers that staff took down are beside facts too", figures.expectTakenDown);
on("strata are the same", figures.expectStrata);
on("scores split by facts are the same", followed.expectSplit);
on("drivers are the same", figures.expectDrivers);
