/** SensitiveFile: tells when a server's process touches keys, credentials or private data that are not its own. */
import { defineEngine } from '../engine.ts';
import { finding } from '../rule.ts';
import { rules } from '../rules/file/rules.ts';
import { touchedFiles } from '../rules/file/subject.ts';

export default defineEngine({
  name: 'SensitiveFile',
  options: {},
  rules,
  detect: (event) => {
    if (event.kind !== 'file') return [];
    return touchedFiles(event).flatMap((file) =>
      rules.flatMap((rule) => {
        const seen = rule.find(file);
        return seen === undefined ? [] : [finding(event, rule, seen)];
      }),
    );
  },
});
