import { frame, paragraph } from "./frame.ts";

/** One case: what happened, what was answered, what the client wrote, and the way there. */
const one = `<table role="presentation" dir="{{@root.dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr><td class="rule" align="{{@root.start}}" style="padding-top:16px;border-top:1px solid #d8dee4;text-align:{{@root.start}}">
<p class="ink" style="margin:0 0 8px;color:#14202c;font-size:17px;line-height:{{@root.line}};font-weight:600">{{title}}</p>
{{#if urgent}}<p class="test" style="margin:0 0 8px;padding:4px 12px;border-radius:6px;background:#fff1cc;color:#4a3500;font-size:14px;line-height:20px">{{urgent}}</p>{{/if}}
{{#if answer}}<p class="soft" style="margin:0;color:#48535e;font-size:14px;line-height:20px">{{question}}</p>
<p class="ink" style="margin:0 0 8px;color:#14202c;font-size:16px;line-height:{{@root.line}}">{{answer}}</p>{{/if}}
{{#if lines}}<table role="presentation" dir="{{@root.dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 8px"><tr><td class="ink rule" {{#if wordsLang}}lang="{{wordsLang}}" {{/if}}dir="{{wordsDir}}" align="{{@root.start}}" style="padding:4px 16px;border-{{@root.start}}:3px solid #d8dee4;text-align:{{@root.start}};color:#14202c;font-size:16px;line-height:{{@root.line}}">{{#each lines}}{{this}}{{#unless @last}}<br>{{/unless}}{{/each}}</td></tr></table>{{/if}}
{{#each facts}}<p class="soft" style="margin:0 0 4px;color:#48535e;font-size:14px;line-height:20px">{{this}}</p>{{/each}}
<p style="margin:4px 0 0;font-size:16px;line-height:24px"><a class="link" href="{{url}}" style="display:inline-block;padding:10px 0;color:{{@root.colors.light}};text-decoration:underline">{{open}}</a></p>
</td></tr></table>`;

/** One warning: what stood out, its figure, and the way there. */
const warning = `<table role="presentation" dir="{{@root.dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr><td class="rule" align="{{@root.start}}" style="padding-top:16px;border-top:1px solid #d8dee4;text-align:{{@root.start}}">
<p class="ink" style="margin:0 0 8px;color:#14202c;font-size:17px;line-height:{{@root.line}};font-weight:600">{{title}}</p>
{{#each facts}}<p class="ink" style="margin:0 0 4px;color:#14202c;font-size:16px;line-height:{{@root.line}}">{{this}}</p>{{/each}}
<p style="margin:4px 0 0;font-size:16px;line-height:24px"><a class="link" href="{{url}}" style="display:inline-block;padding:10px 0;color:{{@root.colors.light}};text-decoration:underline">{{open}}</a></p>
</td></tr></table>`;

/** The HTML of a mail to somebody who works on cases, or is told of warnings. */
export const noticeHtml = frame(`<p class="ink" style="${paragraph("0 0 16px")}">{{body}}</p>
{{#each cases}}${one}{{/each}}
{{#if more}}<p class="ink" style="${paragraph("0 0 4px")}">{{more}}</p>
<p style="margin:0;font-size:16px;line-height:24px"><a class="link" href="{{listUrl}}" style="display:inline-block;padding:10px 0;color:{{colors.light}};text-decoration:underline">{{list}}</a></p>{{/if}}
{{#if warningsTitle}}<h2 class="ink" style="margin:20px 0 6px;color:#14202c;font-size:19px;line-height:{{@root.line}};font-weight:600">{{warningsTitle}}</h2>{{/if}}
{{#each warnings}}${warning}{{/each}}
{{#if warningsMore}}<p class="ink" style="${paragraph("0 0 4px")}">{{warningsMore}}</p>
<p style="margin:0;font-size:16px;line-height:24px"><a class="link" href="{{warningsUrl}}" style="display:inline-block;padding:10px 0;color:{{colors.light}};text-decoration:underline">{{listWarnings}}</a></p>{{/if}}`);
