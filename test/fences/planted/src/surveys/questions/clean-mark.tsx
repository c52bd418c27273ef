export const DrawMark = ({ name }: { name: string }) => <input name={name} />
