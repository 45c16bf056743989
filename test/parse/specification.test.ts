import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/event.ts';
import { looksLikeListing, specificationsOf } from '../../src/parse/specification.ts';
import { tool } from '../observer.ts';

const hashOf = (entry: JsonObject): string | undefined => specificationsOf([entry])[0]?.hash;

describe('specificationsOf', () => {
  it('reads every field', () => {
    const annotations = { title: 'Shown', readOnlyHint: true };
    expect(specificationsOf([tool('read', { title: 'Read', annotations })])).toEqual([
      {
        tool: 'read',
        title: 'Read',
        description: 'Does read.',
        inputSchema: { type: 'object' },
        annotations,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('takes the title from the annotations where the tool has none of its own', () =>
    expect(specificationsOf([tool('read', { annotations: { title: 'Shown' } })])[0]?.title).toBe('Shown'));

  it.each<readonly [string, Json]>([
    ['null', null],
    ['text', 'read'],
    ['a list', [tool('read')]],
    ['no name', { description: 'x' }],
    ['an empty name', tool('')],
    ['a name that is no text', { name: 5 }],
  ])('takes %s for no tool, and the next one still', (_what, entry) =>
    expect(specificationsOf([entry, tool('next')]).map((spec) => spec.tool)).toEqual(['next']));

  it('believes no type of what a tool says', () =>
    expect(specificationsOf([{ name: 'odd', title: 1, description: [], inputSchema: 'x', annotations: 5 }])).toMatchObject([
      { tool: 'odd', title: null, description: '', inputSchema: 'x', annotations: 5 },
    ]));

  it('reads 1,024 tools at most', () =>
    expect(specificationsOf(Array.from({ length: 3000 }, (_, n) => tool(`t${n}`)))).toHaveLength(1024));

  it('has equal hashes for the same tool in another order of keys', () =>
    expect(hashOf({ name: 'a', inputSchema: { x: 1, y: 2 } })).toBe(hashOf({ inputSchema: { y: 2, x: 1 }, name: 'a' })));

  it('has another hash for any other value in any field, known or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('title', 'description', 'inputSchema', 'annotations', 'outputSchema', '_meta', '__proto__', 'x'),
        fc.uniqueArray(fc.jsonValue(), {
          minLength: 2,
          maxLength: 2,
          comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b),
        }),
        (field, [one, other]) => hashOf(entryWith(field, one as Json)) !== hashOf(entryWith(field, other as Json)),
      ),
    );
  });
});

const entryWith = (field: string, value: Json): JsonObject =>
  Object.fromEntries([
    ['name', 'a'],
    [field, value],
  ]);

describe('looksLikeListing', () => {
  const tools = [tool('read')];
  it.each<readonly [string, JsonObject, boolean]>([
    ['tools alone', { tools }, true],
    ['a page of tools', { tools, nextCursor: 'x', _meta: {} }, true],
    ['tools beside anything else', { tools, content: [] }, false],
    ['no tools', { tools: [] }, false],
    ['tools that are no list', { tools: tool('read') }, false],
    ['a tool without a schema', { tools: [...tools, { name: 'x' }] }, false],
    ['a tool without a name', { tools: [{ inputSchema: {} }] }, false],
    ['names of tools', { tools: ['read'] }, false],
    ['nothing', {}, false],
  ])('of %s', (_what, result, looks) => expect(looksLikeListing(result)).toBe(looks));
});
