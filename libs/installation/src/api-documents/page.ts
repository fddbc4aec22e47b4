/** Text that cannot become markup. */
export const text = (value: string): string =>
  value.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** A page without inline scripts or styles: it works under the strictest Content-Security-Policy. */
export const page = (title: string, head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<link rel="icon" href="data:,">
${head}
<link rel="stylesheet" href="/api/reference/style.css">
</head>
<body>
<nav><a href="/api/reference">Routes</a> <a href="/api/reference#errors">Errors</a>
<a href="/api/reference/messages">Events and live messages</a>
<a href="/api/openapi.json">OpenAPI</a> <a href="/api/asyncapi.json">AsyncAPI</a></nav>
${body}
</body>
</html>
`;

export const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: #fff; color: #222; }
nav { padding: 12px 24px; display: flex; flex-wrap: wrap; gap: 20px; border-bottom: 1px solid #ccc; }
main { max-width: 1100px; margin: 0 auto; padding: 8px 24px 64px; }
a { color: #0b5a8a; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid #ddd; }
pre { overflow-x: auto; padding: 12px; background: #f4f4f4; font-size: 13px; }
section:target, tr:target { background: #fff6cf; }
h2 { margin-top: 48px; }
h3 { margin-bottom: 4px; }
@media (prefers-color-scheme: dark) {
  main, nav { background: #16181a; color: #e4e4e4; }
  body { background: #16181a; }
  #routes { background: #fff; color-scheme: light; }
  a { color: #7cc4f0; }
  pre { background: #222527; }
  nav, th, td { border-color: #444; }
  section:target, tr:target { background: #4a4214; }
}
`;
