/**
 * Sends mail by SES, one operation of its second API (SendEmail). Signed by the signer of a client that is there anyway:
 * a client of a service's own costs a package, and this is one request.
 */
import { SNSClient } from '@aws-sdk/client-sns';

export interface Mail {
  from: string;
  to: string;
  subject: string;
  text: string;
  /** The configuration set, which says for one that mail goes over TLS or not at all. */
  rules: string;
}

/** What sends mail. It throws an Error when SES does not take a message; SES's words are the cause, since they may repeat an address. */
export function mailSender(): (mail: Mail) => Promise<void> {
  // A client of its own: its signer keeps the name of the service that it first signed for.
  const { config } = new SNSClient({});
  return (mail) => sendMail(config, mail);
}

async function sendMail(config: SNSClient['config'], { from, to, subject, text, rules }: Mail): Promise<void> {
  const region = await config.region();
  const url = new URL(
    '/v2/email/outbound-emails',
    process.env.AWS_ENDPOINT_URL ?? `https://email.${region}.amazonaws.com`,
  );
  const plain = (Data: string) => ({ Data, Charset: 'UTF-8' });
  const body = JSON.stringify({
    FromEmailAddress: from,
    Destination: { ToAddresses: [to] },
    ConfigurationSetName: rules,
    Content: { Simple: { Subject: plain(subject), Body: { Text: plain(text) } } },
  });
  const signer = await config.signer({ name: 'sigv4', signingName: 'ses', signingRegion: region, properties: {} });
  const request = {
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port && { port: Number(url.port) }),
    path: url.pathname,
    query: {},
    headers: { host: url.host, 'content-type': 'application/json' },
    body,
  };
  const { headers } = await signer.sign(request);
  const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok)
    throw new Error(`SES did not take a message (HTTP ${answer.status}).`, {
      cause: (await answer.text()).slice(0, 500),
    });
}
