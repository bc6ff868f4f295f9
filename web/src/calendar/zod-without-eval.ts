/**
 * Has zod compile no code: it tries whether it may as soon as a schema is made, which pages with Trusted Types report as
 * a violation. To be imported before anything that makes one.
 */
import { config } from 'zod';

config({ jitless: true });
