/** One drop in, one receipt out. What is written is named after the drop and written once; the receipt comes last. */
import type { Contract } from '../../schemas/contract/dataset.ts';
import type { Partnership } from '../../schemas/partnership.ts';
import { type Receipt, receiptSchema } from '../../schemas/receipt.ts';
import { InputError } from '../platform/errors.ts';
import type { ObjectStore, Platform, PseudonymKey } from '../platform/ports.ts';
import { receiptKey } from '../platform/receipts.ts';
import { type Arrival, type DropName, nameToShow, parseDropKey } from './arrival.ts';
import { checkFile } from './check.ts';
import { digestOf } from './contract-digest.ts';
import { type Declared, readDeclared } from './declared.ts';
import { type Survey, survey } from './dialect/survey.ts';
import { dropId } from './drop-id.ts';
import { errorsCsv } from './feedback/errors-csv.ts';
import { reportHtml } from './feedback/report.ts';
import { summaryJson } from './feedback/summary.ts';
import { postcodeDirectory } from './postcodes.ts';
import type { Reading } from './read/reading.ts';
import { rejected } from './rejected.ts';
import type { ProblemGroup, Verdict } from './verdict.ts';

export interface Agreement {
  partnership: Partnership;
  contracts: ReadonlyMap<string, Contract>;
}

/** What receiving is given; `reading` is kept open from drop to drop, and without one each drop opens its own. */
export type Receiving = Platform & { reading?: Reading };

/**
 * Receives an arrival: checks it, keeps its good rows, tells its agency, and writes its receipt. A drop that has a
 * receipt is left alone, so the same event may come twice, or at once, or again after a crash.
 * Throws an InputError for a key that does not follow the layout; nothing is stored then.
 */
export async function receive(arrival: Arrival, agreement: Agreement, platform: Receiving): Promise<Receipt> {
  const { store, scratch } = platform;
  const name = dropNamed(arrival.key);
  const path = await store.localFile(arrival.key);
  const surveyed = await survey(path);
  const drop = dropId(name, surveyed.sha256, arrival.version);
  const known = await findReceipt(store, drop);
  if (known) return known;
  const folder = await scratch.folder();
  try {
    const key = await platform.keys.current();
    const declared = readDeclared(name, agreement.partnership, agreement.contracts, arrival.arrivedAt);
    const verdict = await verdictOn(
      { path, surveyed, drop, name, declared, key, folder: folder.path },
      agreement,
      platform,
    );
    return await concluded(store, { drop, name, arrival, surveyed, verdict, key, declared }, platform.clock.now());
  } finally {
    await folder.remove();
  }
}

/**
 * The receipt of a drop that was not read, such as one larger than the disk. `measured` is of its bytes, so that the
 * same event gives the same drop. Throws an InputError as `receive` does.
 */
export async function refuse(
  arrival: Arrival,
  measured: Pick<Survey, 'bytes' | 'sha256'>,
  fault: ProblemGroup,
  agreement: Agreement,
  { store, keys, clock }: Pick<Platform, 'store' | 'keys' | 'clock'>,
): Promise<Receipt> {
  const name = dropNamed(arrival.key);
  const drop = dropId(name, measured.sha256, arrival.version);
  const known = await findReceipt(store, drop);
  if (known) return known;
  const declared = readDeclared(name, agreement.partnership, agreement.contracts, arrival.arrivedAt);
  const verdict = rejected('fault' in declared ? declared.fault : fault);
  const received = { drop, name, arrival, surveyed: measured, verdict, key: await keys.current(), declared };
  return concluded(store, received, clock.now());
}

/** What is written once of a drop, the receipt last: it makes the rest count. */
async function concluded(store: ObjectStore, received: Received, now: Date): Promise<Receipt> {
  const receipt = receiptOf(received, now);
  await storeRows(store, receipt, received.verdict);
  await storeFeedback(store, receipt, received.verdict, received.declared);
  await store.create(receiptKey(receipt.drop), `${JSON.stringify(receipt, null, 2)}\n`);
  return (await findReceipt(store, receipt.drop)) ?? receipt;
}

