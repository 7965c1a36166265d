/** `2022年实际在职人数`, `2022年末在职人数`, `楼堂馆所控制情况（2022年完工项目）`: heads of the basic data table that name this year. */
export const STAFFING_OR_BUILDING_YEAR: RegExp = /^(?=.{0,40}$).*?(\d{4})\s*年[度末底]?(?:实际|实有|末)?(?:在职|实有|完工)/su;
