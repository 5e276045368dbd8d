import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder, removed when the test that asked for it ends. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'multi-agency-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
