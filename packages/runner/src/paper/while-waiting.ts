import type { Response } from "express";

/** Does work whose outcome somebody waits for; its signal ends where they wait no longer. */
export async function whileWaiting<T>(response: Response, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const gone = new AbortController();
  const leave = () => {
    gone.abort(new Error("Nobody waits for it."));
  };
  response.once("close", leave);
  try {
    return await work(gone.signal);
  } finally {
    response.off("close", leave);
  }
}
