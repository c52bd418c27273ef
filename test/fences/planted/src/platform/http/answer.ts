export const answer = () => 404
