/** The thread of apart.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Given, Told } from './apart.ts';
import { beginNorthshire } from './index.ts';

const tell = (told: Told) => parentPort!.postMessage(told);
const { folder, scale } = workerData as Given;
const { references, arrivals } = await beginNorthshire(folder, { scale });
tell({ references });
tell({ arrivals: await arrivals });
