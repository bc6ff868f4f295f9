/** Wishes for a time that cannot be taken as they are said, and very times that are named together. The present is Monday 23 November 2026, 10 AM; slots lie between 9 AM and 5 PM. */
import type { Choice } from '../understanding/time/compose-choices.ts';
import type { Sayings } from './sayings.ts';

export const DOUBT_SAYINGS: Sayings = {
  'days that do not exist': [
    ['february thirtieth', { doubt: { kind: 'no_such_day', day: 'February 30th' } }],
    ['on the 31st of february', { doubt: { kind: 'no_such_day', day: 'February 31st' } }],
    ['the thirty first of april', { doubt: { kind: 'no_such_day', day: 'April 31st' } }],
    ['november 31', { doubt: { kind: 'no_such_day', day: 'November 31st' } }],
    ['on the 32nd', { doubt: { kind: 'no_such_day', day: '32nd in any month' } }],
    ['31.02.2027', { doubt: { kind: 'no_such_day', day: 'February 31st, 2027' } }],
    ['february 29 2027', { doubt: { kind: 'no_such_day', day: 'February 29th, 2027' } }],
    ['the 31st of this month', { doubt: { kind: 'no_such_day', day: 'November 31st' } }],
    ['31 june', { doubt: { kind: 'no_such_day', day: 'June 31st' } }],
    ['2/30', { doubt: { kind: 'no_such_day', day: 'February 30th' } }],
    ['2027-02-30', { doubt: { kind: 'no_such_day', day: 'February 30th, 2027' } }],
    ['30-02-2027', { doubt: { kind: 'no_such_day', day: 'February 30th, 2027' } }],
    [
      'the fifth monday in december',
      { doubt: { kind: 'no_such_day', day: '5th Monday in December' } },
    ],
    [
      'the fifth friday of february',
      { doubt: { kind: 'no_such_day', day: '5th Friday in February' } },
    ],
    ['september thirty first', { doubt: { kind: 'no_such_day', day: 'September 31st' } }],
    [
      'february thirtieth at ten',
      { near: '10:00', doubt: { kind: 'no_such_day', day: 'February 30th' } },
    ],
  ],
  'a weekday and a date that disagree': [
    [
      'friday the third at ten',
      { near: '10:00', doubt: { kind: 'weekday', weekday: 5, date: '2026-12-03' } },
    ],
    ['tuesday the twenty fifth', { doubt: { kind: 'weekday', weekday: 2, date: '2026-11-25' } }],
    ['monday december first', { doubt: { kind: 'weekday', weekday: 1, date: '2026-12-01' } }],
    ['Friday, December 3rd', { doubt: { kind: 'weekday', weekday: 5, date: '2026-12-03' } }],
    ['december third, friday', { doubt: { kind: 'weekday', weekday: 5, date: '2026-12-03' } }],
    ['wednesday 12/1', { doubt: { kind: 'weekday', weekday: 3, date: '2026-12-01' } }],
    [
      'thursday the first of december',
      { doubt: { kind: 'weekday', weekday: 4, date: '2026-12-01' } },
    ],
    ['tomorrow, wednesday', { doubt: { kind: 'weekday', weekday: 3, date: '2026-11-24' } }],
    ['friday 27.12.2026', { doubt: { kind: 'weekday', weekday: 5, date: '2026-12-27' } }],
    [
      'saturday the fourth at noon',
      { near: '12:00', doubt: { kind: 'weekday', weekday: 6, date: '2026-12-04' } },
    ],
    ['sunday the sixth', { from: '2026-12-06', to: '2026-12-06' }],
    [
      'on wednesday, the 1st of december',
      { doubt: { kind: 'weekday', weekday: 3, date: '2026-12-01' } },
    ],
    ['tomorrow, wednesday or thursday', { from: '2026-11-24', to: '2026-11-26' }],
    ['tomorrow, tuesday', { from: '2026-11-24', to: '2026-11-24' }],
    ['tuesday 2026-12-02', { doubt: { kind: 'weekday', weekday: 2, date: '2026-12-02' } }],
  ],
  'what has gone by': [
    ['yesterday', { doubt: { kind: 'past' } }],
    ['yesterday at ten', { near: '10:00', doubt: { kind: 'past' } }],
    ['the day before yesterday', { doubt: { kind: 'past' } }],
    ['last night', { doubt: { kind: 'past' } }],
    ['last friday', { doubt: { kind: 'past' } }],
    ['two days ago', { doubt: { kind: 'past' } }],
    ['a week ago', { doubt: { kind: 'past' } }],
    ['27.11.2025', { doubt: { kind: 'past' } }],
    ['january fifth 2026', { doubt: { kind: 'past' } }],
    ['can i have last tuesday at ten', { near: '10:00', doubt: { kind: 'past' } }],
    ['the third of this month', { doubt: { kind: 'past' } }],
    [
      'today at eight',
      { from: '2026-11-23', to: '2026-11-23', near: '08:00', doubt: { kind: 'past' } },
    ],
    [
      'today at nine thirty',
      { from: '2026-11-23', to: '2026-11-23', near: '09:30', doubt: { kind: 'past' } },
    ],
    ['in january 2026', { doubt: { kind: 'past' } }],
    ['not yesterday, tomorrow', { from: '2026-11-24', to: '2026-11-24' }],
    [
      'today before nine',
      { from: '2026-11-23', to: '2026-11-23', before: '09:00', doubt: { kind: 'past' } },
    ],
  ],
  'dates that read two ways': [
    ['12.03.', { doubt: { kind: 'either', dates: ['2026-12-03', '2027-03-12'] } }],
    ['05.04.', { doubt: { kind: 'either', dates: ['2027-05-04', '2027-04-05'] } }],
    [
      '12.03. at ten',
      { near: '10:00', doubt: { kind: 'either', dates: ['2026-12-03', '2027-03-12'] } },
    ],
    ['05.01.2027', { doubt: { kind: 'either', dates: ['2027-05-01', '2027-01-05'] } }],
    ['on 1.2.', { doubt: { kind: 'either', dates: ['2027-01-02', '2027-02-01'] } }],
    ['05.05.', { from: '2027-05-05', to: '2027-05-05' }],
  ],
  'hours that no filter leaves out': [
    [
      'on tuesday, not between twelve and one',
      { from: '2026-11-24', to: '2026-11-24', doubt: { kind: 'gap', from: 720, to: 780 } },
    ],
    ['any time but lunch', { doubt: { kind: 'gap', from: 720, to: 840 } }],
    ['not over lunch', { doubt: { kind: 'gap', from: 720, to: 840 } }],
    [
      'tuesday but not between eleven and one',
      { from: '2026-11-24', to: '2026-11-24', doubt: { kind: 'gap', from: 660, to: 780 } },
    ],
    ['except from one to two', { doubt: { kind: 'gap', from: 780, to: 840 } }],
    [
      'tomorrow except lunchtime',
      { from: '2026-11-24', to: '2026-11-24', doubt: { kind: 'gap', from: 720, to: 840 } },
    ],
    ['not at ten', { doubt: { kind: 'gap', from: 600, to: 600 } }],
    ['any time except noon', { frees: 'time', doubt: { kind: 'gap', from: 720, to: 720 } }],
    [
      'early morning or late afternoon',
      { before: '18:00', doubt: { kind: 'gap', from: 600, to: 900 } },
    ],
    ['not between nine and ten', { after: '10:00' }],
    [
      'afternoons but not between two and three',
      { parts: ['afternoon'], doubt: { kind: 'gap', from: 840, to: 900 } },
    ],
    [
      'i am busy from twelve to two on tuesday',
      { from: '2026-11-24', to: '2026-11-24', doubt: { kind: 'gap', from: 720, to: 840 } },
    ],
    ['not between four and six', { before: '16:00' }],
    ['after two but not between two and three', { after: '15:00' }],
    ['wednesday at eleven, not ten', { from: '2026-11-25', to: '2026-11-25', near: '11:00' }],
  ],
};

