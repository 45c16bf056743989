/** SensitiveFile's rules: one for each purpose of the table of places. */
import { excerpt } from '../../parse/excerpt.ts';
import type { Rule } from '../../rule.ts';
import type { Purpose } from '../path/places.ts';
import type { TouchedFile } from './subject.ts';

type Told = Omit<Rule<TouchedFile>, 'find' | 'title'> & { readonly purpose: Purpose };

const sensitive = ({ purpose, ...told }: Told): Rule<TouchedFile> => ({
  ...told,
  title: 'A process of a server touched a sensitive file',
  find: ({ path, place, field }) =>
    place.purpose === purpose
      ? { field, excerpt: excerpt(path, Math.max(0, path.length - 110), path.length), detail: place.what }
      : undefined,
});

const files = (...paths: readonly string[]) => paths.map((path) => ({ path, pname: 'python' }));

export const rules: readonly Rule<TouchedFile>[] = [
  sensitive({
    id: 'SF-PRIVATE-KEY',
    purpose: 'private key',
    why: 'Whoever holds a private key can log in, sign or decrypt as its owner.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1552.004'],
    risk: 75,
    examples: {
      alerts: files('/home/lea/.ssh/id_ed25519', 'C:\\Users\\lea\\.ssh\\id_rsa', '/home/lea/backup/signing.p12'),
      passes: [
        ...files('/home/lea/.ssh/id_ed25519.pub', '/home/lea/src/tls/testdata/server.key'),
        { path: '/home/lea/.ssh/id_ed25519', pname: 'ssh' },
      ],
    },
  }),
  sensitive({
    id: 'SF-CLOUD-CREDENTIALS',
    purpose: 'cloud',
    why: 'These credentials open the cloud account of their owner, with all that runs and lies there.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1552.001'],
    risk: 75,
    examples: {
      alerts: files(
        '/home/lea/.aws/credentials',
        '/home/lea/.config/gcloud/credentials.db',
        'C:\\Users\\lea\\.azure\\msal_token_cache.json',
      ),
      passes: [...files('/home/lea/src/aws-sdk/credentials.go'), { path: '/home/lea/.aws/credentials', pname: 'aws' }],
    },
  }),
  sensitive({
    id: 'SF-REGISTRY-TOKEN',
    purpose: 'registry',
    why: 'With such a token others can publish packages, push code or pull private images in the name of its owner.',
    techniques: ['OWASP-MCP01', 'OWASP-MCP04', 'ATT&CK T1552.001'],
    risk: 65,
    examples: {
      alerts: files('/home/lea/.npmrc', '/home/lea/.git-credentials', 'C:\\Users\\lea\\.docker\\config.json'),
      passes: [...files('/home/lea/src/app/.npmrc'), { path: 'C:\\Users\\lea\\.npmrc', pname: 'node' }],
    },
  }),
  sensitive({
    id: 'SF-INFRASTRUCTURE',
    purpose: 'infrastructure',
    why: 'What deploys and runs systems holds the secrets of all of them.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1552.001'],
    risk: 65,
    examples: {
      alerts: files('/home/lea/.kube/config', '/home/lea/infra/terraform.tfstate', '/home/lea/.vault-token'),
      passes: [...files('/home/lea/src/vault/token.go'), { path: '/home/lea/.kube/config', pname: 'kubectl' }],
    },
  }),
  sensitive({
    id: 'SF-BROWSER-PROFILE',
    purpose: 'browser',
    why: "A browser's profile holds saved passwords and the cookies of every session its owner is logged in to.",
    techniques: ['OWASP-MCP01', 'ATT&CK T1555.003', 'ATT&CK T1539'],
    risk: 75,
    examples: {
      alerts: files(
        'C:\\Users\\lea\\AppData\\Local\\SomeBrowser\\User Data\\Default\\Login Data',
        '/home/lea/.mozilla/firefox/ab.default/key4.db',
        '/Users/lea/Library/Cookies/Cookies.binarycookies',
      ),
      passes: [
        { path: 'C:\\Users\\lea\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Login Data', pname: 'chrome.exe' },
        { path: 'C:\\Users\\lea\\AppData\\Roaming\\Claude\\Network\\Cookies', pname: 'claude' },
        ...files('/home/lea/src/browser/cookies', 'C:\\Users\\lea\\AppData\\Local\\Google\\Chrome\\Application\\chrome.dll'),
      ],
    },
  }),
  sensitive({
    id: 'SF-WALLET',
    purpose: 'wallet',
    why: 'Whoever reads a wallet or its seed can take the money, and no one can undo it.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1005'],
    risk: 80,
    examples: {
      alerts: files('C:\\Users\\lea\\AppData\\Roaming\\Bitcoin\\wallet.dat', '/home/lea/.config/solana/id.json'),
      passes: files('/home/lea/src/wallet/wallet.go'),
    },
  }),
  sensitive({
    id: 'SF-PASSWORD-STORE',
    purpose: 'password store',
    why: 'A password store holds the keys to everything else its owner uses.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1555'],
    risk: 80,
    examples: {
      alerts: files(
        '/home/lea/Documents/lea.kdbx',
        '/Users/lea/Library/Keychains/login.keychain-db',
        'C:\\Users\\lea\\AppData\\Roaming\\Microsoft\\Protect\\S-1-5-21-7\\ab12',
      ),
      passes: [
        ...files('/home/lea/src/keyring/keyring.go'),
        { path: '/home/lea/.local/share/keyrings/login.keyring', pname: 'gnome-keyring-daemon' },
      ],
    },
  }),
  sensitive({
    id: 'SF-SYSTEM-SECRET',
    purpose: 'system secret',
    why: "From the system's hashes, answer files or memory an attacker regains the passwords of its accounts.",
    techniques: ['OWASP-MCP01', 'ATT&CK T1003'],
    risk: 85,
    examples: {
      alerts: files('/etc/shadow', 'C:\\Windows\\System32\\config\\SAM', 'C:\\Temp\\lsass.dmp'),
      passes: [
        ...files('/etc/hosts', 'C:\\Windows\\System32\\config\\systemprofile\\app.ini'),
        { path: '/etc/shadow', pname: 'sshd' },
      ],
    },
  }),
  sensitive({
    id: 'SF-COMMAND-HISTORY',
    purpose: 'history',
    why: 'Passwords and tokens that were typed once stay in the history of the shell.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1552.003'],
    risk: 45,
    examples: {
      alerts: files('/home/lea/.bash_history', '/Users/lea/.zsh_history'),
      passes: [...files('/home/lea/src/shell/history.go'), { path: '/home/lea/.bash_history', pname: 'bash' }],
    },
  }),
  sensitive({
    id: 'SF-AGENT-CONFIG',
    purpose: 'agent',
    why: "An AI client's configuration holds tokens and says which programs it starts: reading it steals them, writing it plants one.",
    techniques: ['OWASP-MCP01', 'OWASP-MCP09', 'ATT&CK T1552.001'],
    risk: 50,
    examples: {
      alerts: files('/home/lea/.cursor/mcp.json', 'C:\\Users\\lea\\AppData\\Roaming\\Claude\\claude_desktop_config.json'),
      passes: [
        { path: 'C:\\Users\\lea\\AppData\\Roaming\\Claude\\claude_desktop_config.json', pname: 'claude.exe' },
        ...files('/home/lea/src/app/.cursor/mcp.json'),
      ],
    },
  }),
  sensitive({
    id: 'SF-MESSAGES',
    purpose: 'messages',
    why: 'The files of a messenger give its session, and with it what its owner reads and writes.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1539', 'ATT&CK T1114.001'],
    risk: 65,
    examples: {
      alerts: files(
        'C:\\Users\\lea\\AppData\\Roaming\\Telegram Desktop\\tdata\\key_datas',
        '/Users/lea/Library/Messages/chat.db',
      ),
      passes: [
        { path: 'C:\\Users\\lea\\AppData\\Roaming\\Slack\\storage\\root-state.json', pname: 'slack.exe' },
        ...files('/home/lea/src/slack/config.json'),
      ],
    },
  }),
  sensitive({
    id: 'SF-REMOTE-ACCESS',
    purpose: 'remote access',
    why: 'These files let their reader into other machines and networks.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1552.001'],
    risk: 60,
    examples: {
      alerts: files(
        '/home/lea/.netrc',
        '/etc/wireguard/wg0.conf',
        'C:\\Users\\lea\\AppData\\Roaming\\FileZilla\\recentservers.xml',
      ),
      passes: [...files('/home/lea/src/net/netrc.go'), { path: '/home/lea/.netrc', pname: 'curl' }],
    },
  }),
  sensitive({
    id: 'SF-DATABASE-CREDENTIALS',
    purpose: 'database',
    why: 'With these credentials the whole database can be read and changed.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1552.001'],
    risk: 60,
    examples: {
      alerts: files('/home/lea/.pgpass', '/home/lea/.my.cnf', '/var/www/html/wp-config.php'),
      passes: [
        ...files('/home/lea/src/pgpass/pgpass.go', '/var/www/html/wp-config-sample.php'),
        { path: '/home/lea/.pgpass', pname: 'psql' },
      ],
    },
  }),
  sensitive({
    id: 'SF-ENVIRONMENT-FILE',
    purpose: 'environment',
    why: 'Environment files hold the API keys and passwords of an application in plain text.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1552.001'],
    risk: 40,
    examples: {
      alerts: files('/home/lea/shop/.env', 'C:\\Users\\lea\\shop\\.env.production'),
      passes: files('/home/lea/shop/.env.example', '/home/lea/shop/env.ts', '/home/lea/tool/testdata/.env'),
    },
  }),
  sensitive({
    id: 'SF-WRITTEN-DOWN',
    purpose: 'written down',
    why: 'The file is named like a list of passwords or secrets in plain text.',
    techniques: ['OWASP-MCP01', 'ATT&CK T1552.001'],
    risk: 45,
    examples: {
      alerts: files('/home/lea/Documents/passwords.txt', 'C:\\Users\\lea\\Desktop\\credentials.csv'),
      passes: files(
        '/home/lea/src/app/token.py',
        '/home/lea/src/app/docs/secrets.yml',
        '/home/lea/src/app/node_modules/x/credentials.json',
      ),
    },
  }),
];
