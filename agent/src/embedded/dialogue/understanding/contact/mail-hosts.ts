/** Domains that people name without their ending. */
export const MAIL_HOSTS: Record<string, string> = {
  gmail: 'gmail.com',
  googlemail: 'googlemail.com',
  hotmail: 'hotmail.com',
  outlook: 'outlook.com',
  yahoo: 'yahoo.com',
  icloud: 'icloud.com',
  protonmail: 'protonmail.com',
  aol: 'aol.com',
  gmx: 'gmx.net',
};
