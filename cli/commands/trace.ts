import { traceNumber } from '../../functions/materialise/trace.ts';
import { InputError } from '../../functions/platform/errors.ts';
import { listReceipts } from '../../functions/platform/receipts.ts';
import { withWarehouse } from '../build.ts';
import type { Command } from '../command.ts';
import { openHome, partnershipOf } from '../home.ts';
import { releaseNamed, releaseOption } from '../release-named.ts';
import { traceText } from '../trace-text.ts';

const command: Command = {
  words: [
    { name: 'indicator', help: 'such as contacts' },
    { name: 'quarter', help: 'such as 2023-24-Q4, or 2023-24 for a yearly figure' },
  ],
  options: {
    breakdown: { value: 'breakdown', help: 'One category in place of the total: its breakdown, such as ethnicity' },
    category: { value: 'category', help: 'and the category' },
    release: releaseOption,
  },
  run: async ({ words: [indicator = '', period = ''], options: { breakdown, category, release: id } }, context) => {
    if ((breakdown === undefined) !== (category === undefined))
      throw new InputError('Give --breakdown and --category together, or neither for the total.');
    const home = await openHome(context);
    const partnership = await partnershipOf(home, context.partnership);
    const release = await releaseNamed(home.store, id);
    const question = { indicator, period, ...(breakdown && category ? { breakdown, category } : {}) };
    const trace = await withWarehouse(home, (warehouse) => traceNumber(partnership, release, warehouse, question));
    const receipts = new Map((await listReceipts(home.store)).map((receipt) => [receipt.drop, receipt]));
    const { rules, partnership: agreed } = release.inputs;
    const traced = {
      indicator,
      period,
      breakdown: breakdown ?? 'total',
      category: category ?? 'All',
      ...trace,
      drops: trace.drops.map((drop) => ({ ...drop, judgedBy: receipts.get(drop.drop)?.judgedBy ?? null })),
      rules,
      partnership: agreed,
    };
    return { json: traced, text: traceText(traced), notes: trace.notes };
  },
};

export default command;
