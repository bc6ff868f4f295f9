# One image for both programs: `node agent/dist/server.js` (HTTP API and page) and `node agent/dist/worker.js start`.
FROM node:24-bookworm-slim AS base
# The Rust core of the LiveKit SDK reads the system's certificates; the others are the embedded speech recogniser.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates libpocketsphinx3 pocketsphinx-en-us \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY agent/package.json agent/
COPY web/package.json web/

FROM base AS build
RUN npm ci --ignore-scripts
COPY shared shared
COPY agent agent
COPY web web
COPY scripts scripts
COPY tsconfig.base.json ./
RUN npm run build

FROM base
RUN npm ci --ignore-scripts --omit=dev --workspace shared --workspace agent && npm cache clean --force
COPY shared shared
COPY agent agent
COPY --from=build /app/agent/dist agent/dist
COPY --from=build /app/web/dist web/dist
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production DATA_DIR=/data WEB_DIR=/app/web/dist HOST=0.0.0.0
VOLUME /data
EXPOSE 8080
CMD ["node", "agent/dist/server.js"]
