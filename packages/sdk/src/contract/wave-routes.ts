import { z } from "zod";
import { line } from "./person.ts";
import { createWaveQuery, waveDetail, waveInput, waveItem, waveQuery, wavesQuery } from "./wave.ts";

const wave = z.object({ id: line(80) });

/** The routes of waves. */
export const waveRoutes = {
  listWaves: {
    method: "GET",
    path: "/v1/waves",
    summary: "Occurrences of waves, the latest first.",
    action: "figures.read",
    reach: "whole",
    query: wavesQuery,
    replies: { 200: z.object({ items: z.array(waveItem), nextCursor: z.string().nullable() }) },
  },
  createWave: {
    method: "POST",
    path: "/v1/waves",
    summary: "Make a wave and plan its first occurrence.",
    action: "waves.run",
    reach: "whole",
    query: createWaveQuery,
    body: waveInput,
    limit: 64 * 1024,
    replies: { 200: waveDetail },
  },
  readWave: {
    method: "GET",
    path: "/v1/waves/{id}",
    summary: "An occurrence: who is or would be asked, and how far it is.",
    action: "figures.read",
    reach: "whole",
    params: wave,
    query: waveQuery,
    replies: { 200: waveDetail },
  },
  launchWave: {
    method: "POST",
    path: "/v1/waves/{id}/launch",
    summary: "Open an occurrence now.",
    action: "waves.run",
    reach: "whole",
    params: wave,
    replies: { 200: waveDetail },
  },
  pauseWave: {
    method: "POST",
    path: "/v1/waves/{id}/pause",
    summary: "Let nothing leave until it is resumed.",
    action: "waves.run",
    reach: "whole",
    params: wave,
    replies: { 200: waveDetail },
  },
  resumeWave: {
    method: "POST",
    path: "/v1/waves/{id}/resume",
    summary: "Go on with what was paused.",
    action: "waves.run",
    reach: "whole",
    params: wave,
    replies: { 200: waveDetail },
  },
  closeWave: {
    method: "POST",
    path: "/v1/waves/{id}/close",
    summary: "End an occurrence at once, or call off one that has not opened.",
    action: "waves.run",
    reach: "whole",
    params: wave,
    replies: { 200: waveDetail },
  },
} as const;
