import { Field } from '#platform/html/field.tsx'
import { PASSWORD_HINT } from '../../text/sign-in.ru.ts'

/** The address beside it lets a password keeper file the password under the right name. */
export const NewPasswordField = ({ email, label = 'Пароль' }: { email?: string; label?: string }) => (
  <>
    {email && (
      <Field kind="email" name="username" label="Электронная почта" value={email} autocomplete="username" readonly />
    )}
    <Field kind="password" name="password" label={label} hint={PASSWORD_HINT} autocomplete="new-password" required />
  </>
)
