import { once } from 'node:events';
import { InputError } from '../../functions/platform/errors.ts';
import { publish } from '../../functions/publish/publish.ts';
import type { Command } from '../command.ts';
import { openHome, partnershipOf } from '../home.ts';
import { releaseNamed, releaseOption } from '../release-named.ts';
import { siteServer } from '../serve/site-server.ts';

const usual = 8080;

const command: Command = {
  words: [],
  options: {
    port: { value: 'number', help: `Where to listen on this computer; ${usual} without one` },
    release: releaseOption,
  },
  run: async ({ options }, context) => {
    const port = portOf(options.port);
    const home = await openHome(context);
    const partnership = await partnershipOf(home, context.partnership);
    // Publishing what is published already changes nothing, and the pages are then those of this version of the program.
    const { site, release } = await publish(await releaseNamed(home.store, options.release), partnership, home);
    const server = siteServer(home.store, site);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening').catch((cause: unknown) => {
      throw new InputError(`Port ${port} cannot be used on this computer. Give another: --port ${port + 1}`, { cause });
    });
    const address = server.address();
    const at = `http://localhost:${typeof address === 'object' && address ? address.port : port}/`;
    context.say(`${release} is at ${at}\nTo this computer only. Press Ctrl and C to stop.\n`);
    const stop = () => server.close();
    process.once('SIGINT', stop).once('SIGTERM', stop);
    await once(server, 'close');
    process.off('SIGINT', stop).off('SIGTERM', stop);
    return { json: { site, release }, text: '' };
  },
};

export default command;

function portOf(written: string | undefined): number {
  if (written === undefined) return usual;
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InputError(`"${written}" is not a port. Write a whole number up to 65535, such as ${usual}.`);
}
