/** `npm run api -w web`: updates web/api.d.ts after a change of what the package exports. */
import { writeFileSync } from 'node:fs';
import { API_FILE, publicApi } from './public-api.ts';

writeFileSync(API_FILE, await publicApi());
