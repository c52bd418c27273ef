import { Field } from '#platform/html/field.tsx'
import { PASSWORD_HINT } from '../../text/sign-in.ru.ts'

/** Beside a password field the address lets a password keeper file it under the right name. */
export const OwnAddress = ({ email }: { email: string }) => (
  <Field kind="email" name="username" label="Электронная почта" value={email} autocomplete="username" readonly />
)

export const NewPasswordField = ({ label = 'Пароль' }: { label?: string }) => (
  <Field kind="password" name="password" label={label} hint={PASSWORD_HINT} autocomplete="new-password" required />
)
