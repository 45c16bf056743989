/** The clients whose servers can be observed, and where each keeps its configuration. */
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export const CLIENTS = ['claude-desktop', 'claude-code', 'cursor', 'vscode'] as const;
export type Client = (typeof CLIENTS)[number];

export const CLIENT_TITLES: Readonly<Record<Client, string>> = {
  'claude-desktop': 'Claude Desktop',
  'claude-code': 'Claude Code',
  cursor: 'Cursor',
  vscode: 'VS Code',
};

/** The machine, as far as it says where configurations are. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The names in a folder; none when it is not there. */
  readonly list: (folder: string) => readonly string[];
}

export const thisMachine = (): Machine => ({ platform: process.platform, home: homedir(), env: process.env, list });

const list = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Where the user's own configuration of a client may be, whether or not it is there. */
export const configurationsOf = (client: Client, machine: Machine): readonly string[] => {
  const { platform, home, env, list } = machine;
  const { join } = platform === 'win32' ? win32 : posix;
  switch (client) {
    case 'claude-desktop':
      return [...packaged(machine), join(appData(machine), 'Claude')].map((folder) => join(folder, 'claude_desktop_config.json'));
    case 'claude-code':
      return [join(env.CLAUDE_CONFIG_DIR || home, '.claude.json')];
    case 'cursor':
      return [join(home, '.cursor', 'mcp.json')];
    case 'vscode':
      return ['Code', 'Code - Insiders'].flatMap((edition) => {
        const user = join(appData(machine), edition, 'User');
        const profiles = list(join(user, 'profiles')).map((profile) => join(user, 'profiles', profile));
        return [user, ...profiles].map((folder) => join(folder, 'mcp.json'));
      });
  }
};

const appData = ({ platform, home, env }: Machine): string => {
  if (platform === 'win32') return env.APPDATA || win32.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME || posix.join(home, '.config');
};

/** Installed as an MSIX package, Claude Desktop reads a copy of its own of %APPDATA%, and never the plain one. */
const packaged = ({ platform, home, env, list }: Machine): readonly string[] => {
  if (platform !== 'win32') return [];
  const packages = win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Packages');
  const own = list(packages).filter((name) => name.startsWith('Claude_'));
  return own.map((name) => win32.join(packages, name, 'LocalCache', 'Roaming', 'Claude'));
};

/** Configurations that a project shares with whoever works on it: named to the user, changed only when given with --file. */
export const projectConfigurations = (folder: string): readonly string[] =>
  [['.mcp.json'], ['.cursor', 'mcp.json'], ['.vscode', 'mcp.json']].map((parts) => posix.join(folder, ...parts));
