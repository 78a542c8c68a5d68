import { button, frame, paragraph } from "./frame.ts";

const face =
  "display:block;box-sizing:border-box;min-height:48px;border:1px solid #6b7785;border-radius:8px;background:#f7f9fb;color:#14202c;line-height:24px;font-weight:600;text-align:center;text-decoration:none";

const point = `<td align="center" style="padding:0 2px;text-align:center"><a class="point" href="{{url}}" aria-label="{{name}}" style="padding:11px 2px;font-size:18px;${face}">{{value}}</a></td>`;

const scale = `<div style="margin:0 -2px;font-size:0;text-align:{{start}}">{{#each rows}}<table role="presentation" dir="{{@root.dir}}" class="{{class}}" cellpadding="0" cellspacing="0" border="0" style="display:inline-table;table-layout:fixed;width:{{width}};vertical-align:top"><tr>{{#each points}}${point}{{/each}}</tr></table>{{/each}}</div>
{{#if ends}}<table role="presentation" dir="{{dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:8px"><tr><td class="soft" align="{{start}}" style="width:50%;color:#48535e;font-size:14px;line-height:20px;text-align:{{start}};vertical-align:top">{{ends.worst}}</td><td class="soft" align="{{end}}" style="width:50%;color:#48535e;font-size:14px;line-height:20px;text-align:{{end}};vertical-align:top">{{ends.best}}</td></tr></table>{{/if}}`;

const words = `<table role="presentation" dir="{{dir}}" width="100%" cellpadding="0" cellspacing="0" border="0">{{#each words}}<tr><td align="center" style="padding:0 0 8px;text-align:center"><a class="point" href="{{url}}" {{#if lang}}lang="{{lang}}" {{/if}}dir="{{dir}}" style="padding:11px 16px;font-size:17px;${face}">{{text}}</a></td></tr>{{/each}}</table>`;

// Nobody sees or hears it: whatever follows it follows every link, and what it taps next is no answer.
const trap = `<div aria-hidden="true" style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:0;line-height:0"><a href="{{pageUrl}}/more" tabindex="-1" style="display:none"></a></div>`;

/** The HTML of an invitation: one question and its choices as links, or one button. */
export const invitationHtml = frame(`<p class="ink" style="${paragraph("0 0 24px")}">{{reason}}</p>
{{#if question}}<p class="ink" {{#if question.lang}}lang="{{question.lang}}" {{/if}}dir="{{question.dir}}" align="{{start}}" style="margin:0 0 16px;color:#14202c;font-size:20px;line-height:28px;font-weight:600;text-align:{{start}}">{{question.text}}</p>{{/if}}{{#if example}}<p class="soft" align="{{start}}" style="margin:-8px 0 16px;color:#48535e;font-size:14px;line-height:20px;text-align:{{start}}">{{example}}</p>{{/if}}
{{#if rows}}${scale}{{/if}}{{#if words}}${words}{{/if}}
{{#if choices}}${trap}<p class="soft" style="margin:16px 0 0;color:#48535e;font-size:14px;line-height:20px">{{#if effort}}{{effort}}<br>{{/if}}{{how}}</p>
<p style="margin:4px 0 0;font-size:16px;line-height:24px"><a class="link" href="{{pageUrl}}" style="display:inline-block;padding:10px 0;color:{{colors.light}};text-decoration:underline">{{more}}</a></p>{{else}}${button}{{#if effort}}<p class="soft" style="margin:12px 0 0;color:#48535e;font-size:14px;line-height:20px">{{effort}}</p>{{/if}}{{/if}}
{{#if told}}<p class="soft" style="margin:20px 0 0;color:#48535e;font-size:14px;line-height:22px">{{told}} <a class="link" href="{{toldUrl}}" style="color:{{colors.light}};text-decoration:underline">{{toldMore}}</a></p>{{/if}}`);