/** What comes to no choice between very times is empty. */
export const CHOICE_SAYINGS: readonly (readonly [string, readonly Choice[]])[] = [
  [
    'thursday at 10 or 2',
    [
      { date: '2026-11-26', minute: 600 },
      { date: '2026-11-26', minute: 840 },
    ],
  ],
  [
    'at ten or two on thursday',
    [
      { date: '2026-11-26', minute: 600 },
      { date: '2026-11-26', minute: 840 },
    ],
  ],
  [
    'tuesday at 4 and thursday at 4',
    [
      { date: '2026-11-24', minute: 960 },
      { date: '2026-11-26', minute: 960 },
    ],
  ],
  [
    'tuesday at ten or thursday at two',
    [
      { date: '2026-11-24', minute: 600 },
      { date: '2026-11-26', minute: 840 },
    ],
  ],
  [
    'tuesday or wednesday at ten',
    [
      { date: '2026-11-24', minute: 600 },
      { date: '2026-11-25', minute: 600 },
    ],
  ],
  [
    'tomorrow at nine, eleven or three',
    [
      { date: '2026-11-24', minute: 540 },
      { date: '2026-11-24', minute: 660 },
      { date: '2026-11-24', minute: 900 },
    ],
  ],
  ['thursday at ten', []],
  ['thursday between ten and two', []],
  ['three or four', []],
];
