import { InputError } from '../../functions/platform/errors.ts';
import type { Command } from '../command.ts';

const command: Command = {
  words: [],
  options: {
    from: {
      value: 'address',
      help: 'The address of the queue of dead letters, as the stack’s outputs give it',
      required: true,
    },
    to: { value: 'address', help: 'The address of the queue they came from', required: true },
  },
  run: async ({ options: { from = '', to = '' } }, context) => {
    if (!URL.canParse(from) || !URL.canParse(to) || from === to)
      throw new InputError(
        'Give two addresses of queues, such as https://sqs.eu-west-2.amazonaws.com/123456789012/arrivals.',
      );
    // Asked for here: on a laptop nothing else needs the AWS client.
    const [{ SQSClient }, { redrive }] = await Promise.all([
      import('@aws-sdk/client-sqs'),
      import('../../functions/platform/aws/redrive.ts'),
    ]);
    context.progress.step('Putting dead letters back');
    const moved = await redrive(new SQSClient({}), from, to);
    return { json: { moved }, text: moved === 0 ? 'There was no dead letter.\n' : `Put back: ${moved}.\n` };
  },
};

export default command;
