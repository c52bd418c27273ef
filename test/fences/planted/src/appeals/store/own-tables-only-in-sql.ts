export const namesOf = (id: string) => `select name
  from appeals.appeal a join identity.person p on p.id = a.person_id where a.id = ${id}`
