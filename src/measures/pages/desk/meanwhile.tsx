import { Notice } from '#platform/html/notice.tsx'

/** Somebody acted on the problem first. */
export const Meanwhile = ({ change, problemId }: { change: string; problemId: string }) => (
  <Notice kind="warn" title="По этой проблеме уже что-то записали">
    <p>
      {change} <a href={`/desk/problems/${problemId}`}>Посмотреть, что вышло</a>
    </p>
  </Notice>
)
