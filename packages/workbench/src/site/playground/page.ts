import type { Page } from "../layout.ts";

const sample = `const closed = defineEvent("ticket.closed", z.object({ id: z.string(), team: z.string() }), { subject: "id" });

const ticketCsat = defineSurvey("ticket-csat", {
  csat: q.csat("How satisfied are you with the way your request was handled?"),
  why: q.comment("What is the main reason for your answer?").optional().when(answer("csat").atMost(2)),
}, { title: "Service desk" });

const rule = when(closed).ask(ticketCsat).by("email").after("30m").atMost(1, "30d").quiet("7d");
`;

/**
 * The page on which a survey is typed and seen. Mails have styles in their elements, which the policy lets in; no script but the site's
 * own runs, and nothing is asked of anybody.
 */
export const playground: Page = {
  path: "playground.html",
  title: "Playground",
  section: "",
  scripts: ["playground.js"],
  policy:
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'",
  html: `<h1>Playground</h1>
<p>Type a survey and a rule, as in a project file, and see what people get, why somebody is asked or not, and how sure a figure is. All of it
happens in this page: nothing is installed, stored or sent.</p>
<div class="play">
<section aria-labelledby="typed"><h2 id="typed">Project</h2>
<label for="source">Survey and rule</label><textarea id="source" spellcheck="false" autocapitalize="off">${sample.replaceAll("<", "&lt;")}</textarea>
<p id="mistake" role="alert"></p>
<p><label>Language <select id="locale"><option value="en">English</option><option value="ar">العربية</option><option value="zh">中文</option><option value="fr">Français</option><option value="ru">Русский</option><option value="es">Español</option></select></label></p>
</section>
<section aria-labelledby="page-title"><h2 id="page-title">Page</h2><iframe id="page" title="The page" sandbox></iframe></section>
<section aria-labelledby="mail-title"><h2 id="mail-title">Mail</h2><p>Subject: <b id="subject"></b></p><iframe id="mail" title="The mail" sandbox></iframe></section>
<section aria-labelledby="decision-title"><h2 id="decision-title">Decision</h2>
<p><label>Days since they were asked for this survey <input id="days" type="number" min="0" max="365" placeholder="never"></label></p>
<p><label><input id="address" type="checkbox" checked> They have an address</label> <label><input id="opted" type="checkbox"> They opted out</label></p>
<p id="verdict"></p><div class="wide" tabindex="0"><table><thead><tr><th>Gate</th><th>Outcome</th><th>Compared</th></tr></thead><tbody id="gates"></tbody></table></div></section>
<section aria-labelledby="figure-title"><h2 id="figure-title">Figure</h2>
<p><label>Answers to the first score <input id="answers" value="5 4 5 3 1 4 5 2 5 4"></label></p><p id="figure"></p></section>
</div>`,
};
