#!/usr/bin/env node
// Runs what `npm ci` has compiled; the graph is in pipeline.ts.
import { main } from './dist/src/main.js';

process.exitCode = await main(process.argv.slice(2));
