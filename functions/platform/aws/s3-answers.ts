import { S3ServiceException } from '@aws-sdk/client-s3';

/** Whether S3 says that an object, or this version of it, is not there. (HEAD has no body, so its name is the status.) */
export function isAbsent(error: unknown): boolean {
  return error instanceof S3ServiceException && ['NoSuchKey', 'NotFound', 'NoSuchVersion'].includes(error.name);
}

/**
 * What came of writing on a condition: 412 means that it does not hold, 404 that the object which it is about has gone
 * (and so that it does not hold), 409 that another writer is at it.
 */
export async function answerOf(put: Promise<unknown>): Promise<'written' | 'refused' | 'ask again'> {
  try {
    await put;
    return 'written';
  } catch (error) {
    if (isAbsent(error)) return 'refused';
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 412) return 'refused';
    if (status === 409) return 'ask again';
    throw error;
  }
}
