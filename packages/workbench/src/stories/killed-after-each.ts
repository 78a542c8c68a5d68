import { afterEach } from "vitest";

/** A process of the program that can be ended. */
interface Ends {
  stop(signal?: NodeJS.Signals): Promise<unknown>;
}

/**
 * Starts programs of a file's tests so that none outlives the test that started it.
 *
 * @example const start = killedAfterEach(startProgram);
 */
export function killedAfterEach<A extends readonly unknown[], P extends Ends>(start: (...args: A) => Promise<P>) {
  const running: P[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((program) => program.stop("SIGKILL")));
  });
  return async (...args: A): Promise<P> => {
    const program = await start(...args);
    running.push(program);
    return program;
  };
}
