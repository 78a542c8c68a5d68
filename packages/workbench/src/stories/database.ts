import { randomBytes } from "node:crypto";
import pg from "pg";
import { readyVariable } from "../needs/ready-database.ts";

/** Makes a database of its own on the tests' PostgreSQL server, and gives its address. It has the tables where one that has them was made. */
export const newDatabase = (server: string): Promise<string> => make(server, process.env[readyVariable]);

/** Makes a database without anything on a PostgreSQL server, and gives its address. */
export const emptyDatabase = (server: string): Promise<string> => make(server, undefined);

async function make(server: string, template: string | undefined): Promise<string> {
  const name = `story_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}${template === undefined ? "" : ` template ${template}`}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
