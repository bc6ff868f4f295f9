/** Words of the operator page in English: putting an agent into a page, and forgetting a caller. */
export const embed = {
  title: 'Put it into your page',
  kindName: 'Kind of page',
  kinds: { page: 'Plain page', react: 'React', token: 'TokenSource' },
  lead: {
    page: 'A link opens the call with its calendar in a page of this server.',
    react:
      'Call and calendar inside your own page. Needs the package of this repository (npm pack -w web), livekit-client and @livekit/components-react.',
    token: 'The room alone, for a page that has LiveKit already, with any framework.',
  },
  codeName: 'Code to copy',
  serverCode: 'On your own server, for each visitor who is signed in:',
  private:
    'Only you can start calls now. To let visitors call, change “Who may call” in the settings.',
  settings: 'Open the settings',
  origins: 'Pages that may call',
  noOrigins: 'None yet besides this server’s own page.',
  check: 'Would this page work?',
  checkLabel: 'Address of your page',
  checkHint: 'Any address of it; only scheme, host and port count.',
  checkButton: 'Check',
  checkWrong: 'Give the address with its scheme, such as https://www.example.com.',
  works: (origin: string) => `${origin} works.`,
  worksNot: (origin: string) => `${origin} would be refused.`,
  reasons: {
    not_listed: 'It is not among the pages that may call.',
    private: 'Only you may call this agent now.',
    no_origin: 'This is no address of a page.',
  },
  allow: (origin: string) => `Allow ${origin}`,
  signed: {
    title: 'What it takes',
    secret: {
      there: 'There is a secret. Your server has to know it as VISITOR_SECRET.',
      missing: 'Make a secret on this page, and give it to your server as VISITOR_SECRET.',
    },
    pages: {
      there: 'There are pages that may call.',
      missing: 'Allow your page: check its address here, then press “Allow”.',
    },
    token:
      'Your server signs a token for each visitor: HS256 with the secret, this agent’s id as audience, good for 15 minutes at most. Name and e-mail in it fill in the form.',
    request: 'Your page sends this token when it asks for a call, as the code shows.',
  },
};

export const secret = {
  title: 'Secret for signing visitors',
  lead: 'Your server signs a short token for each visitor with it. It is shown once, here.',
  make: 'Make a secret',
  replace: 'Make another secret',
  ask: 'Replace the secret?',
  warn: 'The one there is stops working at once.',
  once: 'Copy it now: it is not shown again.',
  label: 'Visitor secret',
};

export const forget = {
  title: 'Forget a caller',
  lead: 'Cuts the link between an e-mail address and the bookings made through all your agents. The times stay; what Cal.com has is deleted there.',
  label: 'E-mail address',
  button: 'Forget',
  wrong: 'Give one e-mail address, such as ada@example.com.',
  ask: (email: string) => `Forget ${email}?`,
  warn: 'You will not see any more whom these bookings are for. This cannot be undone.',
  done: (count: number) =>
    count === 1
      ? '1 booking was linked to this address, and is not any more.'
      : `${count} bookings were linked to this address, and none is any more.`,
};
