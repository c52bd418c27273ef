export interface AppealTables {
  'appeals.appeal': { id: string }
  'touchpoints.current_entry': { touchpoint_id: string }
}

export const CAME = `select * from appeals.appeal join touchpoints.current_entry using (touchpoint_id)
  where body_id in (select identity.body_of_link('x')) and exists (select from platform.body_of_code('x'))`
