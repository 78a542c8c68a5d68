/** The path that the console is under, such as `/feedback/console`: the runner writes it into the page. */
export const consolePath = new URL(document.baseURI).pathname.replace(/\/$/, "");

/** The address that the runner is mounted under, such as `https://desk.example.org/feedback`. */
export const runnerUrl = new URL("..", document.baseURI).href.replace(/\/$/, "");
