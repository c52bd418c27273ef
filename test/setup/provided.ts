declare module 'vitest' {
  interface ProvidedContext {
    superuser: string
    operator: string
  }
}

export {}
