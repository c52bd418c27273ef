export const climb = (pool: import('pg').Pool) => pool
