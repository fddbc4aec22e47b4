const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'macOS'],
  [/Windows/, 'Windows'],
  [/Linux/, 'Linux'],
];

const first = (known: [RegExp, string][], text: string): string | undefined =>
  known.find(([pattern]) => pattern.test(text))?.[1];

/** “Firefox, Windows”, from what a browser says about itself; null where it says nothing that we know. */
export const deviceInWords = (device: string | null): string | null => {
  const parts = [first(browsers, device ?? ''), first(systems, device ?? '')].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
};
