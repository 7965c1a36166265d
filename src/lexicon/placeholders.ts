/** Left-overs of a template in running text: XX局, ××万元, 20XX年, ${name}, （100字以内）; ____ but for signatures and dates. */
export const PLACEHOLDER_IN_TEXT: RegExp =
  /(?<![0-9a-zＸ×])[XＸ×]{2,}(?=[\p{Script=Han}（(]|$)|(?<=\p{Script=Han})[XＸ×]{2,}(?![0-9a-z])|20[XＸ×]{2}|\$\{[^}]{1,40}\}|[（(][^（()）]{0,12}\d{2,4}字(?:以内|左右)[)）]|(?<!(?:签字|签名|签章|盖章|日期|电话|[人年月日])[：:]?\s?)(?<!_)_{3,}/giu;

/** A cell or heading that is only a template's mark: ……, 指标1：, 指标2. White space removed. */
export const PLACEHOLDER_ALONE: RegExp = /^(?:…+|\.{3,}|指标\d[:：]?|增加（减少）)$/u;

/** What a spreadsheet prints where a formula has no result. */
export const FORMULA_ERROR: RegExp = /^\s*#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)\s*$/u;

/** The form's hint how to fill the rows of a list: （一个项目一行）, 每个专项一行. White space removed. */
export const FORM_HINT: RegExp = /^[（(].{0,12}(?:一行|逐项|填列).{0,8}[)）]$|^每个专项一行$/u;

/** A character that one of these has; a text without any has none, which is told faster. White space kept. */
export const PLACEHOLDER_SIGN: RegExp = /[xXＸ×$_…字]|\.\s*\.\s*\.|指\s*标\s*\d|增\s*加\s*（/u;
