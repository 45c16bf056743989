/** `weir keys FILE`: a new pair of CURVE keys, for a publisher or for Weir. */
import { curveKeyPair } from 'zeromq';
import { writeKeyPair } from '../curve.ts';
import { commandOf, obey } from './options.ts';
import { processTerminal, type Terminal } from './terminal.ts';

const HELP = `
Example:
  weir keys publisher.key               the publisher keeps this file, and proves with it who it is
  [EventProvider] curve_server_key = "the public key that was printed"

The file is readable by its owner alone, and is never overwritten. Only the public key is printed: it is no secret.`;

/** Gives the exit code. @throws UsageError for a file that is there already, or cannot be written. */
export const run = async (args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> => {
  const command = commandOf(
    'weir keys',
    'Makes a pair of CURVE keys, so that events travel encrypted and from nobody else.',
    terminal,
  )
    .argument('<file>', 'where the pair is written')
    .addHelpText('after', HELP)
    .action((file: string) => {
      const pair = curveKeyPair();
      writeKeyPair(file, pair);
      terminal.print(`${pair.publicKey}\n`);
    });
  await obey(command, args);
  return 0;
};
