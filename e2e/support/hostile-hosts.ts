/** Style sheets of pages that think of their own elements only; each would change the calendar if it got in. */
export const HOSTILE_SHEETS: Readonly<Record<string, string>> = {
  'takes back every style': '* { all: revert }',
  'sets all text': `
    * { letter-spacing: 0.3em; word-spacing: 0.5em; line-height: 3; font-family: monospace; text-indent: 1em }
    body { font-size: 31px; font-style: italic; text-transform: uppercase; text-align: center; color: red;
      text-shadow: 0 0 4px red; white-space: pre; cursor: wait; word-break: break-all; font-variant: small-caps }`,
  'boxes every element': `
    *, *::before, *::after { box-sizing: content-box; border: 3px solid red; border-radius: 0; margin: 7px; padding: 7px }
    div { float: left; background: pink } p::before, button::after { content: '!!'; color: red }`,
  'has controls of its own': `
    button, [type=button] { text-transform: uppercase; letter-spacing: 2px; min-width: 200px; padding: 20px 40px;
      box-shadow: 0 0 9px 4px red; background: red; border: 5px solid; appearance: none; float: right; display: block }
    button:hover, button:focus, input:focus { outline: 9px solid red; transform: scale(1.3) }
    input, select, textarea { height: 100px; width: 40px; background: pink; appearance: none; border: 0 }
    label { color: red; display: inline; font-size: 30px } ::placeholder { color: red; font-size: 30px }
    fieldset { border: 9px groove; padding: 30px } legend { float: left; font-size: 40px }`,
  'has text and drawings of its own': `
    h1, h2, h3, h4 { color: red; font: 900 40px fantasy; margin: 30px; text-decoration: underline }
    p, li, dd, dt { margin: 25px; color: red; max-width: 60px } a { color: red; border-bottom: 9px solid }
    ul, ol { list-style: square inside; padding: 60px } li::marker { color: red; content: '>> ' }
    svg { width: 90px; height: 90px; fill: red; display: block; margin: 20px } svg path { stroke: red; d: none }
    table { width: 90px; border: 9px solid } th, td { padding: 20px; background: red } caption { caption-side: bottom }
    section, header, form, nav { display: flex; gap: 60px; padding: 50px; position: static; overflow: visible }
    [hidden] { display: block }`,
  'names ids, classes and attributes': `
    html body #root button, html body #root h3, #root [data-slot], #root .icc-title { font-size: 33px; color: red }
    #root #root .icc-panel.icc-panel { background: pink; padding: 50px }
    [class] { color: red } [class*='icc-'] { opacity: 0.5; filter: blur(2px) }`,
  'insists on what is seen and where': `
    [class*='icc-'], [class*='icc-'] * { display: block !important; visibility: hidden !important;
      opacity: 0.3 !important; position: static !important; pointer-events: none !important; color: red !important;
      background: pink !important; font-size: 33px !important; float: left !important; padding: 0 !important }
    *::before, *::after { content: '!!' !important } [hidden] { display: none !important }
    svg { fill: red !important } svg path { d: none !important }
    button, input, select, svg { width: 90px !important; height: 90px !important; min-width: 200px !important;
      max-height: 9px !important } #root #root button#root, #root .icc-panel { display: none !important }
    .icc-panel.icc-panel.icc-panel { display: none !important; inset: 40px !important; width: 200px !important }`,
  'has layers': `
    @layer base { svg { display: none; opacity: 0 } svg path { d: none } * { letter-spacing: 0.3em; margin: 9px } button { background: red } svg, svg * { stroke: red; fill: red; width: 90px } }`,
};

/** Rules for what stands around the calendar: the one moves what is fixed, the others cut it off. */
export const CUTTING_ANCESTOR =
  '#root { position: relative; transform: translate(-300px, 90px) scale(0.7); filter: blur(3px); contain: paint; overflow: hidden; opacity: 0.4; z-index: 0; height: 300px }';
