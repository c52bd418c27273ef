import { Button } from '#platform/html/button.tsx'

interface MemoKnotFilesProps {
  action: string
  code: string
  files: readonly { hash: string; name: string }[]
}

/** Files of the talk: each opens by a button, so that the code stays out of addresses. */
export const MemoKnotFiles = ({ action, code, files }: MemoKnotFilesProps) =>
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
