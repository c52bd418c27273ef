import type { Message } from '#platform/db/one-message.ts'

/** Asks for a body's card and its register; null stands for the only body of the installation. */
export const publicRegisterMessage = (bodyCode: string | null): Message => ({
  name: 'touchpoints.public_register',
  text: 'select touchpoints.public_register($1) as register',
  values: [bodyCode],
})
