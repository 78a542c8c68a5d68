/** What asks a process to stop sends SIGKILL after thirty seconds, as a rule. */
const longestMs = 25_000;
/** One Ctrl-C under `npm start` comes twice: from the terminal, and handed on by npm. */
const sameMs = 500;

/**
 * Waits for SIGTERM or SIGINT, stops in order, and ends. A second SIGTERM changes nothing: what is under way would be done
 * twice if it were cut. A second Ctrl-C is a person's who means it, and ends the process at once.
 */
export async function untilStopped(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    let firstAt: number | undefined;
    process.on("SIGTERM", resolve);
    process.on("SIGINT", () => {
      firstAt ??= performance.now();
      if (performance.now() - firstAt > sameMs) process.exit(1);
      resolve();
    });
  });
  setTimeout(() => {
    console.error(
      "What was under way did not end within 25 seconds. Another process takes it up when its lease has run out.",
    );
    process.exit(1);
  }, longestMs).unref();
  await stop();
}
