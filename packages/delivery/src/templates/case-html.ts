import { button, frame, paragraph } from "./frame.ts";

/** The HTML of a mail about somebody's own message. What the desk wrote keeps its lines and its own direction. */
export const caseHtml = frame(`<p class="ink" style="${paragraph("0 0 16px")}">{{body}}</p>
{{#if lines}}<table role="presentation" dir="{{dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px"><tr><td class="ink rule" dir="{{wordsDir}}" align="{{start}}" style="padding:4px 16px;border-{{start}}:3px solid #d8dee4;text-align:{{start}};color:#14202c;font-size:16px;line-height:{{line}}">{{#each lines}}{{this}}{{#unless @last}}<br>{{/unless}}{{/each}}</td></tr></table>{{/if}}
{{#if choices}}<table role="presentation" dir="{{dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px">{{#each choices}}<tr><td align="{{@root.start}}" style="padding:0 0 12px;text-align:{{@root.start}}"><a class="button" href="{{url}}" style="display:inline-block;box-sizing:border-box;min-width:240px;min-height:48px;padding:11px 28px;border:1px solid {{@root.colors.light}};border-radius:8px;background:{{@root.colors.light}};color:#ffffff;font-size:17px;line-height:24px;font-weight:600;text-align:center;text-decoration:none">{{label}}</a></td></tr>{{/each}}</table>{{/if}}
{{#each more}}<p class="ink" style="margin:0 0 16px;color:#14202c;font-size:16px;line-height:{{@root.line}}">{{this}}</p>{{/each}}
{{#if pageUrl}}${button}{{/if}}`);
