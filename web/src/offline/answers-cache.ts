/** Where the answers lie from which a record can be begun without a connection. */
export const ANSWERS = 'hepai-answers'

/** Whose answers were fetched ahead, and when. */
export const readyKey = 'hepai.ready'

/** For the next person at this device. Nothing happens where the browser keeps nothing. */
export const dropAnswers = async (): Promise<void> => {
  localStorage.removeItem(readyKey)
  if ('caches' in window) await caches.delete(ANSWERS).catch(() => false)
}
