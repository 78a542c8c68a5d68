import { z } from "zod";
import {
  attributesReply,
  erasureReply,
  mostPeople,
  peopleQuery,
  peopleReply,
  personDetail,
  personExport,
  putPeopleQuery,
} from "./people.ts";
import { line, personChange } from "./person.ts";

/** The routes of people. */
export const peopleRoutes = {
  putPeople: {
    method: "POST",
    path: "/v1/people",
    summary: "Add or change one person, or up to 5,000, as JSON or CSV.",
    action: "people.write",
    reach: "whole",
    query: putPeopleQuery,
    body: z.union([personChange, z.array(personChange).max(mostPeople)]),
    csv: true,
    limit: 8 * 1024 * 1024,
    replies: { 200: peopleReply },
  },
  listPeople: {
    method: "GET",
    path: "/v1/people",
    summary: "People, in the order of their ids.",
    action: "people.read",
    reach: "part",
    views: "person",
    query: peopleQuery,
    replies: { 200: z.object({ items: z.array(personDetail), nextCursor: z.string().nullable() }) },
  },
  listAttributes: {
    method: "GET",
    path: "/v1/attributes",
    summary:
      "What people have: each attribute with its most frequent values, and how many lack an address or language.",
    action: "people.read",
    reach: "whole",
    replies: { 200: attributesReply },
  },
  readPerson: {
    method: "GET",
    path: "/v1/people/{id}",
    summary: "A person as stored, with what they opted out of.",
    action: "people.read",
    reach: "part",
    views: "person",
    params: z.object({ id: line(200) }),
    replies: { 200: personDetail },
  },
  exportPerson: {
    method: "GET",
    path: "/v1/people/{id}/export",
    summary: "All that is stored of a person, table by table, to be given to them.",
    action: "people.read",
    reach: "whole",
    views: "person",
    params: z.object({ id: line(200) }),
    replies: { 200: personExport },
  },
  erasePerson: {
    method: "DELETE",
    path: "/v1/people/{id}",
    summary: "Erase a person: what remains names nobody.",
    action: "people.erase",
    reach: "whole",
    params: z.object({ id: line(200) }),
    replies: { 200: erasureReply },
  },
} as const;
