/** The CDK app: `npx cdk synth`, `npx cdk deploy`. What may be set is in settings.ts. */
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { loadPartnership } from '../partnerships/index.ts';
import { bundleEdge, bundleFunction, functionNames } from './bundle/bundle.ts';
import { pagesAddress, readSettings } from './settings.ts';
import { signInSecretName } from './stack/pages/names.ts';
import { pagesStack } from './stack/pages/pages-stack.ts';
import { partnershipStack } from './stack/partnership-stack.ts';

const app = new App();
const settings = readSettings(app.node.getAllContext());
const partnership = await loadPartnership(settings.partnership);
const assets = join(import.meta.dirname, '../.cdk/functions');
for (const name of functionNames) await bundleFunction(name, join(assets, name));
const stack = partnershipStack(app, partnership, settings, (name) => Code.fromAsset(join(assets, name)));
const address = pagesAddress(settings);
if (address !== null) {
  const edge = join(assets, 'pages');
  await bundleEdge({ region: settings.region, secret: signInSecretName(partnership.id) }, edge);
  pagesStack(app, partnership, settings, address, Code.fromAsset(edge)).addStackDependency(stack);
}
app.synth();
