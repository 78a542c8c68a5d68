/** What this browser remembers of how somebody likes the console; nothing where it may not. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(`afterword-${name}`);
  } catch {
    return null;
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
