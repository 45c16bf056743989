/** CommandInjection: what a command line does, and commands in fields that are none. */
import { defineEngine, type EnginePorts } from '../engine.ts';
import type { Call, Event, Finding } from '../event.ts';
import { type Field, fieldsOf, unreadFieldsOf } from '../parse/fields.ts';
import { finding, type Rule } from '../rule.ts';
import { reverseShell } from '../rules/command/connects.ts';
import { destroysBackups, destroysByProgram, destroysDisk, destroysFiles, forkBomb } from '../rules/command/destroys.ts';
import { grantsAdministration, rootShell, setuid, sudoEscape } from '../rules/command/escalates.ts';
import { downloadsAndRuns, runsEncoded, windowsDownload } from '../rules/command/fetches.ts';
import { injectedCommand, substitutedCommand } from '../rules/command/injected.ts';
import { exfiltrates, readsSecrets } from '../rules/command/leaks.ts';
import { type Line, lineOf } from '../rules/command/line.ts';
import { persists } from '../rules/command/persists.ts';
import { argumentInjection, bareCommand, codeCall, shellTrick, sqlShell } from '../rules/command/smuggled.ts';
import { suspectOf, type Value } from '../rules/command/value.ts';
import { disablesSecurity, hidesTraces } from '../rules/command/weakens.ts';

/** What a command line must not do, in a tool that is there to run command lines. */
const LINE_RULES: readonly Rule<Line>[] = [
  destroysFiles,
  destroysDisk,
  destroysBackups,
  destroysByProgram,
  forkBomb,
  rootShell,
  setuid,
  grantsAdministration,
  sudoEscape,
  reverseShell,
  downloadsAndRuns,
  windowsDownload,
  runsEncoded,
  readsSecrets,
  exfiltrates,
  disablesSecurity,
  hidesTraces,
  persists,
];

/** What any other value must not hold. */
const VALUE_RULES: readonly Rule<Value>[] = [
  injectedCommand,
  substitutedCommand,
  argumentInjection,
  bareCommand,
  shellTrick,
  codeCall,
  sqlShell,
];

const detect = (event: Event, { count }: EnginePorts): readonly Finding[] => {
  if (event.kind !== 'call') return [];
  const unread = unreadFieldsOf(event);
  if (unread > 0) count('fields.unread', unread);
  return fieldsOf(event).flatMap((field) => judge(event, field));
};

const judge = (call: Call, field: Field): readonly Finding[] => {
  if (field.role === 'shell') return apply(call, field, LINE_RULES, lineOf(field));
  const value = suspectOf(field);
  return value === undefined ? [] : apply(call, field, VALUE_RULES, value);
};

const apply = <Subject>(call: Call, field: Field, rules: readonly Rule<Subject>[], subject: Subject): readonly Finding[] =>
  rules.flatMap((rule) => {
    const sighting = rule.find(subject);
    return sighting === undefined ? [] : [finding(call, rule, sighting, call.tool, field)];
  });

export default defineEngine({ name: 'CommandInjection', rules: [...LINE_RULES, ...VALUE_RULES], detect });
