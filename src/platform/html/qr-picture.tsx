export interface QrPictureProps {
  /** The dark modules as one outline, one unit a module. */
  outline: string
  /** Modules along one side. */
  side: number
  /** Light modules around. */
  quiet: number
  label: string
}

/** A code for cameras: dark on light in every scheme, because cameras know no other. */
export const QrPicture = ({ outline, side, quiet, label }: QrPictureProps) => {
  const whole = side + 2 * quiet
  return (
    <svg
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      width="220"
      height="220"
      shape-rendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path fill="#fff" d={`M${-quiet} ${-quiet}h${whole}v${whole}h-${whole}z`} />
      <path fill="#000" d={outline} />
    </svg>
  )
}
