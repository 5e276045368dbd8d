/**
 * As Promise.all, but when one fails the others are waited for before the failure is passed on: they still use what is
 * closed and removed after it.
 */
export async function together<const Works extends readonly Promise<unknown>[]>(works: Works) {
  await Promise.allSettled(works);
  return Promise.all(works);
}
