/** The colours of charts and pages, on white. tests/dashboard/contrast.test.ts holds each to what it is used for. */
export const palette = {
  ink: '#0b0c0c',
  quiet: '#505a5f',
  grid: '#d9dcde',
  band: '#e9eef2',
  navy: '#12436d',
  concern: '#b1480b',
  improving: '#0b5cad',
  usual: '#505a5f',
  target: '#801650',
  region: '#801650',
  neighbours: '#1d7068',
  england: '#505a5f',
} as const;
