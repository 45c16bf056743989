/** FileSystemExposure: tells when a call's path leaves its folder, hides where it leads, or leads to what is private. */
import { defineEngine } from '../engine.ts';
import type { Finding } from '../event.ts';
import { fieldsOf } from '../parse/fields.ts';
import { finding } from '../rule.ts';
import { pathsOf } from '../rules/path/argument.ts';
import { rules } from '../rules/path/rules.ts';

export default defineEngine({
  name: 'FileSystemExposure',
  options: {},
  rules,
  detect: (event) => {
    if (event.kind !== 'call') return [];
    const found = new Map<string, Finding>();
    for (const argument of pathsOf(event)) {
      for (const rule of rules) {
        const seen = rule.find(argument);
        const key = `${rule.id} ${argument.pointer}`;
        if (seen !== undefined && !found.has(key))
          found.set(
            key,
            finding(
              event,
              rule,
              seen,
              event.tool,
              fieldsOf(event).find(({ pointer }) => pointer === seen.field),
            ),
          );
      }
    }
    return [...found.values()];
  },
});
