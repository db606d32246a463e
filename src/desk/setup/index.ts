import { handle, type Slice } from '../../platform/slice.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import { holidayPlaces, publicHolidays } from './holidays.ts'
import * as store from './store.ts'

export { beginWithoutToken, deskHours, deskSettings, identity, prepare, renewSetupToken } from './actions.ts'

export const setup: Slice = {
  name: 'setup',
  endpoints: [
    handle(contract.state, async ctx => {
      const desk = await store.deskRow(ctx.db)
      return { isSetUp: Boolean(desk?.set_up_at), desk: desk?.name ?? 'Evenkeel' }
    }),
    handle(contract.begin, actions.begin),
    handle(contract.readSettings, actions.deskSettings),
    handle(contract.changeSettings, actions.changeSettings),
    handle(contract.holidayPlaces, holidayPlaces),
    handle(contract.publicHolidays, publicHolidays),
  ],
}
