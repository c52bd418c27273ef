/** Another process works on this data folder. The message is for the console: a Russian sentence that says what to do. */
export class DataFolderBusy extends Error {
  override readonly name = 'DataFolderBusy'
}

/** The embedded database could not be brought up. The message is for the console, like the one above. */
export class DatabaseNotStarted extends Error {
  override readonly name = 'DatabaseNotStarted'
}

/** The system's own code of a failed file or process operation, if that is what failed. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : undefined
}

/** File operations fail with the system's words; the console gets a sentence that names the folder and the way out. */
export async function explained<T>(sentence: (why: string) => string, deed: () => Promise<T>): Promise<T> {
  try {
    return await deed()
  } catch (error) {
    const isOfSystem = /^E[A-Z]+$/.test(systemCode(error) ?? '')
    throw isOfSystem && error instanceof Error ? new DatabaseNotStarted(sentence(error.message)) : error
  }
}
