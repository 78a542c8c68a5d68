import { spawn } from "node:child_process";

const openers: { readonly [platform: string]: string } = { darwin: "open", win32: "explorer" };

/** Opens an address in the browser of whoever sits here; where there is none, the address was printed. */
export function openInBrowser(url: string): void {
  const child = spawn(openers[process.platform] ?? "xdg-open", [url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined).unref();
}
