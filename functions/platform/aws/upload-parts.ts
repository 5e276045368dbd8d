import { open } from 'node:fs/promises';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { answerOf } from './s3-answers.ts';

/**
 * Creates an object from a file too large for memory, in parts: each can be sent again when the line breaks, and S3 takes
 * up to 10,000 of them where one put takes 5 GB. The object is there when the last call says so, unless it was there
 * already. What did not become an object is taken away again.
 */
export async function uploadParts(
  client: S3Client,
  input: CreateMultipartUploadCommandInput,
  path: string,
  partBytes: number,
): Promise<Awaited<ReturnType<typeof answerOf>>> {
  const { Bucket, Key } = input;
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(input));
  const upload = { Bucket, Key, UploadId };
  try {
    const Parts = await sendParts(client, upload, path, partBytes);
    const complete = new CompleteMultipartUploadCommand({ ...upload, IfNoneMatch: '*', MultipartUpload: { Parts } });
    const answer = await answerOf(client.send(complete));
    if (answer !== 'written') await client.send(new AbortMultipartUploadCommand(upload));
    return answer;
  } catch (error) {
    // Its own failure would hide the first; the bucket's lifecycle takes away what is left.
    await client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
    throw error;
  }
}

async function sendParts(
  client: S3Client,
  upload: { Bucket: string | undefined; Key: string | undefined; UploadId: string | undefined },
  path: string,
  partBytes: number,
) {
  const parts: { PartNumber: number; ETag: string | undefined }[] = [];
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(partBytes);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, partBytes, parts.length * partBytes);
      if (bytesRead === 0) return parts;
      const part = { ...upload, PartNumber: parts.length + 1, Body: buffer.subarray(0, bytesRead) };
      const { ETag } = await client.send(new UploadPartCommand(part));
      parts.push({ PartNumber: part.PartNumber, ETag });
    }
  } finally {
    await file.close();
  }
}
