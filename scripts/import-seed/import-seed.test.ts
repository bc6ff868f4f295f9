import { expect, test } from 'vitest';
import { importSeed } from './import-seed.ts';
import { mapRow } from './map-row.ts';

test('a row becomes a request; what has no place here is named', () => {
  const row = {
    id: 'a1',
    user_id: 'u1',
    name: 'Reception',
    prompt: 'Be kind.',
    first_message: 'Hello',
    language: 'de-AT',
    cal_api_key: 'cal_live_1',
    cal_event_type_id: '42',
    cal_event_type_slug: null,
    transfer_enabled: true,
    transfer_phone_number: '+1 202 555 0143',
    transfer_condition: 'angry',
    voice_provider_setting: '',
  };
  expect(mapRow(row)).toEqual({
    body: {
      name: 'Reception',
      instructions: 'Be kind.',
      greeting: 'Hello',
      language: 'de',
      cal_api_key: 'cal_live_1',
      cal_event_type_id: 42,
      transfer_mode: 'show',
      transfer_to: '+1 202 555 0143',
    },
    leftOut: ['transfer_condition'],
  });
  expect(mapRow({ name: 'A', language: 'fr' }).leftOut).toEqual(['language']);
});

async function run(rows: unknown, args: string[] = ['agents.json']) {
  const lines: string[] = [];
  const sent: { url: string; authorization: string | null; body: string }[] = [];
  const code = await importSeed({
    args,
    env: { OWNER_TOKEN: 'owner-token' },
    print: (line) => void lines.push(line),
    readFile: () => Promise.resolve(typeof rows === 'string' ? rows : JSON.stringify(rows)),
    fetch: (url, init) => {
      const body = typeof init?.body === 'string' ? init.body : '';
      sent.push({ url, authorization: new Headers(init?.headers).get('authorization'), body });
      if (body === '') {
        return Promise.resolve(Response.json({ data: { agents: [{ name: 'Old' }], next: null } }));
      }
      return Promise.resolve(
        body.includes('Mars')
          ? Response.json({ message: 'cal_timezone: has to be a zone' }, { status: 400 })
          : Response.json({ data: { agent: { id: 'ag_1' } } }, { status: 201 }),
      );
    },
  });
  return { code, text: lines.join('\n'), sent };
}

test('row by row it says what was made and what was skipped, and why; never a key', async () => {
  const { code, text, sent } = await run([
    { name: 'New', cal_api_key: 'cal_live_secret', model: 'x' },
    { name: ' Old ' },
    { name: 'New' },
    { name: 'Wrong', cal_timezone: 'Mars' },
    { title: 'none' },
  ]);
  expect(code).toBe(1);
  expect(text.split('\n')).toEqual([
    '1: New: made as ag_1; left out: model',
    '2: Old: skipped, there is an agent of this name already',
    '3: New: skipped, there is an agent of this name already',
    '4: Wrong: skipped, the server says 400: cal_timezone: has to be a zone',
    '5: skipped: the row has no name',
  ]);
  expect(sent.every(({ authorization }) => authorization === 'Bearer owner-token')).toBe(true);
  expect(sent.filter(({ body }) => body !== '')).toHaveLength(2);
});

test('a file without rows, and words it does not know, are refused', async () => {
  expect((await run('[{')).text).toMatch(/^agents\.json cannot be read as JSON: /);
  expect((await run({ rows: 1 })).text).toBe('agents.json holds no list of rows.');
  expect((await run([], [])).code).toBe(2);
  expect((await run({ data: { agents: [{ name: 'A' }] } })).code).toBe(0);
});
