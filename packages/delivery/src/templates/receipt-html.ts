import { button, frame, paragraph } from "./frame.ts";

/** The HTML of a receipt: what was answered, where it may be told, and the page that shows and changes it. */
export const receiptHtml = frame(`<p class="ink" style="${paragraph("0 0 20px")}">{{body}}</p>
{{#if answered}}<p class="ink" style="${paragraph("0 0 8px")};font-weight:600">{{heading}}</p>
{{#each answered}}<p class="soft" {{#if question.lang}}lang="{{question.lang}}" {{/if}}dir="{{question.dir}}" align="{{@root.start}}" style="margin:0;color:#48535e;font-size:14px;line-height:20px;text-align:{{@root.start}}">{{question.text}}</p>
<p class="ink" align="{{@root.start}}" style="margin:0 0 12px;color:#14202c;font-size:16px;line-height:{{@root.line}};text-align:{{@root.start}}">{{#each lines}}{{this}}{{#unless @last}}<br>{{/unless}}{{/each}}</p>
{{/each}}{{/if}}
{{#if withheld}}<p class="ink" style="${paragraph("0 0 20px")}">{{withheld}}</p>{{/if}}
{{#if until}}<p class="ink" style="${paragraph("8px 0 20px")}">{{until}}</p>{{/if}}
${button}`);
