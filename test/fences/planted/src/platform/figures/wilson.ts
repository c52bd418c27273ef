export const wilson = (share: number) => share
