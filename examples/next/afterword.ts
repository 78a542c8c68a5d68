import { createAfterword, type Afterword } from "@afterword/runner";
import project from "./afterword.config.ts";

type Runner = Afterword<typeof project>;

/** Next makes its modules anew while you write, and one bundle of them for each route: the runner is kept outside. */
const kept = globalThis as { afterword?: Promise<Runner> };

/** The app's runner, made when it is first asked for: `(await afterword()).track(…)` in an action or a route. */
export const afterword = (): Promise<Runner> => (kept.afterword ??= make());

async function make(): Promise<Runner> {
  const aw = await createAfterword(project, {
    database: process.env["AFTERWORD_DATABASE_URL"] ?? "file:./afterword.db",
    publicUrl: process.env["AFTERWORD_PUBLIC_URL"] ?? "http://127.0.0.1:3000/feedback",
  });
  await aw.start();
  return aw;
}
