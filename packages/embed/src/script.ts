// What `/embed.js` of a runner is made from: it defines the element, and leaves nothing else in the page.
import "./index.ts";
