/** Next calls this once when a server starts; what is due is then done before anybody asks for a page. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { afterword } = await import("./afterword.ts");
  await afterword();
}
