import { config } from 'zod';

// Imported before anything that has a schema: with its first one zod tries whether it may compile code, which a page
// with Trusted Types reports as a violation.
config({ jitless: true });
