/** What this browser remembers of how somebody likes the console; nothing where it may not. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(`afterword-${name}`);
  } catch {
    return null;
  }
}

/** Forgets all but these: what somebody leaves behind on a shared computer. */
export function forgetAllBut(names: readonly string[]): void {
  try {
    const own = Object.keys(localStorage).filter((key) => key.startsWith("afterword-"));
    for (const key of own) if (!names.includes(key.slice("afterword-".length))) localStorage.removeItem(key);
    // The router notes where each page was scrolled to, by its address, and once more when the last one is left.
    addEventListener("pagehide", () => {
      for (const key of Object.keys(sessionStorage)) if (key.startsWith("tsr-")) sessionStorage.removeItem(key);
    });
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Remembers it; null forgets. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`afterword-${name}`);
    else localStorage.setItem(`afterword-${name}`, value);
  } catch {
    // A browser that keeps nothing still shows the console.
  }
}
