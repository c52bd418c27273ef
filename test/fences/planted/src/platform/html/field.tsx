export const Field = () => <p />
