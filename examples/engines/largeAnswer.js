import { defineEngine } from 'weir-mcp';

/** An answer far larger than its tool should need may be carrying what nobody asked for. */
const rule = {
  id: 'LA-LARGE-ANSWER',
  title: 'one answer is far larger than its tool should need',
  why: 'Data that leaves a tool in bulk ends up in the model, and from there anywhere.',
  techniques: ['OWASP-MCP10'],
  risk: 30,
  find: ({ bytes, limit }) => (bytes > limit ? { field: '/message/result', excerpt: `${bytes} bytes` } : undefined),
  examples: {
    alerts: [{ tool: 'export', arguments: {}, result: 'row\n'.repeat(100_000) }],
    passes: [{ tool: 'export', arguments: {}, result: 'row\n'.repeat(10) }],
  },
};

export default defineEngine({
  name: 'LargeAnswer',
  options: { max_kib: { default: 256, range: [1, 100_000], doc: 'Answers larger than this are alerted on.' } },
  rules: [rule],
  detect: (event, { options }) => {
    if (event.kind !== 'answer' || event.call === undefined) return [];
    const seen = rule.find({ bytes: event.raw.bytes, limit: options.max_kib * 1024 });
    if (seen === undefined) return [];
    const { id, risk, title: reason, why, techniques } = rule;
    return [{ event, rule: id, risk, tool: event.call.tool, reason, why, techniques, ...seen }];
  },
});
