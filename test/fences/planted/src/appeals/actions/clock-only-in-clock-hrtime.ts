export const climb = () => process.hrtime.bigint()
