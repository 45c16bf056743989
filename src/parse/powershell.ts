/** PowerShell's own way to carry a command as an argument: base64 of UTF-16LE. */

const MAX_ENCODED = 64 * 1024;

/** The script in an `-EncodedCommand` argument; undefined when it is not text. */
export const decodeEncodedCommand = (argument: string): string | undefined => {
  if (argument.length > MAX_ENCODED || !/^[A-Za-z0-9+/_-]{4,}={0,2}$/.test(argument)) return undefined;
  const text = Buffer.from(argument, 'base64').toString('utf16le');
  return text.length > 0 && mostlyAscii(text) ? text : undefined;
};

/** The bytes of base64 as text, where they are text. */
export const decodeBase64Text = (argument: string): string | undefined => {
  if (argument.length < 8 || argument.length > MAX_ENCODED || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(argument)) return undefined;
  const text = Buffer.from(argument, 'base64').toString('utf8');
  return mostlyAscii(text) ? text : undefined;
};

const mostlyAscii = (text: string): boolean => {
  let plain = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 32 && code < 127) || code === 10 || code === 13 || code === 9) plain += 1;
  }
  return plain >= text.length * 0.9;
};
