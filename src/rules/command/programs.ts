/** Names of programs, by how surely the name alone means a program. */

const words = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')));

/** Command interpreters that run the text they are given. */
export const SHELLS = words('sh bash zsh dash ash ksh csh tcsh fish');

/** Interpreters that run a program from their input or an argument. */
export const INTERPRETERS = words(
  'sh bash zsh dash ash ksh csh tcsh fish python python2 python3 perl ruby node php lua powershell pwsh cmd deno bun osascript wscript cscript',
);

export const DOWNLOADERS = words('curl wget fetch aria2c lwp-request axel http https httpie lynx ftp tftp');

/** No person writes these behind a separator unless to run them. */
export const PROGRAMS = words(
  'whoami uname ifconfig ipconfig systeminfo sysinfo netstat tasklist taskkill nslookup tracert traceroute wget curl ncat netcat nc socat telnet',
  'bash zsh dash ksh tcsh powershell pwsh cmd wmic netsh certutil bitsadmin mshta regsvr32 rundll32 cscript wscript schtasks vssadmin msiexec',
  'sudo doas chmod chown chgrp mkfs mkfifo mknod dd wipefs iptables ufw crontab systemctl launchctl useradd userdel usermod adduser passwd chpasswd',
  'nohup setsid xargs awk gawk sed egrep fgrep grep xxd od hexdump base64 openssl ssh scp sftp rsync ftp tftp nmap tcpdump strace gdb rmdir mkdir',
  'python python2 python3 perl ruby php nodejs npx npm pip pip3 gcc phpinfo printenv dmesg lsof ss arp ps pwd rm mv cp ln tac',
  'attrib icacls cacls takeown findstr xcopy robocopy qwinsta query_user gpresult nbtstat getmac driverquery reg regedit',
  'iex iwr invoke-expression invoke-webrequest invoke-restmethod start-process get-content get-childitem get-process new-object set-mppreference',
  'sysctl lsmod lspci lsusb lscpu iwconfig vmstat iostat dmidecode fdisk parted getent modprobe insmod chroot visudo nft ldd journalctl',
  'fsutil forfiles esentutl wevtutil bcdedit wbadmin diskpart nltest dsquery setx psexec winrs winrm installutil msbuild odbcconf cipher quser',
  'hydra sqlmap nikto gobuster masscan hping3 msfconsole busctl loginctl nmcli ethtool swapoff umount mkswap ssh-keygen gpg truncate shred',
  'calc.exe notepad.exe xterm gnome-calculator mimikatz msfvenom docker kubectl su killall pkill tee nl zcat dig lsblk',
);

/** English words that are programs too: believed only with the arguments of a program, or where nothing else can stand. */
export const COMMON = words(
  'id ls cat dir type echo sleep ping net w who last head tail more less find sort cut tr touch time timeout date env set ver vol tree host',
  'sh test kill at start call copy move del erase ren rd md cd man top history users groups finger mail mount df du free file strings node git',
  'go make tar zip unzip apt yum at sc nano vi vim ed route print export source watch yes true false uptime locate which where help exit wc hash jobs',
  'diff join paste rev split read wait trap alias bg fg nice open pause assoc choice fc sys ftype subst busybox if for while do',
  'eval exec printf hostname shutdown reboot poweroff halt calc notepad strace',
);

/** First arguments that make a common word the program. */
export const SUBCOMMANDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['net', words('user users localgroup group view share start stop use accounts session config time')],
  ['reg', words('add save query delete export import')],
  ['sc', words('create stop start delete config query')],
  ['git', words('clone push config remote fetch')],
  ['ip', words('a addr address route link neigh r l n')],
  ['query', words('user session process')],
  ['start', words('calc notepad cmd powershell /b')],
  ['which', words('perl python python3 nc curl wget bash sh gcc php ruby')],
  ['apt', words('install remove update')],
  ['yum', words('install remove')],
  ['if', words('[ [[ exist not defined')],
  ['for', words('i f /f /l /r')],
  ['while', words('true : [ read')],
  ['cat', words('index.php config.php passwd shadow')],
  ['type', words('con nul')],
]);