function dropNamed(key: string): DropName {
  const name = parseDropKey(key);
  if (name) return name;
  throw new InputError(`“${key}” is not where a drop belongs: drop/agency=<agency>/<dataset>/<quarter>/<file>.`);
}

interface Source {
  path: string;
  surveyed: Survey;
  drop: string;
  name: DropName;
  declared: Declared;
  key: PseudonymKey;
  /** Scratch, where the verdict's files are left. */
  folder: string;
}

/** The verdict on a file, nothing stored: what `receive` and the command `check` share. */
export async function verdictOn(
  source: Source,
  { partnership, contracts }: Agreement,
  { store, clock, reading }: Receiving,
): Promise<Verdict> {
  const { declared, surveyed, name } = source;
  if ('fault' in declared) return rejected(declared.fault);
  const { contract, period, agency } = declared;
  const postcodes = await postcodeDirectory(store, partnership, clock.now());
  return checkFile({
    ...source,
    survey: surveyed,
    file: name.file,
    contract,
    contracts,
    period,
    agency: agency.id,
    postcodes,
    reading,
  });
}

async function findReceipt(store: ObjectStore, drop: string): Promise<Receipt | null> {
  const bytes = await store.read(receiptKey(drop));
  return bytes ? receiptSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8'))) : null;
}

interface Received {
  drop: string;
  name: DropName;
  arrival: Arrival;
  surveyed: Pick<Survey, 'bytes' | 'sha256'>;
  verdict: Verdict;
  key: PseudonymKey;
  declared: Declared;
}

function receiptOf({ drop, name, arrival, surveyed, verdict, key, declared }: Received, now: Date): Receipt {
  const { agency, dataset, quarter } = name;
  const place = `${dataset}/agency=${agency}/quarter=${quarter}/${drop}.parquet`;
  return {
    drop,
    agency,
    dataset,
    quarter,
    key: arrival.key,
    version: arrival.version,
    bytes: surveyed.bytes,
    sha256: surveyed.sha256,
    arrivedAt: arrival.arrivedAt,
    receivedAt: now.toISOString(),
    outcome: verdict.outcome,
    reason: verdict.reason,
    rows: verdict.rows,
    problems: verdict.problems.map(({ rule, field, severity, sentence, rows }) => ({
      rule,
      field,
      severity,
      sentence,
      rows,
    })),
    completeness: verdict.completeness,
    judgedBy: { contract: contractDigest(declared), key: key.id, references: verdict.references },
    lake: verdict.files.lake && `lake/${place}`,
    quarantine: verdict.files.quarantine && `quarantine/${place}`,
  };
}

/** Empty for a file without a contract. */
const contractDigest = (declared: Declared): string => ('contract' in declared ? digestOf(declared.contract) : '');

async function storeRows(store: ObjectStore, { lake, quarantine }: Receipt, { files }: Verdict): Promise<void> {
  if (lake && files.lake) await store.adoptFile(lake, files.lake);
  if (quarantine && files.quarantine) await store.adoptFile(quarantine, files.quarantine);
}

/** Tells the agency. An agency, dataset or period that nobody knows has no page to be told on: its receipt says why. */
async function storeFeedback(
  store: ObjectStore,
  receipt: Receipt,
  verdict: Verdict,
  declared: Declared,
): Promise<void> {
  const named = 'fault' in declared ? declared.named : declared;
  if (named === null) return;
  const { agency, contract, period } = named;
  const context = {
    drop: receipt.drop,
    agency: { id: agency.id, title: agency.title },
    contract,
    contractDigest: digestOf(contract),
    period,
    file: nameToShow(parseDropKey(receipt.key)!.file),
    arrivedAt: receipt.arrivedAt,
    refusedLimit: contract.refusedLimit,
  };
  const place = feedbackPrefix(receipt);
  await store.create(`${place}errors.csv`, errorsCsv(verdict));
  await store.create(`${place}report.html`, reportHtml(context, verdict));
  await store.create(`${place}summary.json`, summaryJson(context, verdict));
}

/** Where the feedback on a drop is kept, for its agency only. */
export const feedbackPrefix = ({ agency, drop }: Pick<Receipt, 'agency' | 'drop'>): string =>
  `feedback/agency=${agency}/${drop}/`;
