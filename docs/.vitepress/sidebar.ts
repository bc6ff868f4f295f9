import type { DefaultTheme } from 'vitepress';

/** The pages in the order in which they are read, by the files that they are. */
export const SIDEBAR: DefaultTheme.SidebarItem[] = [
  {
    text: 'Begin',
    items: [
      { text: 'Five-minute start', link: '/' },
      { text: 'What is installed', link: '/docs/installing' },
      { text: 'Voice and touch', link: '/docs/voice-and-touch' },
      { text: 'Try a call', link: '/docs/try-a-call' },
      { text: 'Troubleshooting', link: '/docs/troubleshooting' },
    ],
  },
  {
    text: 'Build with it',
    items: [
      { text: 'Embed the component', link: '/docs/embed' },
      { text: 'Properties, hooks, theme', link: '/web/README' },
      { text: 'Your own agent', link: '/agent/README' },
      { text: 'Your own voice', link: '/docs/own-voice' },
      { text: 'Your own calendar', link: '/docs/own-calendar' },
      { text: 'HTTP API', link: '/docs/http-api' },
      { text: 'Protocol', link: '/docs/protocol' },
      { text: 'Versions', link: '/docs/versions' },
    ],
  },
  {
    text: 'Run it',
    items: [
      { text: 'To production', link: '/docs/production' },
      { text: 'Operating', link: '/docs/operating' },
      { text: 'Operator guide', link: '/docs/operator-page' },
      { text: 'Security', link: '/docs/security' },
      { text: 'Capacity', link: '/docs/capacity' },
      { text: 'Figures', link: '/docs/figures' },
    ],
  },
  {
    text: 'How it works',
    items: [
      { text: 'Architecture', link: '/docs/architecture' },
      { text: 'Decisions', link: '/docs/decisions' },
      { text: 'After something is lost', link: '/docs/losses' },
      { text: 'When a voice fails', link: '/docs/voice-failures' },
      { text: 'Sizes of screen', link: '/docs/sizes' },
      { text: 'Contributing', link: '/CONTRIBUTING' },
      { text: 'For those who change it', link: '/AGENTS' },
    ],
  },
];
