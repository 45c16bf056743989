/** Whose a file is: a program that reads what belongs to it is no incident. */
import type { ParsedPath } from '../../parse/path.ts';
import type { Place } from '../path/places.ts';

/** Programs of the system that read every file to index, to scan or to back up. */
const READS_EVERYTHING = new Set(
  'msmpeng searchindexer searchprotocolhost searchfilterhost mds mds_stores mdworker mdworker_shared backupd spotlight tracker-miner-fs-3 baloo_file clamd freshclam'.split(
    ' ',
  ),
);

/** Programs whose folders bear another name. */
const FOLDER_OF = new Map([
  ['msedge', 'edge'],
  ['msedgewebview2', 'edge'],
  ['googlechrome', 'chrome'],
  ['microsoftedge', 'edge'],
  ['ms-teams', 'teams'],
]);

/** Folders of vendors and of every profile say nothing of the program. */
const TOO_COMMON = new Set(
  'microsoft google apple mozilla local roaming appdata userdata default network profiles library config data storage users'.split(
    ' ',
  ),
);

const compact = (name: string): string => name.replace(/[^a-z0-9]/g, '');

/** `C:\…\Slack Helper.exe` is `slack helper`. */
const programOf = (pname: string): string => (pname.slice(-256).toLowerCase().split(/[\\/]/).at(-1) ?? '').replace(/\.exe$/, '');

/** Whether the process is the program that the place belongs to, by the table or by the name of its folder. */
export const isOwner = (pname: string, place: Place, path: ParsedPath): boolean => {
  const program = programOf(pname);
  if (program.length < 2) return false;
  if (READS_EVERYTHING.has(program)) return true;
  const family = program.split(/[ \d._-]/, 1)[0];
  if (place.owners?.some((owner) => owner === program || owner === family) === true) return true;
  const name = FOLDER_OF.get(compact(program)) ?? compact(program);
  if (name.length < 3) return false;
  return path.segments.slice(Math.max(0, path.home), -1).some((folder) => isFolderOf(name, compact(folder)));
};

const isFolderOf = (program: string, folder: string): boolean =>
  folder.length >= 3 &&
  !TOO_COMMON.has(folder) &&
  (folder === program ||
    (program.length >= 4 && folder.startsWith(program)) ||
    (folder.length >= 4 && program.startsWith(folder)) ||
    (program.length >= 6 && folder.endsWith(program)));
