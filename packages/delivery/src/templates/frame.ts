import { mailStyle } from "./mail-style.ts";

// The names of Noto are there for systems whose own font lacks a script; nothing is loaded.
const font =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Arabic','Noto Sans SC',Arial,sans-serif";
// Blank space that mail programs show after the preheader instead of the mail's first lines.
const filler = "&#847;&zwnj;&nbsp;".repeat(60);

const link = "display:inline-block;padding:10px 0 0;color:{{@root.colors.light}};text-decoration:underline";

const footer = `<table role="presentation" dir="{{dir}}" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin-top:20px"><tr><td class="soft rule" align="{{start}}" style="padding-top:16px;border-top:1px solid #d8dee4;color:#48535e;font-size:14px;line-height:22px;text-align:{{start}}">
{{#each notes}}{{this}}{{#unless @last}}{{@root.gap}}{{/unless}}{{/each}}
{{#if footer}}<br><span style="display:inline-block;padding:8px 0 0">{{footer}}</span>{{/if}}
{{#if unsubscribeUrl}}<br><a class="link" href="{{unsubscribeUrl}}" style="${link}">{{stop}}</a>{{/if}}
{{#if languages}}<br>{{#each languages}}<a class="link" href="{{url}}" lang="{{locale}}" hreflang="{{locale}}" style="${link}">{{name}}</a>{{#unless @last}} &nbsp; {{/unless}}{{/each}}{{/if}}
</td></tr></table>`;

/** The unit's own picture and name. Beside the name the picture says nothing more. */
const brand = `{{#if brand}}<table role="presentation" dir="{{dir}}" cellpadding="0" cellspacing="0" border="0" style="margin-bottom:20px"><tr>{{#if logo}}<td style="padding-{{end}}:12px"><img src="cid:{{logo.id}}" alt="" width="{{logo.width}}" height="{{logo.height}}" style="display:block;border:0"></td>{{/if}}<td class="soft" align="{{start}}" style="color:#48535e;font-size:15px;line-height:22px;font-weight:600;text-align:{{start}}">{{brand}}</td></tr></table>{{/if}}`;

/** The one button of a mail that has no choices. */
export const button = `<table role="presentation" dir="{{dir}}" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="text-align:center"><a class="button" href="{{pageUrl}}" style="display:block;box-sizing:border-box;min-height:48px;padding:11px 28px;border:1px solid {{colors.light}};border-radius:8px;background:{{colors.light}};color:#ffffff;font-size:17px;line-height:24px;font-weight:600;text-align:center;text-decoration:none">{{open}}</a></td></tr></table>`;

/** The style of a paragraph of the body. */
export const paragraph = (margin: string): string =>
  `margin:${margin};color:#14202c;font-size:16px;line-height:{{line}}`;

/**
 * A whole mail around its content: one column, a greeting, a footer, and nothing that loads. Mail programs drop attributes
 * of `html`, so language and direction stand on the article too, and Outlook wants the direction on every table.
 */
export const frame = (content: string): string => `<!doctype html>
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
<style>${mailStyle}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#eef1f4">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:#eef1f4">{{preheader}}${filler}</div>
<div role="article" aria-roledescription="email" aria-label="{{subject}}" lang="{{lang}}" dir="{{dir}}" class="page" style="padding:16px 0;background:#eef1f4;font-size:16px;${font}">
<!--[if mso]><table role="presentation" dir="{{dir}}" align="center" width="600"><tr><td><![endif]-->
<table role="presentation" dir="{{dir}}" class="sheet" align="center" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #d8dee4;border-radius:12px;border-collapse:separate;${font}"><tr><td class="pad" align="{{start}}" style="padding:28px 32px;text-align:{{start}}">
{{#if test}}<p class="test" style="margin:0 0 20px;padding:8px 12px;border-radius:6px;background:#fff1cc;color:#4a3500;font-size:14px;line-height:20px">{{test}}</p>{{/if}}
${brand}<p class="ink" style="${paragraph("0 0 12px")}">{{greeting}}</p>
${content}
${footer}
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</div>
</body>
</html>
`;
