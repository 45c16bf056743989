#!/usr/bin/env node
// Runs the compiled pipeline.ts; `npm ci` builds it.
import { main } from './dist/pipeline.js';

process.exitCode = await main(process.argv.slice(2));
