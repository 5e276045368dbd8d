/** Receives one file and says how much memory that took: run by `memory.ts` as a process of its own. */
import { delivered, platformIn, received } from './home.ts';
import { seconds } from './timing.ts';

const [home = '', path = '', dataset = ''] = process.argv.slice(2);
const platform = platformIn(home);
const arrival = await delivered(platform, path, dataset);
let accepted = 0;
const taken = await seconds(async () => {
  accepted = (await received(arrival, platform)).rows.accepted;
});
console.log(JSON.stringify({ megabytes: Math.round(process.resourceUsage().maxRSS / 1024), taken, accepted }));
