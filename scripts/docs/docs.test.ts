/** Every block of code of the documentation's site is right, and so is every command and variable that it names. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copiesIn, scriptProblems, syntaxProblems, variableProblems } from './check-commands.ts';
import { TYPED, typeProblems } from './check-types.ts';
import { readPage, sitePages } from './pages.ts';

const pages = await sitePages();
const blocks = pages.flatMap((page) => page.blocks);
const of = (...languages: string[]) =>
  blocks.filter(({ language }) => languages.includes(language));

/** A page with mistakes, which is nowhere but here. */
const WRONG = 'docs/wrong.md';
const wrong = readPage(
  WRONG,
  [
    'Say `npm run nothing` and `NO_SUCH_SETTING=1`.',
    '',
    '- in a list',
    '',
    '  ```tsx',
    "  import { InCallCalendar } from '@in-call-calendar/web';",
    '  export const page = <InCallCalendar rooms={[]} />;',
    '  ```',
    '',
    '```ts',
    "import { voice } from '@in-call-calendar/agent';",
    'export const mine = voice;',
    '```',
    '',
    '```bash',
    'TOKEN=$(echo "$HOME_MADE"',
    '```',
  ].join('\n'),
);

// Types of the agent's side take seconds to read: once for all pages.
const typed = [...blocks, ...wrong.blocks].filter(({ language }) => TYPED.includes(language));
const mistakes = typeProblems(typed);
const isWrong = (line: string) => line.startsWith(WRONG);

/** What each check says of a page's code, with the page. */
const within = (page: string, problems: readonly string[]) =>
  problems.map((problem) => `${page}: ${problem}`);

describe('the documentation', () => {
  it('has code in every language that is checked', () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(
      new Set([...TYPED, 'json', 'yaml', 'bash', 'text']),
    );
  });

  it('has TypeScript and JavaScript that fit the types of the packages', () => {
    expect(mistakes.filter((line) => !isWrong(line))).toEqual([]);
  });

  it('has JSON and YAML that can be read', () => {
    for (const { text } of of('json')) expect(() => void JSON.parse(text)).not.toThrow();
    for (const { text } of of('yaml')) expect(() => void parse(text)).not.toThrow();
  });

  it('has commands that bash can read', () => {
    expect(of('bash').flatMap(({ page, text }) => within(page, syntaxProblems(text)))).toEqual([]);
  });

  it('runs scripts that there are, and names variables that there are', () => {
    const problems = pages.flatMap(({ path, spans }) => {
      const texts = [
        ...spans,
        ...of('bash').flatMap(({ page, text }) => (page === path ? text : [])),
      ];
      const copies = copiesIn(texts.join('\n'));
      return within(
        path,
        texts.flatMap((text) => [...scriptProblems(text, copies), ...variableProblems(text)]),
      );
    });
    expect(problems).toEqual([]);
  });
});

describe('a page that is wrong', () => {
  it('is told what does not fit the types', () => {
    const [props, name] = mistakes.filter(isWrong);
    expect(props).toMatch(/^docs\/wrong\.md: `export const page = .*'rooms' does not exist/);
    expect(name).toMatch(/^docs\/wrong\.md: `import \{ voice \}.*has no exported member 'voice'/);
  });

  it('is told which scripts and variables there are not, and what bash cannot read', () => {
    expect(wrong.spans.flatMap((text) => scriptProblems(text))).toEqual([
      'there is no `npm run nothing`',
    ]);
    expect(wrong.spans.flatMap(variableProblems)).toEqual(['NO_SUCH_SETTING is no setting']);
    const text = wrong.blocks.find(({ language }) => language === 'bash')?.text ?? '';
    expect(variableProblems(text)).toEqual(['TOKEN is no setting', 'HOME_MADE is no setting']);
    expect(syntaxProblems(text).join()).toContain('unexpected');
  });

  it('may set a variable of its own that it uses, and run the scripts of a folder that it goes to', () => {
    expect(variableProblems('TOKEN=$(cat token)\ncurl -H "$TOKEN" "$PORT"')).toEqual([]);
    expect(scriptProblems('cd examples/next\nnpm install && npm run dev')).toEqual([]);
    expect(scriptProblems('npm run api -w web\nnpm pack -w web')).toEqual([]);
    const copied = 'cp -r examples/next ../mine\ncd ../mine\nnpm run dev && npm run nothing';
    expect(scriptProblems(copied)).toEqual(['there is no `npm run nothing`']);
  });
});
