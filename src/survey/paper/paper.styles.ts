import {css} from 'lit';

/**
 * A survey on paper: black on white, sizes for A4, lines and boxes to write in, drawn as borders. On the screen there is
 * none, and while there is one the screen's form is not printed.
 */
export const paperStyles = css`
.copy summary{cursor:pointer;font-weight:700}
.printed{display:none}
@media screen{.paper{display:none}}
@media print{
.paper~.frame,.copy details,.frame button{display:none}
.printed{display:block}
.paper{all:initial;display:block;color-scheme:light;color:#000;background:#fff;font:11pt/1.35 var(--consult-font,system-ui,sans-serif);overflow-wrap:anywhere}
.paper *{color:#000;margin:0}
.paper :is(.boxes,.lines){padding:0;list-style:none}
.paper :is(ul,ol){padding-inline-start:1.25em}
.paper p+:is(p,ul,ol),.paper :is(ul,ol)+p{margin-top:4pt}
.paper [tabindex]{font-size:14pt;break-after:avoid;margin:16pt 0 6pt}
.paper h2[tabindex]{font-size:18pt;margin-top:0}
.part{margin-top:14pt}
.paper .background{margin-bottom:8pt}
.head{border:1pt solid;padding:8pt}
.head p+p{margin-top:4pt}
.asked{break-inside:avoid;margin-top:14pt}
.asked .asked{margin-top:8pt}
.paper .label{font-weight:700;margin-bottom:3pt;break-after:avoid}
.paper .hint,.how{font-size:10pt;margin-bottom:3pt;break-after:avoid}
.filled .how{display:none}
.only{font-style:italic;margin-bottom:3pt;break-after:avoid}
.boxes li{display:flex;gap:8pt;padding:3pt 0;break-inside:avoid}
.boxes li>div{flex:1}
.paper .box{display:inline-block;flex:none;box-sizing:border-box;width:14pt;height:14pt;border:1pt solid;text-align:center;font:700 13pt/12pt sans-serif}
.paper .round{border-radius:50%}
.paper .line{display:block;min-height:22pt;padding-top:6pt;border-bottom:1pt solid;box-sizing:border-box}
.paper .short{display:inline-block;min-width:110pt;vertical-align:bottom}
.written{white-space:pre-wrap}
.lines li{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,2fr);gap:8pt;align-items:end;break-inside:avoid}
.digits{display:flex;gap:16pt}
.digits .box{width:18pt;height:22pt;margin-inline-end:-1pt;line-height:20pt}
.scale{display:flex;flex-wrap:wrap;gap:6pt 12pt;align-items:center}
.rung{display:grid;justify-items:center}
.paper table{border-collapse:collapse;width:100%}
.paper :is(th,td){border:.5pt solid;padding:3pt 5pt;text-align:center;font-weight:400}
.paper th[scope=row]{text-align:start}
.paper tr,.one{break-inside:avoid}
.asked:has(.one){break-inside:auto}
.one .label{margin-top:6pt}
.one{margin-top:8pt;padding-inline-start:8pt;border-inline-start:2pt solid}
.help{margin-top:18pt;border-top:1pt solid;padding-top:6pt;break-inside:avoid}
.asked a::after,.help a[href^=http]::after{content:" (" attr(href) ")"}
}
`;
