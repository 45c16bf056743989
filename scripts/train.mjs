// Trains the model of passages that steer: `npm run build && npm run train`. `npm run train -- --check` only says whether the weights are what training gives.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('..', import.meta.url);
const compiled = (file) => import(new URL(`dist/src/rules/poisoning/${file}`, ROOT).href);
const { BITS, featuresOf } = await compiled('steering/features.js');
const { factorsOf, packed } = await compiled('steering/model.js');
const { passagesOf } = await compiled('steering/tokens.js');
const { read } = await compiled('reading.js');
const { specificationsOf } = await import(new URL('dist/src/parse/specification.js', ROOT).href);

const WEIGHTS = fileURLToPath(new URL('src/rules/poisoning/steering/weights.bin', ROOT));

const EPOCHS = 6;
const RATE = 0.3;
const DECAY = 1e-4;
/** What an attack weighs against an ordinary passage, and what a text that nobody wrote for this does. */
const ATTACK = 3;
const FOUND = 0.6;
/** What our own cases do, which are few and must hold. */
const OWN = 3;
/** An attack cut in two is one still, if less surely. */
const PART = 0.3;
const MAX_PASSAGES = 600;

/** Texts of a row, as the judge reads them. */
const textsOf = (row) => {
  if (row.kind === 'result') return [row.result];
  const [spec] = specificationsOf([row.spec]);
  return read(spec, [spec])
    .passages.filter(({ place }) => place !== 'name')
    .map(({ raw }) => raw);
};

const folded = (text) => text.toLowerCase().replace(/[\s\u200b-\u200d\\"]+/g, '');

/** Whether a passage belongs to an attack: it is a part of it, or holds it, or one of its ends. */
const isAttack = (passage, attacks) =>
  attacks.some((attack) => {
    if (attack.includes(passage) || passage.includes(attack)) return true;
    const end = Math.min(24, attack.length >> 1);
    return passage.includes(attack.slice(0, end)) || passage.includes(attack.slice(-end));
  });

/** A row as passages, told which of them follow which. */
export const caseOf = (row) => {
  const attacks = (row.attack ?? []).map(folded);
  const passages = textsOf(row).flatMap((text, of) =>
    passagesOf(text, MAX_PASSAGES).map((passage) => ({
      of,
      features: featuresOf(passage),
      attack: isAttack(folded(passage), attacks),
    })),
  );
  return { look: row.kind === 'result' ? 'result' : 'specification', passages, weight: row.weight ?? 1 };
};

/** Passages, and two in a row, with what they are and how much they count. */
const examplesOf = ({ passages, weight }) => {
  const windows = [];
  for (const [at, passage] of passages.entries()) {
    windows.push([passage]);
    if (passages[at + 1]?.of === passage.of) windows.push([passage, passages[at + 1]]);
  }
  const attacks = windows.filter((window) => window.every(({ attack }) => attack));
  const others = windows.filter((window) => !window.some(({ attack }) => attack));
  const longest = Math.max(0, ...attacks.map(({ length }) => length));
  const alike = (window) => attacks.filter(({ length }) => (length === longest) === (window.length === longest)).length;
  return [
    ...attacks.map((window) => ({
      window,
      is: 1,
      weight: (weight * ATTACK * (window.length === longest ? 1 : PART)) / alike(window),
    })),
    ...others.map((window) => ({ window, is: 0, weight: weight / Math.sqrt(others.length) })),
  ].map(({ window, is, weight: counts }) => {
    const words = window.flatMap(({ features }) => features.words);
    const concepts = window.flatMap(({ features }) => features.concepts);
    return { words, concepts, ...factorsOf(words.length, concepts.length), is, weight: counts };
  });
};

/** The same order at every training. */
const shuffled = (list) => {
  const all = [...list];
  let seed = 12345;
  for (let at = all.length - 1; at > 0; at -= 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((seed / 2 ** 32) * (at + 1));
    [all[at], all[other]] = [all[other], all[at]];
  }
  return all;
};

/** Logistic regression by AdaGrad. */
const trained = (cases) => {
  const examples = shuffled(cases.flatMap(examplesOf));
  const weights = new Float64Array(1 << BITS);
  const steps = new Float64Array(1 << BITS).fill(0.1);
  let bias = -1;
  let biasSteps = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { words, concepts, word, concept, is, weight } of examples) {
      let score = bias;
      for (const at of words) score += weights[at] * word;
      for (const at of concepts) score += weights[at] * concept;
      const slope = (1 / (1 + Math.exp(-score)) - is) * weight;
      if (Math.abs(slope) < 1e-4) continue;
      biasSteps += slope * slope;
      bias -= (0.2 * RATE * slope) / Math.sqrt(biasSteps);
      for (const [buckets, factor] of [
        [words, word],
        [concepts, concept],
      ]) {
        for (const at of buckets) {
          const down = slope * factor + DECAY * weights[at];
          steps[at] += down * down;
          weights[at] -= (RATE * down) / Math.sqrt(steps[at]);
        }
      }
    }
  }
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return {
    weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
    scale: Math.fround(scale),
    bias: Math.fround(bias),
  };
};

const linesOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

const TRAINING = fileURLToPath(new URL('training/', ROOT));
/** Written cases, by author. */
export const authors = () =>
  readdirSync(TRAINING)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => ({ author: file.replace('.jsonl', ''), rows: linesOf(`${TRAINING}${file}`) }));

/** Our own cases: of the attacks those that are little else. */
const own = () =>
  linesOf(fileURLToPath(new URL('test/cases/poisoning.jsonl', ROOT))).flatMap(({ label, spec, tool, result }) => {
    if (label === 'pass')
      return tool === undefined
        ? [{ kind: 'spec', spec, weight: OWN }]
        : result === undefined
          ? []
          : [{ kind: 'result', result, weight: OWN }];
    if (tool === undefined || result === undefined || passagesOf(result, 4).length > 3) return [];
    return [{ kind: 'result', result, attack: [result], weight: OWN }];
  });

const MODULES = fileURLToPath(new URL('node_modules/', ROOT));
const filesIn = (folder, name) =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(`${folder}/${entry.name}`, name);
      return name.test(entry.name) ? [`${folder}/${entry.name}`] : [];
    });

/** A number that depends on the text alone: what is sampled once is sampled always. */
const numberOf = (text) => {
  let number = 0;
  for (let at = 0; at < text.length; at += 1) number = (Math.imul(number, 31) + text.charCodeAt(at)) >>> 0;
  return number >>> 4;
};

/** Packages whose declarations are documented well. */
const DOCUMENTED = [
  '@types/node',
  '@modelcontextprotocol/sdk',
  'rxjs',
  'ajv',
  'commander',
  'typescript/lib',
  '@mistralai/mistralai',
  'vitest',
  'fast-check',
  'ini',
];
/** Languages that the messages of the TypeScript compiler come in. */
const TONGUES = ['cs', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'pl', 'pt-br', 'ru', 'tr', 'zh-cn', 'zh-tw'];

/** Ordinary prose that nobody wrote for this: what the packages say that package-lock.json pins for every platform. */
const found = () => {
  const rows = [];
  const say = (kind, text) =>
    rows.push(
      kind === 'result'
        ? { kind, result: text, weight: FOUND }
        : { kind, spec: { name: 'documented', description: text }, weight: FOUND },
    );
  for (const name of DOCUMENTED)
    for (const file of filesIn(`${MODULES}${name}`, /\.d\.ts$/))
      for (const [, comment] of readFileSync(file, 'utf8').matchAll(/\/\*\*([\s\S]{30,3000}?)\*\//g)) {
        const text = comment
          .replace(/^\s*\* ?/gm, '')
          .replace(/```[\s\S]*?(?:```|$)/g, '')
          .replace(/\{@\w+ ([^}]*)\}/g, '$1')
          .trim();
        if (text.length >= 40 && numberOf(text) % 5 === 0) say('spec', text);
      }
  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', ROOT), 'utf8'));
  for (const [folder, { optional, os, cpu }] of Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (folder === '' || optional || os || cpu) continue;
    for (const file of filesIn(fileURLToPath(new URL(folder, ROOT)), /^readme.*\.md$/i)) {
      const text = readFileSync(file, 'utf8').slice(0, 16_000);
      for (let from = 0; from < text.length; from += 1600) {
        say('result', text.slice(from, from + 1600));
        if ((from / 1600) % 3 === 0) say('spec', text.slice(from, from + 800));
      }
    }
  }
  for (const tongue of TONGUES) {
    const messages = Object.values(
      JSON.parse(readFileSync(`${MODULES}typescript/lib/${tongue}/diagnosticMessages.generated.json`, 'utf8')),
    );
    for (const [at, message] of messages.entries()) if (at % 14 === 0) say(at % 28 === 0 ? 'spec' : 'result', message);
  }
  return rows;
};

/** One model a look. */
export const modelsOf = (cases) => {
  const of = (look) => trained(cases.filter((one) => one.look === look));
  return { result: of('result'), specification: of('specification') };
};

const main = (options) => {
  const cases = [...authors().flatMap(({ rows }) => rows), ...own(), ...found()].map(caseOf);
  const bytes = packed(modelsOf(cases));
  if (!options.includes('--check')) {
    writeFileSync(WEIGHTS, bytes);
    return;
  }
  const same = Buffer.compare(bytes, readFileSync(WEIGHTS)) === 0;
  console.log(same ? 'the weights are what training gives' : 'the weights are not what training gives: npm run train');
  process.exitCode = same ? 0 : 1;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
