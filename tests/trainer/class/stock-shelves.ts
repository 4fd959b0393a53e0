/** Runs in a page: puts the trainer's key and assignment on the shelf, as setting a training up does. */
export function stockShelves({ made, kept }: { made: unknown; kept: unknown }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('good-call-desk', 1);
    opening.onupgradeneeded = () => {
      for (const name of ['assigned', 'made', 'keys', 'results', 'packs', 'statements'])
        opening.result.createObjectStore(name, { keyPath: 'id' });
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction(['made', 'keys'], 'readwrite');
      tx.objectStore('made').put(made);
      tx.objectStore('keys').put(kept);
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
