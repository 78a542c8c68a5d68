import { invitationStyle } from "./invitation-style.ts";

const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
// Blank space that mail programs show after the preheader instead of the mail's first lines.
const filler = "&#847;&zwnj;&nbsp;".repeat(60);

const point = `<td style="padding:0 2px"><a class="point" href="{{url}}" aria-label="{{name}}" style="display:block;box-sizing:border-box;min-height:48px;padding:11px 2px;border:1px solid #6b7785;border-radius:8px;background:#f7f9fb;color:#14202c;font-size:18px;line-height:24px;font-weight:600;text-align:center;text-decoration:none">{{value}}</a></td>`;

const scale = `<div style="margin:0 -2px;font-size:0;text-align:{{start}}">{{#each rows}}<table role="presentation" dir="{{@root.dir}}" class="{{class}}" cellpadding="0" cellspacing="0" border="0" style="display:inline-table;table-layout:fixed;width:{{width}};vertical-align:top"><tr>{{#each points}}${point}{{/each}}</tr></table>{{/each}}</div>
{{#if ends}}<table role="presentation" dir="{{dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:8px"><tr><td class="soft" align="{{start}}" style="width:50%;color:#48535e;font-size:14px;line-height:20px;text-align:{{start}};vertical-align:top">{{ends.worst}}</td><td class="soft" align="{{end}}" style="width:50%;color:#48535e;font-size:14px;line-height:20px;text-align:{{end}};vertical-align:top">{{ends.best}}</td></tr></table>{{/if}}`;

const words = `<table role="presentation" dir="{{dir}}" width="100%" cellpadding="0" cellspacing="0" border="0">{{#each words}}<tr><td style="padding:0 0 8px"><a class="point" href="{{url}}" style="display:block;box-sizing:border-box;min-height:48px;padding:11px 16px;border:1px solid #6b7785;border-radius:8px;background:#f7f9fb;color:#14202c;font-size:17px;line-height:24px;font-weight:600;text-align:center;text-decoration:none">{{label}}</a></td></tr>{{/each}}</table>`;

const button = `<table role="presentation" dir="{{dir}}" cellpadding="0" cellspacing="0" border="0"><tr><td><a class="button" href="{{pageUrl}}" style="display:block;box-sizing:border-box;min-height:48px;padding:11px 28px;border:1px solid #17508f;border-radius:8px;background:#17508f;color:#ffffff;font-size:17px;line-height:24px;font-weight:600;text-align:center;text-decoration:none">{{open}}</a></td></tr></table>`;

/** The HTML of an invitation: one column, one question, links and nothing that loads. */
export const invitationHtml = `<!doctype html>
<html lang="{{lang}}" dir="{{dir}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{{subject}}</title>
<style>${invitationStyle}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#eef1f4">
<div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#eef1f4">{{preheader}}${filler}</div>
<div role="article" aria-roledescription="email" aria-label="{{subject}}" lang="{{lang}}" dir="{{dir}}" class="page" style="padding:16px 0;background:#eef1f4;font-size:16px;${font}">
<!--[if mso]><table role="presentation" dir="{{dir}}" align="center" width="600"><tr><td><![endif]-->
<table role="presentation" dir="{{dir}}" class="sheet" align="center" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d8dee4;border-radius:12px;border-collapse:separate;${font}"><tr><td class="pad" align="{{start}}" style="padding:28px 32px;text-align:{{start}}">
{{#if test}}<p class="test" style="margin:0 0 20px;padding:8px 12px;border-radius:6px;background:#fff1cc;color:#4a3500;font-size:14px;line-height:20px">{{test}}</p>{{/if}}
<p class="ink" style="margin:0 0 12px;color:#14202c;font-size:16px;line-height:24px">{{greeting}}</p>
<p class="ink" style="margin:0 0 24px;color:#14202c;font-size:16px;line-height:24px">{{reason}}</p>
{{#if question}}<p class="ink" style="margin:0 0 16px;color:#14202c;font-size:20px;line-height:28px;font-weight:600">{{question}}</p>{{/if}}
{{#if rows}}${scale}{{/if}}{{#if words}}${words}{{/if}}
{{#if choices}}<p class="soft" style="margin:16px 0 0;color:#48535e;font-size:14px;line-height:20px">{{how}}</p>
<p style="margin:4px 0 0;font-size:16px;line-height:24px"><a class="link" href="{{pageUrl}}" style="display:inline-block;padding:10px 0;color:#17508f;text-decoration:underline">{{comment}}</a></p>{{else}}${button}{{/if}}
<table role="presentation" dir="{{dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:20px"><tr><td class="soft rule" align="{{start}}" style="padding-top:16px;border-top:1px solid #d8dee4;color:#48535e;font-size:14px;line-height:21px;text-align:{{start}}">
{{why}} {{expires}} {{privacy}}<br>
<a class="link" href="{{unsubscribeUrl}}" style="display:inline-block;padding:10px 0 0;color:#17508f;text-decoration:underline">{{stop}}</a>
</td></tr></table>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`;
