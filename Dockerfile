# syntax=docker/dockerfile:1
# Weir in a container: compiled in one stage, run in another that has no compiler, as a user who is not root.

FROM node:22-bookworm AS build
WORKDIR /app
# What is installed depends on these alone: as long as they stay, so does the layer.
COPY package.json package-lock.json .npmrc ./
# better-sqlite3 fetches its binary, or compiles where it cannot; zeromq brings its own.
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3
COPY tsconfig.json tsconfig.build.json schema.sql pipeline.ts pipeline.js ./
COPY scripts/build.mjs ./scripts/
COPY src ./src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json pipeline.js schema.sql LICENSE ./
COPY recordings ./recordings
COPY packaging/docker.conf /etc/weir/config.conf
# The database is the only thing written.
RUN chmod 755 pipeline.js && ln -s /app/pipeline.js /usr/local/bin/weir && install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 5556
# The database is there and can be read: 1 only means that there are no results.
HEALTHCHECK --interval=60s --timeout=10s --start-period=10s \
  CMD weir query results --limit 1 --json --config /etc/weir/config.conf >/dev/null || [ $? -eq 1 ]
ENTRYPOINT ["weir"]
CMD ["--config", "/etc/weir/config.conf"]
