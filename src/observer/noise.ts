/** What every program touches to run at all: reported by nobody's wish. Kept short; a write is never noise. */

const NOISE: readonly RegExp[] = [
  /^\/(?:usr\/(?:local\/)?)?lib(?:32|64|exec)?\//,
  /^\/etc\/(?:ld\.so\.(?:cache|preload)|locale\.alias|localtime|nsswitch\.conf|ssl\/openssl\.cnf|ssl\/certs\/)/,
  /^\/usr\/share\/(?:locale|zoneinfo|ca-certificates|icu)\//,
  /^\/proc\/(?:self|thread-self|filesystems|meminfo|cpuinfo|stat|version|sys\/vm|sys\/kernel)(?:\/|$)/,
  /^\/sys\/(?:fs\/cgroup|devices\/system|kernel\/mm)\//,
  /^\/dev\/(?:null|zero|full|random|urandom|tty|pts\/\d+)$/,
];

/** The code of packages, as interpreters load it. */
const isLibrary = (path: string): boolean =>
  /\/(?:node_modules|site-packages|dist-packages)\//.test(path) && /\.(?:[cm]?js|json|node|py|pyc|so)$/.test(path);

/** Whether a process that only reads `path` tells nothing. `own`: the processes watched. */
export const isNoise = (path: string, own: ReadonlyMap<number, unknown>): boolean => {
  const process = /^\/proc\/(\d+)(?:\/|$)/.exec(path)?.[1];
  return process === undefined ? isLibrary(path) || NOISE.some((noise) => noise.test(path)) : own.has(Number(process));
};
