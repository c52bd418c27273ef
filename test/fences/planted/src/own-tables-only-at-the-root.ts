export const COUNT = 'select count(*) from identity.body'
