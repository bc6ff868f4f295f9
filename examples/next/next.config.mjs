/** The server that gives out tokens: `npm start` of the product prints its own; 8080 while it is free. */
const api = process.env.API_URL ?? 'http://127.0.0.1:8080';

export default {
  turbopack: { root: import.meta.dirname },
  rewrites: async () => [{ source: '/api/:path*', destination: `${api}/api/:path*` }],
};
