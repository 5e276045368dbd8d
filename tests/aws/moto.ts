/** An S3 API server on this machine: moto's, from PyPI, in a Python environment of its own in the user's cache. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { cached } from '../servers/cached.ts';
import { freePort } from '../servers/free-port.ts';

const version = '5.2.5';
const run = promisify(execFile);
const attempts = 240;

export interface RunningMoto {
  url: string;
  stop(): Promise<void>;
}

/** A server that answers, empty. Throws an Error when it cannot be installed or does not start. */
export async function startMoto(): Promise<RunningMoto> {
  const place = await installMoto();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(join(place, 'bin', 'moto_server'), ['-H', '127.0.0.1', '-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, MOTO_ACCOUNT_ID: '123456789012' },
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await gone;
  };
  for (let attempt = 0; attempt < attempts && child.exitCode === null; attempt += 1) {
    if (
      await fetch(`${url}/moto-api/`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, stop };
    await wait(250);
  }
  await stop();
  throw new Error('moto_server did not start.');
}

/** `pip` writes its own folder, so a mark tells a whole installation from one that was cut short. */
async function installMoto(): Promise<string> {
  const place = cached(`moto-${version}`);
  const whole = join(place, 'bin', 'moto_server');
  if (existsSync(whole)) return place;
  console.log(`Fetching moto ${version} from PyPI …`);
  try {
    await run('python3', ['-m', 'venv', place]);
    await run(join(place, 'bin', 'pip'), ['install', '--quiet', `moto[server]==${version}`]);
  } catch (cause) {
    await rm(place, { recursive: true, force: true });
    throw new Error('moto_server could not be installed. Python 3 with venv, and PyPI, are needed.', { cause });
  }
  return place;
}
