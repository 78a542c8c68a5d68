import { z } from "zod";

/** Made-up answers on the test side: whether there are any, and how far what is under way has come. */
export const sampleData = z.object({
  /** `failed`: what was under way stopped; doing it again goes on where it stopped. */
  state: z.enum(["none", "filling", "filled", "removing", "failed"]),
  /** The surveys that have, or get, made-up answers. */
  surveys: z.array(z.string()),
  /** How many steps of what is under way are done, and how many there are. */
  done: z.int(),
  total: z.int(),
});

/** Made-up answers on the test side. */
export type SampleData = z.output<typeof sampleData>;

/** The routes of sample data. */
export const sampleRoutes = {
  readSample: {
    method: "GET",
    path: "/v1/sample",
    summary: "Whether the test side has made-up answers, and how far filling or removing has come.",
    action: "figures.read",
    reach: "part",
    replies: { 200: sampleData },
  },
  fillSample: {
    method: "POST",
    path: "/v1/sample",
    summary: "Begin to fill the test side with made-up people, invitations and answers; once more, nothing is added.",
    action: "surveys.manage",
    reach: "whole",
    replies: { 200: sampleData },
  },
  removeSample: {
    method: "DELETE",
    path: "/v1/sample",
    summary: "Begin to take everything made-up away again, and nothing else.",
    action: "surveys.manage",
    reach: "whole",
    replies: { 200: sampleData },
  },
} as const;
