/**
 * Stands for Lambda's runtime: loads a handler from where its bundle was unpacked, and answers each event that comes as a
 * line with a line. What the function logs goes to the standard error.
 */
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const answer = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
const { handler } = await import(pathToFileURL(process.argv[2]).href);
for await (const line of createInterface({ input: process.stdin })) {
  const result = await handler(JSON.parse(line)).then(
    (value) => ({ value: value ?? null }),
    (error) => ({ error: String(error), stack: error?.stack, cause: String(error?.cause ?? '') }),
  );
  answer(`${JSON.stringify(result)}\n`);
}
