import type { AddressInfo } from "node:net";
import { routes, type Route } from "@afterword/sdk";
import express from "express";
import { expect, test } from "vitest";
import { tellDeprecations } from "./deprecation.ts";

const old: Route = {
  ...routes.explainEvent,
  path: "/v1/old/{id}",
  deprecated: { since: "2027-01-01", sunset: "2028-01-01", link: "https://docs.example.org/changes" },
};

test("a route that is going away says since when and until when, also where it refuses, and others say nothing", async () => {
  const app = express();
  tellDeprecations(app, { old, listRules: routes.listRules });
  app.get("/v1/old/:id", ({ params }, response) => void response.status(params.id === "none" ? 404 : 200).json({}));
  app.get("/v1/rules", (_request, response) => void response.json({}));
  const server = app.listen(0, "127.0.0.1");
  try {
    await new Promise((done) => server.once("listening", done));
    const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    for (const id of ["e-1", "none"]) {
      const { headers } = await fetch(`${base}/v1/old/${id}`);
      expect(["deprecation", "sunset", "link"].map((name) => headers.get(name))).toEqual([
        "@1798761600",
        "Sat, 01 Jan 2028 00:00:00 GMT",
        '<https://docs.example.org/changes>; rel="deprecation"; type="text/html"',
      ]);
    }
    const { headers } = await fetch(`${base}/v1/rules`);
    expect([headers.get("deprecation"), headers.get("sunset")]).toEqual([null, null]);
  } finally {
    server.close();
  }
});

test("a day on which nothing may end is after the one from which it is announced, by half a year at least", () => {
  for (const { deprecated, path } of Object.values<Route>(routes))
    if (deprecated)
      expect(Date.parse(deprecated.sunset) - Date.parse(deprecated.since), path).toBeGreaterThan(180 * 86_400_000);
});
