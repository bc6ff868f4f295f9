const { mkdirSync, writeFileSync } = require('node:fs');
const esbuild = require('esbuild');
const { createElement } = require('react');
const { renderToString } = require('react-dom/server');
const { Page } = require('./page.js');

esbuild.buildSync({
  entryPoints: ['browser.js'],
  outdir: 'dist',
  bundle: true,
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
});
mkdirSync('dist', { recursive: true });
writeFileSync(
  'dist/index.html',
  `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>The calendar without modules</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/browser.css" />
  </head>
  <body>
    <div id="root">${renderToString(createElement(Page))}</div>
    <script src="/browser.js"></script>
  </body>
</html>
`,
);
