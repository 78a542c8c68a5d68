import { frame, paragraph } from "./frame.ts";

/** A figure as a line of a table, and under it a bar that is for the eye alone. */
const row = `<tr><th scope="row" class="ink" align="{{@root.start}}" style="padding:8px 0 2px;text-align:{{@root.start}};color:#14202c;font-size:15px;line-height:20px;font-weight:400">{{label}}</th><td class="ink" align="{{@root.end}}" style="padding:8px 0 2px;text-align:{{@root.end}};color:#14202c;font-size:15px;line-height:20px"><b>{{value}}</b> <span class="soft" style="color:#48535e;font-size:13px">{{about}}</span></td></tr>
<tr aria-hidden="true"><td colspan="2" style="padding:0 0 4px"><table role="presentation" dir="{{@root.dir}}" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>{{#if width}}<td class="fill" width="{{width}}%" style="width:{{width}}%;height:8px;line-height:8px;font-size:1px;background:{{@root.colors.light}}">&nbsp;</td>{{/if}}{{#if rest}}<td class="track" width="{{rest}}%" style="width:{{rest}}%;height:8px;line-height:8px;font-size:1px;background:#e4e8ed">&nbsp;</td>{{/if}}</tr></table></td></tr>`;

const heading = (size: number): string =>
  `margin:20px 0 6px;color:#14202c;font-size:${String(size)}px;line-height:{{@root.line}};font-weight:600`;

const measure = `<h3 class="ink" style="${heading(16)}">{{question}}</h3>
<p class="ink" style="margin:0 0 8px;color:#14202c;font-size:16px;line-height:{{@root.line}}">{{said}}</p>
{{#if split}}<table dir="{{@root.dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 8px"><caption class="soft" align="{{@root.start}}" style="padding:0;text-align:{{@root.start}};color:#48535e;font-size:14px;line-height:20px">{{caption}} – {{split}}</caption>
{{#each rows}}${row}{{/each}}</table>{{/if}}`;

const section = `{{#if title}}<h2 class="ink" style="${heading(19)}">{{title}}</h2>{{/if}}
{{#each measures}}${measure}{{/each}}
{{#if moversTitle}}<h3 class="ink" style="${heading(16)}">{{moversTitle}}</h3>
{{#each movers}}<p class="ink" style="margin:0 0 6px;color:#14202c;font-size:15px;line-height:{{@root.line}}">{{this}}</p>{{/each}}{{/if}}
{{#if driversTitle}}<h3 class="ink" style="${heading(16)}">{{driversTitle}}</h3>
{{#each drivers}}<p class="ink" style="margin:0 0 6px;color:#14202c;font-size:15px;line-height:{{@root.line}}">{{this}}</p>{{/each}}{{/if}}
{{#if themesTitle}}<h3 class="ink" style="${heading(16)}">{{themesTitle}}</h3>
{{#each themes}}<p class="ink" style="margin:0 0 6px;color:#14202c;font-size:15px;line-height:{{@root.line}}">{{this}}</p>{{/each}}{{/if}}
{{#if rate}}<p class="ink" style="margin:16px 0 8px;color:#14202c;font-size:16px;line-height:{{@root.line}}">{{rate}}</p>{{/if}}
{{#if cases}}<p class="ink" style="margin:0 0 8px;color:#14202c;font-size:16px;line-height:{{@root.line}}">{{cases}}</p>{{/if}}
{{#if actionsTitle}}<h3 class="ink" style="${heading(16)}">{{actionsTitle}}</h3>
{{#each actions}}<p class="ink" style="margin:0 0 6px;color:#14202c;font-size:15px;line-height:{{@root.line}}">{{this}}</p>{{/each}}{{/if}}`;

/** The HTML of a report. */
export const reportHtml = frame(`<p class="ink" style="${paragraph("0 0 12px")}">{{body}}</p>
{{#if empty}}<p class="ink" style="${paragraph("0 0 12px")}"><b>{{empty}}</b></p>{{/if}}
{{#each sections}}${section}{{/each}}
{{#if archiveUrl}}<p style="margin:16px 0 0;font-size:16px;line-height:24px"><a class="link" href="{{archiveUrl}}" style="display:inline-block;padding:10px 0;color:{{colors.light}};text-decoration:underline">{{open}}</a></p>{{/if}}`);
