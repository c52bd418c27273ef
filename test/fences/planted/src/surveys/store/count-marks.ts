export const countMarks = () => 1
