/** The style sheet of report.html. Everything must read at 320 px, at 400% zoom, on paper, and without colour. */
import { trusted } from '../../platform/html.ts';

/*
 * Contrast on white, by the WCAG 2 formula: ink 19.6, quiet 7.1, link 6.1, accepted 6.2, warned 6.8, rejected 6.9;
 * each is at least 5.5 on the tinted grounds they meet. The limit of the gauge has a white edge to part it from the bar.
 */
const css = `
:root{--ink:#0b0c0c;--quiet:#505a5f;--line:#b1b4b6;--ground:#f3f5f7;--navy:#1d3557;--teal:#2a9d94;--link:#1a65a6;
--accepted:#00703c;--accepted-ground:#edf6f1;--warned:#8f4700;--warned-ground:#fdf3ea;--rejected:#aa2a16;--rejected-ground:#fbeeec}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;color:var(--ink);background:#fff;font:1rem/1.5 Arial,"Liberation Sans",Helvetica,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.width{max-width:62rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,h4{line-height:1.2;margin:0;text-wrap:balance}
h2{font-size:1.375rem;margin-top:2.5rem}
h3{font-size:1.125rem;margin-top:2rem}
h4{font-size:1rem}
h2.small{font-size:1rem;margin:0 0 .5rem}
p,ul,ol,dl,pre{margin:.75rem 0 0}
p,li,dd{max-width:42rem}
ul,ol{padding-left:1.25rem}
li+li{margin-top:.25rem}
ul[role=list],ol[role=list]{list-style:none;padding:0}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:max(1px,.0625rem)}
a:hover{color:var(--navy);text-decoration-thickness:max(3px,.1875rem)}
a:focus-visible,pre:focus-visible{outline:3px solid #fd0;outline-offset:0;box-shadow:0 0 0 5px var(--ink)}
code{font:.9375em/1.4 "Liberation Mono",Consolas,Menlo,monospace;overflow-wrap:anywhere;white-space:pre-wrap}
pre{max-width:100%;padding:.75rem 1rem;background:var(--ground);border-left:4px solid var(--line);white-space:pre-wrap}
.part{display:inline-block;max-width:100%;vertical-align:top}
.skip{position:absolute;left:-999rem;padding:.5rem 1rem;background:#fff}
.skip:focus{left:0;top:0;z-index:1}
.top{color:#fff;background:var(--navy);border-bottom:6px solid var(--teal)}
.top .width{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:center;justify-content:space-between;padding-top:.75rem;padding-bottom:.75rem}
.top p{margin:0}
.service{display:flex;flex-wrap:wrap;gap:0 .75rem;font-weight:700}
.service span{font-weight:400;flex:none}
.marking{font-weight:700}
.top .marking{font-size:.875rem;padding:.125rem .5rem;border:1px solid #fff}
.caption{margin-top:2rem;font-size:1.125rem;line-height:1.35;color:var(--quiet)}
.period{white-space:nowrap}
.verdict{margin-top:.75rem;padding:1rem;border-left:8px solid;background:var(--ground)}
.verdict.accepted{border-color:var(--accepted);background:var(--accepted-ground)}
.verdict.accepted-with-warnings{border-color:var(--warned);background:var(--warned-ground)}
.verdict.rejected{border-color:var(--rejected);background:var(--rejected-ground)}
.verdict h1{display:flex;gap:.75rem;align-items:center;font-size:1.75rem}
.verdict.accepted h1{color:var(--accepted)}
.verdict.accepted-with-warnings h1{color:var(--warned)}
.verdict.rejected h1{color:var(--rejected)}
.shape{flex:none;width:2.25rem;height:2.25rem}
.reason{font-weight:700}
nav{margin-top:2rem;padding-top:1rem;border-top:1px solid var(--line)}
nav ul{display:flex;flex-flow:column;gap:.25rem 1.5rem;padding:0;margin:0;list-style:none}
nav li,nav li+li{margin:0;padding:.125rem 0}
.counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));margin-top:1rem;border-top:1px solid var(--line)}
.counts div{padding:.75rem .75rem .75rem 0;border-bottom:1px solid var(--line)}
.counts div:last-child{grid-column:1/-1}
.counts dt{font-size:.9375rem;color:var(--quiet)}
.counts dd{margin:0}
.counts b{display:block;font-size:1.75rem;line-height:1.15}
.counts span{font-size:.875rem;color:var(--quiet)}
.gauge{max-width:42rem;margin-top:1.25rem}
.gauge svg{display:block;width:100%;height:.75rem;margin-top:.5rem;overflow:visible}
.track{fill:#dfe3e6}.within .share{fill:var(--navy)}.over .share{fill:var(--rejected)}
.edge{stroke:#fff;stroke-width:7px}.limit{stroke:var(--ink);stroke-width:3px}
.limit-label{margin:.25rem 0 0;font-size:.875rem}
.limit-label span{display:inline-block;white-space:nowrap}
.problems>li{counter-increment:problem;margin-top:1rem}
.problem{max-width:none;padding:1rem;border:1px solid var(--line);border-left:6px solid}
.problem.refuses-file,.problem.refuses-row{border-left-color:var(--rejected)}
.problem.warns{border-left:6px double var(--warned)}
.problem h4{max-width:42rem;font-size:1.0625rem;line-height:1.35;text-wrap:pretty}
.problem h4::before{content:counter(problem) ". "}
.tag{display:inline-block;margin-top:.5rem;padding:.0625rem .5rem;font-size:.875rem;font-weight:700;color:var(--rejected);background:var(--rejected-ground);border:1px solid}
.warns .tag{color:var(--warned);background:var(--warned-ground)}
.facts>div{padding:.4375rem 0;border-top:1px solid #dfe3e6}
.facts dt{font-weight:700}
.facts dd{margin:0;min-width:0}
.facts dd ul{margin-top:0}
.facts p+ul,.codes{margin-top:.25rem}
.chips{display:flex;flex-wrap:wrap;gap:.375rem 1rem}
.chips li{margin:0}
.chips code{padding:.125rem .375rem;background:var(--ground);border:1px solid #d5dadd}
.steps>li{max-width:none;margin-top:1rem}
.field{margin-top:1.25rem;padding-top:1rem;border-top:1px solid var(--line)}
.field h4{font-size:1.0625rem}
.field p{margin-top:.25rem}
.need{font-size:.875rem;font-weight:400;color:var(--quiet);white-space:nowrap;margin-left:.5rem}
.facts dd .codes{margin-top:.375rem}
.found{padding:0;list-style:none}
.codes li{padding-left:1rem;text-indent:-1rem}
.codes code{font-weight:700}
.across li{margin-top:.5rem}
.effect{color:var(--quiet)}
:target{background:#fff5c2;box-shadow:0 0 0 .375rem #fff5c2}
footer{margin-top:3rem;padding:0 0 2rem;background:var(--ground);border-top:6px solid var(--navy)}
footer h2{margin-top:1.5rem;font-size:1.125rem}
footer p,footer dl{font-size:.9375rem}
@media (min-width:40rem){
body{font-size:1.125rem;line-height:1.45}
.width{padding:0 1.5rem}
nav ul{flex-flow:wrap}
h2{font-size:1.75rem;margin-top:3rem}h3{font-size:1.375rem}
.caption{font-size:1.375rem}
.verdict{padding:1.25rem 1.5rem}.verdict h1{font-size:2.75rem}.shape{width:3rem;height:3rem}
.problem{padding:1.25rem 1.5rem}.problem h4,.field h4{font-size:1.1875rem}
.facts>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:0 1.5rem}
.counts{grid-template-columns:repeat(5,1fr)}
.counts div:last-child{grid-column:auto}
.counts div+div{padding-left:.75rem;border-left:1px solid var(--line)}
.counts b{font-size:2.25rem}
}
@media (forced-colors:active){.track{fill:GrayText}.share{fill:CanvasText!important}.limit{stroke:Highlight}}
@media print{
@page{size:A4;margin:16mm 15mm 20mm;@bottom-left{content:"OFFICIAL-SENSITIVE";font:700 8pt Arial,sans-serif}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt Arial,sans-serif}}
html{font-size:10pt}body{font-size:1rem;line-height:1.4}
.width{max-width:none;padding:0}
.skip,nav,.back{display:none}
.top{color:var(--ink);background:none;border-color:var(--ink);border-width:2px}
.top .marking{border-color:var(--ink)}
h2{font-size:15pt;margin-top:8mm}h3{font-size:12pt;margin-top:6mm}.caption{font-size:12pt}.verdict h1{font-size:22pt}.counts b{font-size:16pt}.facts>div{padding:1mm 0}.problem{padding:3mm 4mm}footer .facts>div{padding:.5mm 0}
h2,h3,h4,h3+p{break-after:avoid}
.problem,.field,.facts>div,.counts div,.gauge,li,pre,.verdict{break-inside:avoid}
.track,.share,.chips code,.verdict,.tag,pre{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit}
:target{background:none;box-shadow:none}
footer{background:none;border-width:2px;margin-top:8mm;padding:0}
}
`;

export const reportStyle = trusted(css);
