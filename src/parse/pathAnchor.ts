/** Where a path begins: at the root of a drive, in a home folder, on a share, in a device, or wherever the program stands. */

/** Where a path begins. */
export type Anchor = 'relative' | 'root' | 'home' | 'share' | 'device';

const FILE_URL = /^(?:view-source:|jar:|url:)*(?:file|netdoc|smb|cifs):/i;
const DRIVE = /^[\\/]{0,3}([A-Za-z])[:|](?=[\\/]|$)/;

/** What a variable of the environment commonly holds, as segments after the home folder or the root. */
const VARIABLES = new Map([
  ['home', '~'],
  ['userprofile', '~'],
  ['homepath', '~'],
  ['xdg_config_home', '~/.config'],
  ['xdg_data_home', '~/.local/share'],
  ['appdata', '~/appdata/roaming'],
  ['localappdata', '~/appdata/local'],
  ['windir', 'c:/windows'],
  ['systemroot', 'c:/windows'],
  ['systemdrive', 'c:'],
  ['homedrive', 'c:'],
  ['programdata', 'c:/programdata'],
  ['allusersprofile', 'c:/programdata'],
  ['programfiles', 'c:/program files'],
]);
const VARIABLE = /^(?:%(\w{1,32})%|\$(?:env:)?(\w{1,32})|\$\{(?:env:)?(\w{1,32})\})(?=[\\/]|$)/i;

/** A `file:` URL as the path that it stands for. */
export const withoutScheme = (text: string): string => {
  const scheme = FILE_URL.exec(text);
  if (scheme === null) return text;
  const rest = text.slice(scheme[0].length);
  const authority = /^\/\/([^/\\]*)(.*)$/s.exec(rest);
  if (authority === null) return rest;
  const [, host = '', path = ''] = authority;
  const remote = host !== '' && !/^(?:localhost|127\.0\.0\.1|[A-Za-z][:|]?|\.{1,2}|~)$/i.test(host);
  return remote ? `\\\\${host}${path}` : host === '' || /^(?:localhost|127)/i.test(host) ? path : `${host}${path}`;
};

/** A leading variable of the environment as what it commonly holds. */
export const expandVariable = (text: string): string => {
  const match = VARIABLE.exec(text);
  if (match === null) return text;
  const value = VARIABLES.get((match[1] ?? match[2] ?? match[3] ?? '').toLowerCase());
  return value === undefined ? text : value + text.slice(match[0].length);
};

/** Where a path begins, and the rest of it. */
export const anchorOf = (text: string): { anchor: Anchor; volume: string; rest: string } => {
  if (text.startsWith('/') && text[1] !== '/' && text[1] !== '\\' && text[2] !== ':' && text[2] !== '|') {
    return { anchor: 'root', volume: '', rest: text };
  }
  // `C:..\x` begins in the drive's current folder.
  if (/^[A-Za-z]:\.{1,2}[\\/]/.test(text)) return { anchor: 'relative', volume: '', rest: text.slice(2) };
  const drive = DRIVE.exec(text);
  if (drive !== null) return { anchor: 'root', volume: (drive[1] ?? '').toLowerCase(), rest: text.slice(drive[0].length) };
  const device = /^[\\/]{2}(?:([.?])[\\/]|\?\?[\\/])/.exec(text) ?? /^\\\?\?\\/.exec(text);
  if (device !== null) {
    const name = text.slice(device[0].length);
    if (DRIVE.test(name)) return anchorOf(name);
    if (/^unc[\\/]/i.test(name)) return anchorOf(`\\\\${name.slice(4)}`);
    const end = name.search(/[\\/]/);
    const volume = (end === -1 ? name : name.slice(0, end)).toLowerCase();
    // \\?\Volume{…}\ and \\?\HarddiskVolume3\ are ordinary disks by another name.
    if (/^(?:volume\{|harddiskvolume)/.test(volume))
      return { anchor: 'root', volume: '', rest: end === -1 ? '' : name.slice(end) };
    return { anchor: 'device', volume, rest: end === -1 ? '' : name.slice(end) };
  }
  // In a POSIX path // is a slash; a host is believed only where backslashes or a dotted name say so.
  const share = /^(?:\\\\(?=[^\\/])|\/\/(?=[\w-]+\.[\w.-]+[\\/@]))([A-Za-z0-9_][\w.-]{0,252})(?:@[\w@]{1,16})?(?:[\\/]|$)/.exec(
    text,
  );
  if (share !== null) return { anchor: 'share', volume: (share[1] ?? '').toLowerCase(), rest: text.slice(share[0].length) };
  const home = /^~[\w.-]{0,64}(?=[\\/]|$)/.exec(text);
  if (home !== null) return { anchor: 'home', volume: '', rest: text.slice(home[0].length) };
  return { anchor: /^[\\/]/.test(text) ? 'root' : 'relative', volume: '', rest: text };
};
