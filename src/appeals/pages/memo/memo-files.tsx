import type { FileUse } from '#platform/files/terms.ts'
import { Button } from '#platform/html/button.tsx'

/** Files of the talk: each opens by a button, so that the code stays out of addresses. */
export const MemoKnotFiles = ({ action, code, files }: { action: string; code: string; files: readonly FileUse[] }) =>
  files.length === 0 ? null : (
    <div class="row tight">
      {files.map(({ hash, name }) => (
        <form method="post" action={action}>
          <input type="hidden" name="code" value={code} />
          <input type="hidden" name="hash" value={hash} />
          <Button kind="ghost" little>
            {name}
          </Button>
        </form>
      ))}
    </div>
  )
