/** Gives one question to all who ask it at the same moment: it is asked when all of them have come, so its answer is none of before. */
export function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () =>
    (asked ??= new Promise((resolve) => {
      setImmediate(() => {
        asked = undefined;
        resolve(ask());
      });
    }));
}
