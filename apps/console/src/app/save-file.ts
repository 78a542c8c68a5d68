/** Lets the browser keep something as a file. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name.replaceAll(/[^\w.-]+/g, "-");
  link.click();
  // The download has begun by then; without this the file stays in memory.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
