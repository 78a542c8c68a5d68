import { erasePerson, exportPerson, listAttributes, listPeople, readPerson } from "@afterword/fieldwork";
import type { PutPeopleQuery } from "@afterword/sdk";
import type { Router } from "express";
import { mount } from "../http/mount.ts";
import type { Parts } from "../parts.ts";
import { putPeopleFile } from "../people-file.ts";
import { putOneOrMore } from "../people-transport.ts";

/** The routes of people: storing them, as JSON or as a file, reading and erasing them. */
export function peopleRoutes(router: Router, parts: Parts): void {
  mount(router, parts, "putPeople", (ctx, { query, body }) => {
    const how = query as PutPeopleQuery;
    if (Buffer.isBuffer(body)) return putPeopleFile(ctx, body, how);
    return putOneOrMore(ctx, body, how.dryRun);
  });
  mount(router, parts, "listPeople", (ctx, { query }) => listPeople(ctx, query as Parameters<typeof listPeople>[1]));
  mount(router, parts, "listAttributes", (ctx) => listAttributes(ctx));
  mount(router, parts, "readPerson", (ctx, { params }) => readPerson(ctx, params["id"] ?? ""));
  mount(router, parts, "exportPerson", (ctx, { params }) => exportPerson(ctx, params["id"] ?? ""));
  mount(router, parts, "erasePerson", (ctx, { params }) => erasePerson(ctx, params["id"] ?? ""));
}
