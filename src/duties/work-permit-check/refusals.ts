import { refusals } from '#platform/refusal'

refusals({
  'duties.no_points_table': {
    status: 422,
    zh: '{day} 没有施行中的积分表。请选择 2017年4月1日及以后的日期。',
    en: 'No points table was in force on {day}. Choose a day from 1 April 2017 on.',
  },
})
