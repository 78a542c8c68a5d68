import { deployedProject, deployment, deployQuery, projectInput } from "./project.ts";

/** The routes of the project as a whole. */
export const projectRoutes = {
  readProject: {
    method: "GET",
    path: "/v1/project",
    summary: "The deployed definitions: surveys, rules, waves, events and segments.",
    action: "figures.read",
    reach: "part",
    replies: { 200: deployedProject },
  },
  deployProject: {
    method: "PUT",
    path: "/v1/project",
    summary: "Publish what is new or has changed of a project's surveys, or see what that would mean.",
    action: "surveys.manage",
    reach: "whole",
    query: deployQuery,
    body: projectInput,
    limit: 4 * 1024 * 1024,
    replies: { 200: deployment },
  },
} as const;
