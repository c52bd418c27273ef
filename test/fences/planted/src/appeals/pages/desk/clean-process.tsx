export const Process = ({ process: { name } }: { process: { name: string } }) => <p>{name}</p>
export const Row = ({ process }: { process: { name: string } }) => <Process process={process} />
