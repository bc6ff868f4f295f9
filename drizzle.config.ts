import { defineConfig } from 'drizzle-kit';

const config = defineConfig({
  dialect: 'postgresql',
  schema: './agent/src/store/schema.ts',
  out: './agent/src/store/migrations',
});
// drizzle-kit reads the default export.
export default config;
