import type { Refusal } from '#platform/outcome.ts'
import { whyNotEmail } from './email.ts'
import { LONGEST, whyNotName } from './naming.ts'

export interface FirstPerson {
  name: string
  email: string
}

/** Why the first administrator may not be called or reached so. */
export function whyNotFirstPerson({ name, email }: FirstPerson): Refusal[] {
  return [
    ...whyNotName(name, { field: 'name', empty: 'Напишите фамилию и имя', longest: LONGEST.person }),
    ...(email === '' ? [{ field: 'email', why: 'Напишите адрес: с ним вы будете входить' }] : whyNotEmail(email)),
  ]
}
