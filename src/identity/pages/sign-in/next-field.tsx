/** Where to go after signing in; checked again when it comes back. */
export const NextField = ({ next }: { next: string | undefined }) =>
  next === undefined ? null : <input type="hidden" name="next" value={next} />
